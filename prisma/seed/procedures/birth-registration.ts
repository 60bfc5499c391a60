import type { ProcedureSource } from '@/lib/procedure/schema'
import {
  approveStep, authorisationComponent, authorisedField, both, civilStatus, civilStatusBasis, copiesField, copyFees, councilFees, councilNote,
  equals, exemptionField, handOverStep, intakeStep, notAfterToday, oneOf, option, page, type PageSource, personName, placeKind,
  requesterIdComponent, requesterPages, residenceComponent, sameDay, sexOptions, t,
} from './common'

const motherKnown = oneOf('familySituation', ['bothParents', 'motherOnly'])
const fatherKnown = oneOf('familySituation', ['bothParents', 'fatherOnly'])
const abandoned = equals('familySituation', 'abandoned')
const late = equals('registrationKind', 'late')
const notAbandoned = { '!=': [{ var: 'familySituation' }, 'abandoned'] }

/** The two parents are asked the same, in the same order, on small pages. */
function parentPages(who: 'mother' | 'father', vi: string, en: string, known: Record<string, unknown>): readonly PageSource[] {
  const name = (suffix: string) => `${who}${suffix}`
  const paper = equals(name('PaperKind'), 'personalId')
  const otherPaper = oneOf(name('PaperKind'), ['passport', 'other'])
  return [
    page(name(''), t(`Thông tin người ${vi}`, `The ${en}`), [
      personName(name('Name'), t(`Họ, chữ đệm, tên người ${vi}`, `Full name of the ${en}`)),
      {
        key: name('BirthDate'), type: 'partialDate', label: t(`Ngày, tháng, năm sinh của người ${vi}`, `Date of birth of the ${en}`), required: true,
        hint: t('Nếu giấy tờ chỉ ghi năm, bạn chỉ cần nhập năm.', 'If the papers give only the year, enter the year alone.'),
        rules: [{
          kind: 'date', relation: 'before', other: { field: 'childBirthDate' }, inclusive: false,
          message: t(`Người ${vi} phải sinh trước trẻ`, `The ${en} must be born before the child`),
        }],
      },
      { key: name('Ethnicity'), type: 'select', list: 'ethnicity', label: t(`Dân tộc của người ${vi}`, `Ethnic group of the ${en}`), required: true },
      { key: name('Nationality'), type: 'select', list: 'nationality', label: t(`Quốc tịch của người ${vi}`, `Nationality of the ${en}`), required: true },
    ], { condition: known }),
    page(name('Papers'), t(`Giấy tờ và nơi cư trú của người ${vi}`, `Papers and residence of the ${en}`), [
      {
        key: name('PaperKind'), type: 'choice', label: t(`Giấy tờ tùy thân của người ${vi}`, `Identity paper of the ${en}`), required: true,
        options: [
          option('personalId', 'Số định danh cá nhân', 'Personal identification number'),
          option('passport', 'Hộ chiếu', 'Passport'),
          option('other', 'Giấy tờ khác', 'Another paper'),
          option('none', 'Không có', 'None'),
        ],
      },
      {
        key: name('Id'), type: 'personalId', label: t(`Số định danh cá nhân của người ${vi}`, `Personal identification number of the ${en}`),
        required: true, condition: paper, birthDateField: name('BirthDate'),
      },
      { key: name('PaperNumber'), type: 'text', label: t('Số giấy tờ', 'Number of the paper'), required: true, maxLength: 30, condition: otherPaper },
      {
        key: name('PaperDate'), type: 'date', label: t('Ngày cấp giấy tờ', 'Date of issue'), required: true, condition: otherPaper,
        rules: [notAfterToday('Ngày cấp không được sau hôm nay', 'The date of issue cannot be after today')],
      },
      { key: name('PaperIssuer'), type: 'text', label: t('Nơi cấp giấy tờ', 'Issued by'), required: true, maxLength: 150, condition: otherPaper },
      placeKind(name('HomeKind'), t(`Người ${vi} cư trú ở đâu?`, `Where does the ${en} live?`)),
      {
        key: name('Home'), type: 'address', label: t(`Nơi cư trú của người ${vi}`, `Residence of the ${en}`), required: true,
        condition: equals(name('HomeKind'), 'vietnam'),
      },
      {
        key: name('HomeAbroad'), type: 'text', label: t(`Nơi cư trú ở nước ngoài của người ${vi}`, `Residence of the ${en} abroad`), required: true,
        hint: t('Ghi địa chỉ và tên nước.', 'Give the address and the country.'), condition: equals(name('HomeKind'), 'abroad'),
      },
    ], { condition: known }),
  ]
}

