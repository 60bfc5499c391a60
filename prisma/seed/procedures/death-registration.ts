import type { ProcedureSource } from '@/lib/procedure/schema'
import {
  approveStep, authorisationComponent, authorisedField, both, civilStatus, civilStatusBasis, copiesField, copyFees, councilFees, councilNote,
  equals, exemptionField, handOverStep, intakeStep, notAfterToday, oneOf, option, page, type PageSource, personName, placeKind,
  requesterIdComponent, requesterPages, residenceComponent, sameDay, sexOptions, t,
} from './common'

const late = equals('registrationKind', 'late')
const longAgo = equals('registrationKind', 'longAgo')
const hasNotice = { '!=': [{ var: 'deathProof' }, 'none'] }

const pages: readonly PageSource[] = [
  ...requesterPages,
  page('relation', t('Quan hệ với người đã mất', 'You and the deceased'), [
    {
      key: 'relation', type: 'choice', label: t('Quan hệ của bạn với người đã mất', 'Your relation to the deceased'), required: true,
      options: [
        option('spouse', 'Vợ hoặc chồng', 'Wife or husband'),
        option('child', 'Con', 'Son or daughter'),
        option('parent', 'Cha hoặc mẹ', 'Father or mother'),
        option('relative', 'Người thân thích khác', 'Another relative'),
        option('other', 'Người hoặc cơ quan khác', 'Another person or body'),
      ],
    },
    { key: 'relationDetail', type: 'text', label: t('Quan hệ cụ thể', 'What relation'), required: true, maxLength: 50, condition: oneOf('relation', ['relative', 'other']) },
    authorisedField(t('Người thân thích tự đi đăng ký thì chọn “Không”.', 'Relatives who register themselves answer “No”.')),
  ]),
  page('registration', t('Loại đăng ký', 'Kind of registration'), [
    {
      key: 'registrationKind', type: 'choice', label: t('Người mất đã qua đời được bao lâu?', 'How long ago was the death?'), required: true,
      hint: t('Trong 15 ngày kể từ ngày có người chết là đúng hạn.', 'Registration is on time within 15 days of the death.'),
      options: [
        option('onTime', 'Trong 15 ngày: đúng hạn', 'Within 15 days: on time'),
        option('late', 'Quá 15 ngày: quá hạn', 'More than 15 days: late'),
        option('longAgo', 'Đã mất từ lâu, không có giấy báo tử', 'Long ago, without a death notice'),
      ],
    },
  ]),
  page('deceased', t('Người đã mất', 'The deceased'), [
    personName('deceasedName', t('Họ, chữ đệm, tên người đã mất', 'Full name of the deceased')),
    { key: 'deceasedSex', type: 'choice', label: t('Giới tính của người đã mất', 'Sex of the deceased'), required: true, options: sexOptions },
    {
      key: 'deceasedBirthDate', type: 'partialDate', label: t('Ngày, tháng, năm sinh của người đã mất', 'Date of birth of the deceased'), required: true,
      hint: t('Nếu giấy tờ chỉ ghi năm, bạn chỉ cần nhập năm.', 'If the papers give only the year, enter the year alone.'),
      rules: [notAfterToday('Ngày sinh không được sau hôm nay', 'The date of birth cannot be after today')],
    },
    { key: 'deceasedEthnicity', type: 'select', list: 'ethnicity', label: t('Dân tộc của người đã mất', 'Ethnic group of the deceased'), required: true },
    { key: 'deceasedNationality', type: 'select', list: 'nationality', label: t('Quốc tịch của người đã mất', 'Nationality of the deceased'), required: true },
  ]),
  page('deceasedPapers', t('Giấy tờ và nơi cư trú cuối cùng', 'Papers and last residence'), [
    {
      key: 'deceasedPaperKind', type: 'choice', label: t('Giấy tờ tùy thân của người đã mất', 'Identity paper of the deceased'), required: true,
      options: [
        option('personalId', 'Số định danh cá nhân', 'Personal identification number'),
        option('other', 'Giấy tờ khác', 'Another paper'),
        option('none', 'Không có', 'None'),
      ],
    },
    {
      key: 'deceasedId', type: 'personalId', label: t('Số định danh cá nhân của người đã mất', 'Personal identification number of the deceased'), required: true,
      condition: equals('deceasedPaperKind', 'personalId'), birthDateField: 'deceasedBirthDate', sexField: 'deceasedSex',
    },
    {
      key: 'deceasedPaperNumber', type: 'text', label: t('Loại và số giấy tờ', 'Kind and number of the paper'), required: true, maxLength: 80,
      condition: equals('deceasedPaperKind', 'other'),
    },
    placeKind('lastHomeKind', t('Người mất cư trú lần cuối ở đâu?', 'Where did the deceased last live?')),
    { key: 'lastHome', type: 'address', label: t('Nơi cư trú cuối cùng', 'Last residence'), required: true, condition: equals('lastHomeKind', 'vietnam') },
    { key: 'lastHomeAbroad', type: 'text', label: t('Nơi cư trú cuối cùng ở nước ngoài', 'Last residence abroad'), required: true, condition: equals('lastHomeKind', 'abroad') },
  ]),
  page('death', t('Thời gian và nguyên nhân', 'Time and cause of death'), [
    {
      key: 'deathDate', type: 'date', label: t('Ngày, tháng, năm mất', 'Date of death'), required: true,
      rules: [
        notAfterToday('Ngày mất không được sau hôm nay', 'The date of death cannot be after today'),
        { kind: 'date', relation: 'after', other: { field: 'deceasedBirthDate' }, message: t('Ngày mất không được trước ngày sinh', 'The date of death cannot be before the birth') },
      ],
    },
    { key: 'deathTime', type: 'time', label: t('Giờ, phút mất', 'Time of death'), hint: t('Không bắt buộc. Ví dụ 14:05.', 'Not required. For example 14:05.') },
    { key: 'deathCause', type: 'text', label: t('Nguyên nhân chết', 'Cause of death'), required: true, hint: t('Ghi theo giấy báo tử, ví dụ: tuổi già, bệnh tim.', 'As on the death notice, for example: old age, heart disease.') },
  ]),
  page('deathPlacePage', t('Nơi mất', 'Place of death'), [
    placeKind('deathPlaceKind', t('Người mất qua đời ở đâu?', 'Where did the person die?')),
    {
      key: 'deathPlace', type: 'address', label: t('Nơi mất', 'Place of death'), required: true, condition: equals('deathPlaceKind', 'vietnam'),
      hint: t('Ở ô cuối, ghi tên bệnh viện hoặc địa chỉ nhà.', 'In the last box give the hospital or the address of the house.'),
    },
    { key: 'deathPlaceAbroad', type: 'text', label: t('Nơi mất ở nước ngoài', 'Place of death abroad'), required: true, condition: equals('deathPlaceKind', 'abroad') },
  ]),
  page('notice', t('Giấy báo tử', 'Death notice'), [
    {
      key: 'deathProof', type: 'select', label: t('Giấy tờ về việc chết', 'Paper about the death'), required: true,
      hint: t('Nơi mất quyết định cơ quan cấp giấy tờ này.', 'The place of death decides who issues this paper.'),
      options: [
        option('electronicNotice', 'Giấy báo tử điện tử', 'Electronic death notice'),
        option('hospitalNotice', 'Giấy báo tử của cơ sở y tế', 'Death notice of a hospital or clinic'),
        option('communeNotice', 'Giấy báo tử của Ủy ban nhân dân cấp xã nơi người đó chết', 'Death notice of the commune where the person died'),
        option('courtDecision', 'Bản án, quyết định của Tòa án tuyên bố là đã chết', 'Court decision declaring the person dead'),
        option('policeRecord', 'Văn bản của công an hoặc kết quả giám định pháp y', 'Paper of the police or a forensic report'),
        option('executionRecord', 'Biên bản của hội đồng thi hành án', 'Record of the execution council'),
        option('none', 'Không có giấy tờ nào ở trên', 'None of these'),
      ],
    },
    { key: 'noticeNumber', type: 'text', label: t('Số giấy tờ', 'Number of the paper'), required: true, maxLength: 40, condition: hasNotice },
    {
      key: 'noticeDate', type: 'date', label: t('Ngày cấp giấy tờ', 'Date of issue'), required: true, condition: hasNotice,
      rules: [notAfterToday('Ngày cấp không được sau hôm nay', 'The date of issue cannot be after today')],
    },
    { key: 'noticeIssuer', type: 'text', label: t('Cơ quan cấp giấy tờ', 'Issued by'), required: true, maxLength: 150, condition: hasNotice },
  ]),
  page('copiesPage', t('Bản sao và lệ phí', 'Copies and fee'), [
    copiesField(
      t('Số bản sao trích lục khai tử cần cấp', 'Number of extract copies'),
      t('Trích lục khai tử bản chính không tính vào số này. Không cần bản sao thì ghi 0.', 'The original extract is not counted. Enter 0 for no copies.'),
      0,
    ),
    { ...exemptionField, condition: oneOf('registrationKind', ['late', 'longAgo']) },
  ]),
]