const pages: readonly PageSource[] = [
  ...requesterPages,
  page('relation', t('Quan hệ với trẻ', 'You and the child'), [
    {
      key: 'relation', type: 'choice', label: t('Quan hệ của bạn với người được khai sinh', 'Your relation to the child'), required: true,
      options: [
        option('mother', 'Mẹ', 'Mother'),
        option('father', 'Cha', 'Father'),
        option('grandparent', 'Ông hoặc bà', 'Grandparent'),
        option('other', 'Quan hệ khác', 'Another relation'),
      ],
    },
    {
      key: 'relationDetail', type: 'text', label: t('Quan hệ cụ thể', 'What relation'), required: true, maxLength: 50,
      hint: t('Ví dụ: cô ruột, người đang nuôi dưỡng trẻ.', 'For example: aunt, the person who looks after the child.'), condition: equals('relation', 'other'),
    },
    {
      ...authorisedField(t(
        'Cha, mẹ tự đi đăng ký thì chọn “Không”. Ông, bà, người thân thích đăng ký khi cha, mẹ không đi được cũng không cần ủy quyền.',
        'Parents who register themselves answer “No”. Grandparents and relatives who register because the parents cannot need no authority either.',
      )),
    },
  ]),
  page('registration', t('Loại đăng ký', 'Kind of registration'), [
    {
      key: 'registrationKind', type: 'choice', label: t('Trẻ đã sinh được bao lâu?', 'How long ago was the child born?'), required: true,
      hint: t('Trong 60 ngày kể từ ngày sinh là đúng hạn.', 'Registration is on time within 60 days of birth.'),
      options: [option('onTime', 'Trong 60 ngày: đúng hạn', 'Within 60 days: on time'), option('late', 'Quá 60 ngày: quá hạn', 'More than 60 days: late')],
    },
    {
      key: 'familySituation', type: 'choice', label: t('Đã xác định được cha, mẹ của trẻ?', 'Are the child’s parents known?'), required: true,
      hint: t('Câu trả lời quyết định phần khai về cha, mẹ ở các bước sau.', 'Your answer decides which questions about the parents follow.'),
      options: [
        option('bothParents', 'Đã xác định được cả cha và mẹ', 'Both parents are known'),
        option('motherOnly', 'Chưa xác định được cha', 'The father is not known'),
        option('fatherOnly', 'Chưa xác định được mẹ', 'The mother is not known'),
        option('neither', 'Chưa xác định được cả cha và mẹ', 'Neither parent is known'),
        option('abandoned', 'Trẻ bị bỏ rơi', 'The child was abandoned'),
      ],
    },
  ]),
  page('child', t('Trẻ được khai sinh', 'The child'), [
    personName('childName', t('Họ, chữ đệm, tên của trẻ', 'Full name of the child'), {
      hint: t('Viết đúng như sẽ in trên giấy khai sinh, có dấu đầy đủ.', 'Write it as it is to stand on the certificate, with all marks.'),
      rules: [
        { kind: 'pattern', pattern: "[\\p{L}][\\p{L}\\p{M} '’.\\-]*", message: t('Họ tên của trẻ chỉ gồm chữ cái và khoảng trắng', 'The child’s name has letters and spaces only') },
        { kind: 'length', min: 3, max: 100, message: t('Ghi đủ họ và tên của trẻ', 'Give the family name and the given name') },
      ],
    }),
    { key: 'childSex', type: 'choice', label: t('Giới tính của trẻ', 'Sex of the child'), required: true, options: sexOptions },
    {
      key: 'childBirthDate', type: 'date', label: t('Ngày, tháng, năm sinh của trẻ', 'Date of birth of the child'), required: true,
      rules: [notAfterToday('Ngày sinh của trẻ không được sau hôm nay', 'The child’s date of birth cannot be after today')],
    },
  ]),
  page('birthPlacePage', t('Nơi sinh', 'Place of birth'), [
    placeKind('birthPlaceKind', t('Trẻ sinh ở đâu?', 'Where was the child born?')),
    {
      key: 'birthPlace', type: 'address', label: t('Nơi sinh của trẻ', 'Place of birth of the child'), required: true,
      hint: t(
        'Ở ô cuối, ghi tên bệnh viện hoặc trạm y tế; nếu sinh tại nhà thì ghi địa chỉ nhà.',
        'In the last box give the hospital or health station; for a birth at home, the address.',
      ),
      condition: equals('birthPlaceKind', 'vietnam'),
    },
    {
      key: 'birthPlaceAbroad', type: 'text', label: t('Nơi sinh ở nước ngoài', 'Place of birth abroad'), required: true,
      hint: t('Ghi tên thành phố và tên nước.', 'Give the city and the country.'), condition: equals('birthPlaceKind', 'abroad'),
    },
  ]),
  page('origin', t('Quê quán, dân tộc, quốc tịch của trẻ', 'Origin of the child'), [
    placeKind('hometownKind', t('Quê quán của trẻ ở đâu?', 'Where is the child’s home town?')),
    {
      key: 'hometown', type: 'address', label: t('Quê quán của trẻ', 'Home town of the child'), required: true,
      hint: t('Theo quê quán của cha hoặc của mẹ. Không cần ghi số nhà.', 'The father’s or the mother’s. No house number is needed.'),
      condition: equals('hometownKind', 'vietnam'),
    },
    {
      key: 'hometownAbroad', type: 'text', label: t('Quê quán ở nước ngoài', 'Home town abroad'), required: true, condition: equals('hometownKind', 'abroad'),
    },
    { key: 'childEthnicity', type: 'select', list: 'ethnicity', label: t('Dân tộc của trẻ', 'Ethnic group of the child'), required: true },
    { key: 'childNationality', type: 'select', list: 'nationality', label: t('Quốc tịch của trẻ', 'Nationality of the child'), required: true },
  ]),
  page('proof', t('Giấy tờ chứng minh việc sinh', 'Proof of the birth'), [
    {
      key: 'birthProof', type: 'choice', label: t('Giấy tờ về việc sinh', 'Paper about the birth'), required: true,
      options: [
        option('electronicNotice', 'Giấy chứng sinh điện tử', 'Electronic birth notice'),
        option('paperNotice', 'Giấy chứng sinh bản giấy', 'Birth notice on paper'),
        option('witness', 'Văn bản của người làm chứng về việc sinh', 'Written statement of a witness'),
        option('undertaking', 'Giấy cam đoan về việc sinh', 'Written undertaking about the birth'),
      ],
    },
    {
      key: 'noticeNumber', type: 'text', label: t('Số giấy chứng sinh', 'Number of the birth notice'), required: true, maxLength: 40,
      condition: oneOf('birthProof', ['electronicNotice', 'paperNotice']),
    },
    {
      key: 'noticeDate', type: 'date', label: t('Ngày cấp giấy chứng sinh', 'Date of the birth notice'), required: true,
      condition: oneOf('birthProof', ['electronicNotice', 'paperNotice']),
      rules: [
        notAfterToday('Ngày cấp giấy chứng sinh không được sau hôm nay', 'The date of the notice cannot be after today'),
        { kind: 'date', relation: 'after', other: { field: 'childBirthDate' }, message: t('Giấy chứng sinh phải được cấp từ ngày sinh trở đi', 'The notice cannot be older than the birth') },
      ],
    },
    {
      key: 'noticeIssuer', type: 'text', label: t('Cơ sở y tế cấp giấy chứng sinh', 'Issued by'), required: true, maxLength: 150,
      condition: oneOf('birthProof', ['electronicNotice', 'paperNotice']),
    },
    { key: 'surrogacy', type: 'yesNo', label: t('Trẻ sinh ra do mang thai hộ?', 'Was the child born by surrogacy?'), required: true },
  ], { condition: notAbandoned }),
  page('found', t('Biên bản về trẻ bị bỏ rơi', 'The record of the abandoned child'), [
    { key: 'foundRecordNumber', type: 'text', label: t('Số biên bản', 'Number of the record'), required: true, maxLength: 40 },
    {
      key: 'foundRecordDate', type: 'date', label: t('Ngày lập biên bản', 'Date of the record'), required: true,
      rules: [notAfterToday('Ngày lập biên bản không được sau hôm nay', 'The date of the record cannot be after today')],
    },
    { key: 'foundPlace', type: 'text', label: t('Nơi phát hiện trẻ', 'Where the child was found'), required: true },
    { key: 'carer', type: 'text', label: t('Người hoặc cơ sở đang nuôi dưỡng trẻ', 'Who looks after the child'), required: true },
  ], { condition: abandoned }),
  ...parentPages('mother', 'mẹ', 'mother', motherKnown),
  ...parentPages('father', 'cha', 'father', fatherKnown),
  page('marriage', t('Quan hệ hôn nhân của cha mẹ', 'Marriage of the parents'), [
    {
      key: 'parentsMarried', type: 'yesNo', label: t('Cha mẹ của trẻ đã đăng ký kết hôn?', 'Are the parents married to each other?'), required: true,
      hint: t('Không phải nộp giấy chứng nhận kết hôn: cơ quan tra cứu dữ liệu hộ tịch.', 'The marriage certificate need not be handed in: the office looks it up.'),
    },
    {
      key: 'marriagePlace', type: 'text', label: t('Nơi đăng ký kết hôn', 'Where the marriage was registered'), required: true,
      hint: t('Ví dụ: Ủy ban nhân dân phường Hòa Cường, thành phố Đà Nẵng.', 'For example: People’s Committee of Hòa Cường ward, Đà Nẵng.'),
      condition: equals('parentsMarried', true),
    },
    { key: 'marriageNumber', type: 'text', label: t('Số giấy chứng nhận kết hôn', 'Number of the marriage certificate'), maxLength: 40, condition: equals('parentsMarried', true) },
    {
      key: 'marriageDate', type: 'partialDate', label: t('Ngày đăng ký kết hôn', 'Date of the marriage registration'), required: true, condition: equals('parentsMarried', true),
      rules: [notAfterToday('Ngày đăng ký kết hôn không được sau hôm nay', 'The date cannot be after today')],
    },
  ], { condition: equals('familySituation', 'bothParents') }),
  page('copiesPage', t('Bản sao và lệ phí', 'Copies and fee'), [
    copiesField(
      t('Số bản sao trích lục khai sinh cần cấp', 'Number of extract copies'),
      t('Bản chính được cấp miễn phí khi đăng ký đúng hạn. Không cần bản sao thì ghi 0.', 'The original is free when registered on time. Enter 0 for no copies.'),
      0,
    ),
    { ...exemptionField, condition: late },
  ]),
]