const extract: NonNullable<ProcedureSource['results']>[number] = {
  key: 'deathExtract',
  title: t('Trích lục khai tử', 'Extract of the death registration'),
  code: 'KQ.G15.000034',
  register: 'DEATH',
  // One page with its signature: lines that belong together share one.
  blocks: [
    { kind: 'rows', rows: [{ label: 'Quyển số', value: '{{registerBook}}' }] },
    {
      kind: 'rows',
      rows: [
        { label: 'Họ, chữ đệm, tên', value: '{{deceasedName.capitals}}' },
        { label: 'Ngày, tháng, năm sinh', value: '{{deceasedBirthDate}}' },
        { label: 'Giới tính', value: '{{deceasedSex}}' },
        { label: 'Dân tộc, quốc tịch', value: '{{deceasedEthnicity}}, {{deceasedNationality}}' },
        { label: 'Số định danh cá nhân, giấy tờ tùy thân', value: '{{deceasedId}}{{deceasedPaperNumber}}' },
        { label: 'Nơi cư trú cuối cùng', value: '{{lastHome}}{{lastHomeAbroad}}' },
        { label: 'Đã chết vào ngày', value: '{{deathDate}}' },
        { label: 'Ghi bằng chữ', value: '{{deathDate.words}}' },
        { label: 'Giờ, phút', value: '{{deathTime}}' },
        { label: 'Nơi chết', value: '{{deathPlace}}{{deathPlaceAbroad}}' },
        { label: 'Nguyên nhân chết', value: '{{deathCause}}' },
        { label: 'Giấy tờ về việc chết', value: '{{deathProof}}' },
        { label: 'Số, ngày cấp', value: '{{noticeNumber}} {{noticeDate}}' },
        { label: 'Cơ quan cấp', value: '{{noticeIssuer}}' },
        { label: 'Người đi khai tử', value: '{{requesterName}}' },
        { label: 'Giấy tờ tùy thân', value: 'Số định danh cá nhân {{requesterId}}' },
        { label: 'Nơi đăng ký khai tử', value: '{{agencyName}}' },
        { label: 'Ngày, tháng, năm đăng ký', value: '{{issuedDay}}' },
      ],
    },
  ],
}