/** Ethnic group and nationality stay apart: where a parent is not known, every line is a blank. */
const parentRows = (who: 'mother' | 'father', vi: string) => [
  { label: `Họ, chữ đệm, tên người ${vi}`, value: `{{${who}Name.capitals}}` },
  { label: 'Ngày, tháng, năm sinh', value: `{{${who}BirthDate}}` },
  { label: 'Dân tộc', value: `{{${who}Ethnicity}}` },
  { label: 'Quốc tịch', value: `{{${who}Nationality}}` },
  { label: 'Nơi cư trú', value: `{{${who}Home}}{{${who}HomeAbroad}}` },
]

const certificate: NonNullable<ProcedureSource['results']>[number] = {
  key: 'birthCertificate',
  title: t('Giấy khai sinh', 'Birth certificate'),
  code: 'KQ.G15.000031',
  register: 'BIRTH',
  // One page with its signature: lines that belong together share one.
  blocks: [
    { kind: 'rows', rows: [{ label: 'Quyển số', value: '{{registerBook}}' }] },
    {
      kind: 'rows',
      rows: [
        { label: 'Họ, chữ đệm, tên', value: '{{childName.capitals}}' },
        { label: 'Ngày, tháng, năm sinh', value: '{{childBirthDate}}' },
        { label: 'Ghi bằng chữ', value: '{{childBirthDate.words}}' },
        { label: 'Giới tính', value: '{{childSex}}' },
        { label: 'Dân tộc, quốc tịch', value: '{{childEthnicity}}, {{childNationality}}' },
        { label: 'Nơi sinh', value: '{{birthPlace}}{{birthPlaceAbroad}}' },
        { label: 'Quê quán', value: '{{hometown}}{{hometownAbroad}}' },
        ...parentRows('mother', 'mẹ'),
        ...parentRows('father', 'cha'),
        { label: 'Người đi khai sinh', value: '{{requesterName}}' },
        { label: 'Giấy tờ tùy thân', value: 'Số định danh cá nhân {{requesterId}}' },
        { label: 'Nơi đăng ký khai sinh', value: '{{agencyName}}' },
        { label: 'Ngày, tháng, năm đăng ký', value: '{{issuedDay}}' },
      ],
    },
  ],
}

/** Đăng ký khai sinh. */
export const birthRegistration: ProcedureSource = {
  code: '1.001193',
  name: t('Đăng ký khai sinh', 'Birth registration'),
  sector: civilStatus,
  level: 'FULL',
  synonyms: ['làm giấy khai sinh', 'khai sinh cho con', 'đăng ký khai sinh quá hạn', 'giấy khai sinh', 'con mới sinh', 'birth certificate'],
  audience: t('Cha, mẹ, ông, bà, người thân thích khác hoặc người, cơ sở đang nuôi dưỡng trẻ em', 'Parents, grandparents, other relatives, or whoever looks after the child'),
  summary: t(
    'Ghi việc sinh vào sổ hộ tịch và cấp giấy khai sinh kèm số định danh cá nhân cho trẻ. Cha mẹ nên đăng ký trong 60 ngày kể từ ngày sinh.',
    'Enters a birth in the civil-status register and gives the child a birth certificate with a personal number. Register within 60 days of birth.',
  ),
  description: t(
    [
      'Nộp tại phường nơi người cha hoặc người mẹ cư trú. Trẻ bị bỏ rơi được đăng ký tại nơi lập biên bản về việc trẻ bị bỏ rơi.',
      'Nếu cha mẹ đã đăng ký kết hôn, cơ quan tự tra cứu dữ liệu; khi phải hỏi cơ quan khác, việc xác minh không quá 3 ngày làm việc.',
      'Trước khi in, bạn được xem **bản nháp giấy khai sinh** và có một ngày để xác nhận hoặc đề nghị sửa. Nếu bạn không trả lời, nội dung được coi là đúng.',
    ].join('\n\n'),
    [
      'File with the ward where the father or the mother lives. An abandoned child is registered where the record about it was drawn up.',
      'If the parents are married the office looks that up; where another office must be asked, this takes at most 3 working days.',
      'Before it is issued you are shown a **draft of the certificate** and have one day to confirm or object. Without an answer it is taken to be right.',
    ].join('\n\n'),
  ),
  conditions: t(
    'Trẻ sinh ra chưa được đăng ký khai sinh ở nơi khác.',
    'The child’s birth has not been registered anywhere else.',
  ),
  steps: [
    t('Đăng nhập bằng VNeID, điền tờ khai và tải lên giấy tờ được hỏi.', 'Sign in with VNeID, fill in the form and upload the papers asked for.'),
    t('Phường tiếp nhận trong 8 giờ làm việc và báo ngày trả kết quả.', 'The ward accepts it within 8 working hours and tells you the due date.'),
    t('Công chức tư pháp – hộ tịch kiểm tra và gửi bạn xem bản nháp giấy khai sinh.', 'The civil-status officer checks it and shows you a draft of the certificate.'),
    t('Bạn xác nhận hoặc đề nghị sửa trong một ngày.', 'You confirm or object within one day.'),
    t('Lãnh đạo phường ký, việc sinh được ghi vào sổ và bạn nhận giấy khai sinh.', 'The head of the ward signs, the birth is registered and you receive the certificate.'),
  ],
  legalBasis: civilStatusBasis,
  cases: [
    { key: 'abandoned', title: t('Trẻ bị bỏ rơi', 'Abandoned child'), condition: abandoned },
    { key: 'late', title: t('Đăng ký quá hạn', 'Late registration'), condition: late },
    { key: 'fatherUnknown', title: t('Chưa xác định được cha', 'Father not known'), condition: equals('familySituation', 'motherOnly') },
    { key: 'motherUnknown', title: t('Chưa xác định được mẹ', 'Mother not known'), condition: equals('familySituation', 'fatherOnly') },
    { key: 'onTime', title: t('Đăng ký đúng hạn', 'Registration on time') },
  ],
  components: [
    {
      key: 'birthNotice',
      title: t('Giấy chứng sinh', 'Birth notice'),
      hint: t('Chụp hoặc quét đủ bốn góc, rõ chữ.', 'Photograph or scan all four corners, easy to read.'),
      kind: 'SUBMIT', originals: 1,
      condition: both(notAbandoned, equals('birthProof', 'paperNotice')),
      replaceableBy: ['health.birth-notice'],
      replacedNote: t(
        'Không phải nộp khi giấy chứng sinh đã có bản điện tử được ký số: chỉ cần ghi số giấy.',
        'Not needed where the notice exists electronically with a digital signature: its number is enough.',
      ),
      maxFiles: 3,
    },
    {
      key: 'witnessStatement',
      title: t('Văn bản của người làm chứng xác nhận việc sinh', 'Written statement of a witness of the birth'),
      kind: 'SUBMIT', originals: 1, condition: both(notAbandoned, equals('birthProof', 'witness')), maxFiles: 3,
    },
    {
      key: 'birthUndertaking',
      title: t('Giấy cam đoan về việc sinh', 'Written undertaking about the birth'),
      hint: t('Dùng khi không có giấy chứng sinh và không có người làm chứng.', 'Where there is neither a notice nor a witness.'),
      kind: 'SUBMIT', originals: 1, condition: both(notAbandoned, equals('birthProof', 'undertaking')), maxFiles: 3,
    },
    {
      key: 'foundRecord',
      title: t('Biên bản về việc trẻ bị bỏ rơi', 'Record of the abandoned child'),
      kind: 'SUBMIT', originals: 1, condition: abandoned, maxFiles: 5,
    },
    {
      key: 'surrogacyConfirmation',
      title: t('Văn bản của cơ sở y tế về việc mang thai hộ', 'Confirmation of surrogacy by the clinic'),
      kind: 'SUBMIT', originals: 1, condition: both(notAbandoned, equals('surrogacy', true)), maxFiles: 3,
    },
    authorisationComponent,
    requesterIdComponent,
    residenceComponent(t('Giấy tờ chứng minh nơi cư trú của cha hoặc mẹ', 'Proof of residence of a parent')),
    {
      key: 'marriageCertificate',
      title: t('Giấy chứng nhận kết hôn của cha mẹ', 'Marriage certificate of the parents'),
      kind: 'PRESENT', required: false, condition: equals('parentsMarried', true),
      replaceableBy: ['civil-status.marriage'],
      replacedNote: t('Không phải nộp: cơ quan tra cứu trong Cơ sở dữ liệu hộ tịch điện tử.', 'Not needed: the office looks it up in the electronic civil-status database.'),
    },
  ],
  form: { pages: [...pages] },
  fees: [
    ...councilFees('lateRegistration', t('Lệ phí đăng ký khai sinh quá hạn', 'Fee for late registration'), 8000, late),
    ...copyFees(t('Bản sao trích lục khai sinh', 'Extract copy')),
  ],
  feeNote: t(`Đăng ký đúng hạn: miễn lệ phí. ${councilNote.vi}`, `On time: free. ${councilNote.en ?? ''}`),
  timeLimits: [
    {
      caseKey: 'abandoned', limit: { unit: 'DAYS', amount: 8 },
      note: t('Niêm yết 7 ngày liên tục để tìm cha, mẹ trước khi đăng ký.', 'A notice is posted for 7 days to find the parents before registration.'),
    },
    {
      limit: sameDay,
      note: t('Tiếp nhận trước 15 giờ: trong ngày; sau 15 giờ: ngày làm việc tiếp theo.', 'Accepted before 15:00: the same day; later: the next working day.'),
    },
  ],
  supplementClock: 'SHIFT',
  workflow: {
    steps: [
      intakeStep,
      {
        key: 'check', title: t('Kiểm tra, dự thảo giấy khai sinh', 'Check and draft'), role: 'CIVIL_STATUS_OFFICER', share: 60,
        actions: ['requestSupplement', 'draftResult', 'returnToPrevious', 'stop'],
        confirmation: { silentAfterHours: 24 },
      },
      approveStep,
      handOverStep,
    ],
  },
  results: [certificate],
  deliveries: ['ELECTRONIC', 'COUNTER', 'POST'],
  languages: ['vi', 'en'],
  guide: {
    mistakes: [
      t('Tên của trẻ viết thiếu dấu, hoặc khác với tên đã thống nhất giữa cha và mẹ.', 'The name of the child without its marks, or not the one both parents agreed on.'),
      t('Ngày sinh ghi theo âm lịch. Hãy ghi ngày dương lịch như trên giấy chứng sinh.', 'A birth date by the lunar calendar. Write the solar one, as on the birth notice.'),
      t('Bỏ qua bản nháp giấy khai sinh: bạn có một ngày để xem và đề nghị sửa.', 'Not looking at the draft of the certificate: you have a day to read it and ask for corrections.'),
    ],
    samples: {
      childName: t('Lê Trần Minh An', 'Lê Trần Minh An'),
      noticeNumber: t('00128', '00128'),
      noticeIssuer: t('Bệnh viện Phụ sản – Nhi Đà Nẵng', 'Đà Nẵng Hospital for Women and Children'),
      marriagePlace: t('Ủy ban nhân dân phường Hòa Cường, thành phố Đà Nẵng', 'People’s Committee of Hòa Cường Ward, Đà Nẵng'),
    },
  },
}