/** Đăng ký khai tử. */
export const deathRegistration: ProcedureSource = {
  code: '1.000656',
  name: t('Đăng ký khai tử', 'Death registration'),
  sector: civilStatus,
  level: 'FULL',
  synonyms: ['báo tử', 'giấy chứng tử', 'khai tử cho người thân', 'người nhà mất', 'trích lục khai tử', 'death certificate'],
  audience: t('Vợ, chồng, con, cha, mẹ, người thân thích khác của người đã mất; cơ quan, người liên quan', 'Spouse, children, parents and other relatives of the deceased; bodies and persons concerned'),
  summary: t(
    'Ghi việc chết vào sổ hộ tịch và cấp trích lục khai tử để gia đình làm các việc tiếp theo. Nên đăng ký trong 15 ngày.',
    'Enters a death in the civil-status register and gives the family an extract for what must be done next. Register within 15 days.',
  ),
  description: t(
    [
      'Nộp tại phường nơi cư trú cuối cùng của người đã mất. Nếu không rõ nơi cư trú cuối cùng thì nộp tại nơi người đó mất.',
      'Trước khi cấp, bạn được xem **bản nháp trích lục** và có một ngày để xác nhận hoặc đề nghị sửa. Nếu bạn không trả lời, nội dung được coi là đúng.',
    ].join('\n\n'),
    [
      'File with the ward where the deceased last lived or, where that is not known, where the person died.',
      'Before it is issued you are shown a **draft of the extract** and have one day to confirm or object. Without an answer it is taken to be right.',
    ].join('\n\n'),
  ),
  conditions: t('Việc chết chưa được đăng ký ở nơi khác.', 'The death has not been registered anywhere else.'),
  steps: [
    t('Đăng nhập bằng VNeID, điền tờ khai và tải lên giấy báo tử nếu có bản giấy.', 'Sign in with VNeID, fill in the form and upload the death notice if it is on paper.'),
    t('Phường tiếp nhận trong 8 giờ làm việc và báo ngày trả kết quả.', 'The ward accepts it within 8 working hours and tells you the due date.'),
    t('Công chức tư pháp – hộ tịch kiểm tra và gửi bạn xem bản nháp trích lục.', 'The civil-status officer checks it and shows you a draft of the extract.'),
    t('Bạn xác nhận hoặc đề nghị sửa trong một ngày.', 'You confirm or object within one day.'),
    t('Lãnh đạo phường ký, việc chết được ghi vào sổ và bạn nhận trích lục khai tử.', 'The head of the ward signs, the death is registered and you receive the extract.'),
  ],
  legalBasis: civilStatusBasis,
  cases: [
    { key: 'longAgo', title: t('Người chết đã lâu', 'Death long ago'), condition: longAgo },
    { key: 'late', title: t('Đăng ký quá hạn', 'Late registration'), condition: late },
    { key: 'onTime', title: t('Đăng ký đúng hạn', 'Registration on time') },
  ],
  components: [
    {
      key: 'deathNotice',
      title: t('Giấy báo tử hoặc giấy tờ thay giấy báo tử', 'Death notice or the paper in its place'),
      hint: t('Chụp hoặc quét đủ bốn góc, rõ chữ.', 'Photograph or scan all four corners, easy to read.'),
      kind: 'SUBMIT', originals: 1,
      condition: { '!': [oneOf('deathProof', ['electronicNotice', 'none'])] },
      replaceableBy: ['health.death-notice'],
      replacedNote: t(
        'Không phải nộp khi giấy báo tử đã có bản điện tử được ký số: chỉ cần ghi số giấy.',
        'Not needed where the notice exists electronically with a digital signature: its number is enough.',
      ),
      maxFiles: 5,
    },
    {
      key: 'deathEvidence',
      title: t('Giấy tờ, đồ vật chứng minh sự kiện chết', 'Evidence of the death'),
      hint: t('Ví dụ: ảnh mộ chí, văn bản xác nhận của người làm chứng.', 'For example: a photograph of the gravestone, a statement of witnesses.'),
      kind: 'SUBMIT', originals: 1, condition: equals('deathProof', 'none'), maxFiles: 10,
    },
    authorisationComponent,
    requesterIdComponent,
    residenceComponent(t('Giấy tờ chứng minh nơi cư trú cuối cùng của người đã mất', 'Proof of the last residence of the deceased')),
    {
      key: 'deathPlaceProof',
      title: t('Giấy tờ chứng minh nơi mất', 'Proof of the place of death'),
      hint: t('Chỉ cần khi không xác định được nơi cư trú cuối cùng.', 'Only where the last residence cannot be found out.'),
      kind: 'PRESENT', required: false, condition: both(equals('lastHomeKind', 'abroad'), equals('deathPlaceKind', 'vietnam')),
    },
  ],
  form: { pages: [...pages] },
  fees: [
    ...councilFees('lateRegistration', t('Lệ phí đăng ký khai tử quá hạn', 'Fee for late registration'), 8000, oneOf('registrationKind', ['late', 'longAgo'])),
    ...copyFees(t('Bản sao trích lục khai tử', 'Extract copy')),
  ],
  feeNote: t(`Đăng ký đúng hạn: miễn lệ phí. ${councilNote.vi}`, `On time: free. ${councilNote.en ?? ''}`),
  timeLimits: [
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
        key: 'check', title: t('Kiểm tra, dự thảo trích lục', 'Check and draft'), role: 'CIVIL_STATUS_OFFICER', share: 60,
        actions: ['requestSupplement', 'draftResult', 'returnToPrevious', 'stop'],
        confirmation: { silentAfterHours: 24 },
      },
      approveStep,
      handOverStep,
    ],
  },
  results: [extract],
  deliveries: ['ELECTRONIC', 'COUNTER', 'POST'],
  languages: ['vi', 'en'],
}
