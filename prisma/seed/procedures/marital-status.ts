import type { ProcedureSource } from '@/lib/procedure/schema'
import {
  approveStep, authorisationComponent, authorisedField, both, civilStatus, civilStatusBasis, councilFees, councilNote, either, equals, exemptionField,
  handOverStep, intakeStep, notAfterToday, oneOf, option, page, type PageSource, personName, placeKind, requesterIdComponent, requesterPages,
  residenceComponent, sexOptions, t,
} from './common'

const forSomebodyElse = equals('subject', 'other')
const forMarriage = oneOf('purpose', ['marriageVietnamese', 'marriageForeigner', 'marriageAbroadVietnamese', 'marriageAbroadForeigner'])
const ended = oneOf('maritalStatus', ['divorced', 'widowed'])

const pages: readonly PageSource[] = [
  ...requesterPages,
  page('subjectPage', t('Xác nhận cho ai', 'For whom'), [
    {
      key: 'subject', type: 'choice', label: t('Người cần xác nhận tình trạng hôn nhân', 'Whose marital status is to be certified'), required: true,
      options: [option('self', 'Bản thân tôi', 'My own'), option('other', 'Người khác', 'Somebody else’s')],
    },
    { ...authorisedField(t('Yêu cầu cho người khác cần có ủy quyền của người đó.', 'Applying for somebody else takes their authority.')), condition: forSomebodyElse },
    {
      key: 'relation', type: 'text', label: t('Quan hệ với người được xác nhận', 'Your relation to that person'), required: true, maxLength: 50,
      hint: t('Ví dụ: cha, chị ruột, người được ủy quyền.', 'For example: father, sister, authorised person.'), condition: forSomebodyElse,
    },
  ]),
  page('person', t('Người được xác nhận', 'The person certified'), [
    personName('personName', t('Họ, chữ đệm, tên', 'Full name'), { prefill: { source: 'vneid', claim: 'HoVaTen' } }),
    {
      key: 'personBirthDate', type: 'partialDate', label: t('Ngày, tháng, năm sinh', 'Date of birth'), required: true, prefill: { source: 'vneid', claim: 'NgayThangNamSinh' },
      rules: [notAfterToday('Ngày sinh không được sau hôm nay', 'The date of birth cannot be after today')],
    },
    { key: 'personSex', type: 'choice', label: t('Giới tính', 'Sex'), required: true, options: sexOptions, prefill: { source: 'vneid', claim: 'GioiTinh' } },
    {
      key: 'personId', type: 'personalId', label: t('Số định danh cá nhân', 'Personal identification number'), required: true,
      birthDateField: 'personBirthDate', sexField: 'personSex', prefill: { source: 'vneid', claim: 'SoDinhDanh' },
    },
  ], { hint: t('Nếu xác nhận cho người khác, hãy sửa lại theo giấy tờ của người đó.', 'If this is for somebody else, change it to what their papers say.') }),
  page('personOrigin', t('Dân tộc, quốc tịch', 'Ethnic group and nationality'), [
    { key: 'personEthnicity', type: 'select', list: 'ethnicity', label: t('Dân tộc của người được xác nhận', 'Ethnic group'), required: true, prefill: { source: 'vneid', claim: 'DanToc' } },
    { key: 'personNationality', type: 'select', list: 'nationality', label: t('Quốc tịch của người được xác nhận', 'Nationality'), required: true, prefill: { source: 'vneid', claim: 'QuocTich' } },
  ]),
  page('residencePage', t('Nơi cư trú và thời gian cư trú', 'Residence and its period'), [
    { key: 'personHome', type: 'address', label: t('Nơi thường trú', 'Permanent residence'), required: true, prefill: { source: 'vneid', claim: 'ThuongTru' } },
    {
      key: 'periodFrom', type: 'date', label: t('Cần xác nhận từ ngày', 'Certify from'), required: true,
      hint: t('Thường là ngày đủ tuổi kết hôn, hoặc ngày bắt đầu cư trú tại đây.', 'Usually the day of coming of marriageable age, or of moving here.'),
      rules: [
        notAfterToday('Ngày bắt đầu không được sau hôm nay', 'The first day cannot be after today'),
        { kind: 'date', relation: 'after', other: { field: 'personBirthDate' }, message: t('Ngày bắt đầu phải sau ngày sinh', 'The first day must be after the birth') },
      ],
    },
    {
      key: 'periodTo', type: 'date', label: t('Cần xác nhận đến ngày', 'Certify until'), required: true,
      rules: [
        notAfterToday('Ngày kết thúc không được sau hôm nay', 'The last day cannot be after today'),
        { kind: 'date', relation: 'after', other: { field: 'periodFrom' }, message: t('Ngày kết thúc phải sau ngày bắt đầu', 'The last day must be after the first') },
      ],
    },
  ]),
  page('status', t('Tình trạng hôn nhân', 'Marital status'), [
    {
      key: 'maritalStatus', type: 'choice', label: t('Tình trạng hôn nhân hiện nay', 'Present marital status'), required: true,
      options: [
        option('single', 'Chưa đăng ký kết hôn với ai', 'Never married'),
        option('married', 'Đang có vợ hoặc chồng', 'Married'),
        option('divorced', 'Đã ly hôn, chưa kết hôn với người mới', 'Divorced, not married again'),
        option('widowed', 'Vợ hoặc chồng đã chết, chưa kết hôn với người mới', 'Widowed, not married again'),
      ],
    },
    personName('spouseName', t('Họ, chữ đệm, tên vợ hoặc chồng', 'Full name of the wife or husband'), { condition: oneOf('maritalStatus', ['married', 'divorced', 'widowed']) }),
  ]),
  page('ending', t('Giấy tờ chấm dứt hôn nhân', 'How the marriage ended'), [
    {
      key: 'endingAuthority', type: 'text', label: t('Cơ quan ban hành bản án, quyết định ly hôn hoặc đăng ký khai tử', 'Court or office that issued the judgment or registered the death'), required: true,
    },
    { key: 'endingNumber', type: 'text', label: t('Số bản án, quyết định hoặc trích lục', 'Number of the judgment or extract'), required: true, maxLength: 60 },
    {
      key: 'endingDate', type: 'date', label: t('Ngày của bản án, quyết định hoặc trích lục', 'Date of the judgment or extract'), required: true,
      rules: [notAfterToday('Ngày này không được sau hôm nay', 'The date cannot be after today')],
    },
  ], {
    condition: ended,
    hint: t('Chỉ cần ghi thông tin: cơ quan tự tra cứu, bạn không phải nộp bản án hay trích lục.', 'The details are enough: the office looks the paper up, you need not hand it in.'),
  }),
  page('purposePage', t('Mục đích sử dụng', 'Purpose'), [
    {
      key: 'purpose', type: 'select', label: t('Mục đích sử dụng giấy xác nhận', 'What the certificate is for'), required: true,
      options: [
        option('marriageVietnamese', 'Kết hôn trong nước với công dân Việt Nam', 'Marriage in Viet Nam to a Vietnamese citizen'),
        option('marriageForeigner', 'Kết hôn trong nước với người nước ngoài', 'Marriage in Viet Nam to a foreigner'),
        option('marriageAbroadVietnamese', 'Kết hôn ở nước ngoài với công dân Việt Nam', 'Marriage abroad to a Vietnamese citizen'),
        option('marriageAbroadForeigner', 'Kết hôn ở nước ngoài với người nước ngoài', 'Marriage abroad to a foreigner'),
        option('other', 'Mục đích khác', 'Another purpose'),
      ],
      rules: [{
        kind: 'holds',
        condition: either({ '!=': [{ var: 'maritalStatus' }, 'married'] }, equals('purpose', 'other')),
        message: t('Người đang có vợ hoặc chồng không thể xin giấy này để kết hôn', 'A married person cannot apply for this certificate in order to marry'),
      }],
    },
    {
      key: 'purposeDetail', type: 'text', label: t('Mục đích cụ thể', 'What purpose'), required: true,
      hint: t('Ví dụ: mua bán nhà đất, vay vốn, bổ sung hồ sơ.', 'For example: sale of a house, a loan, to complete a file.'), condition: equals('purpose', 'other'),
    },
    {
      key: 'earlierCertificate', type: 'yesNo', label: t('Đã từng được cấp giấy này cho mục đích khác?', 'Was such a certificate issued before for another purpose?'), required: true,
    },
  ]),
  page('partner', t('Người dự định kết hôn', 'The person to be married'), [
    personName('partnerName', t('Họ, chữ đệm, tên người dự định kết hôn', 'Full name of the person to be married')),
    {
      key: 'partnerBirthDate', type: 'partialDate', label: t('Ngày, tháng, năm sinh người dự định kết hôn', 'Date of birth of the person to be married'), required: true,
      rules: [notAfterToday('Ngày sinh không được sau hôm nay', 'The date of birth cannot be after today')],
    },
    { key: 'partnerNationality', type: 'select', list: 'nationality', label: t('Quốc tịch người dự định kết hôn', 'Nationality of the person to be married'), required: true },
    {
      key: 'partnerPaper', type: 'text', label: t('Số định danh hoặc số hộ chiếu của người dự định kết hôn', 'Personal or passport number of the person to be married'), required: true, maxLength: 40,
    },
  ], { condition: forMarriage }),
  page('marriagePlacePage', t('Nơi dự định đăng ký kết hôn', 'Where the marriage will be registered'), [
    placeKind('marriagePlaceKind', t('Dự định đăng ký kết hôn ở đâu?', 'Where will the marriage be registered?')),
    {
      key: 'marriagePlace', type: 'text', label: t('Cơ quan dự định đăng ký kết hôn', 'Office that will register the marriage'), required: true,
      hint: t('Ví dụ: Ủy ban nhân dân phường Hòa Cường, thành phố Đà Nẵng.', 'For example: People’s Committee of Hòa Cường ward, Đà Nẵng.'),
    },
  ], { condition: forMarriage }),
  page('feePage', t('Lệ phí', 'Fee'), [exemptionField]),
]

type Result = NonNullable<ProcedureSource['results']>[number]

const forOther = [{ label: 'Mục đích sử dụng', value: '{{purposeDetail}}' }]
const forAMarriage = [
  { label: 'Mục đích sử dụng', value: '{{purpose}}' },
  { label: 'Người dự định kết hôn', value: '{{partnerName.capitals}}' },
  { label: 'Ngày, tháng, năm sinh', value: '{{partnerBirthDate}}' },
  { label: 'Quốc tịch', value: '{{partnerNationality}}' },
  { label: 'Số giấy tờ tùy thân', value: '{{partnerPaper}}' },
  { label: 'Nơi dự định đăng ký kết hôn', value: '{{marriagePlace}}' },
]

/** The certificates differ by the status and by what they are for; every other line is the same. */
const certificate = (status: string, purpose: 'marriage' | 'other', statement: string): Result => ({
  key: `${status}${purpose === 'marriage' ? 'ToMarry' : ''}`,
  title: t('Giấy xác nhận tình trạng hôn nhân', 'Certificate of marital status'),
  code: 'KQ.G15.000038',
  register: 'MARRIAGE_STATUS',
  condition: both(equals('maritalStatus', status), purpose === 'marriage' ? forMarriage : equals('purpose', 'other')),
  blocks: [
    { kind: 'rows', rows: [{ label: 'Quyển số', value: '{{registerBook}}' }] },
    { kind: 'paragraph', text: 'Xét đề nghị của ông/bà {{requesterName}} về việc cấp giấy xác nhận tình trạng hôn nhân, {{agencyName}} xác nhận:' },
    {
      kind: 'rows',
      rows: [
        { label: 'Họ, chữ đệm, tên', value: '{{personName.capitals}}' },
        { label: 'Ngày, tháng, năm sinh', value: '{{personBirthDate}}' },
        { label: 'Giới tính', value: '{{personSex}}' },
        { label: 'Dân tộc, quốc tịch', value: '{{personEthnicity}}, {{personNationality}}' },
        { label: 'Số định danh cá nhân', value: '{{personId}}' },
        { label: 'Nơi thường trú', value: '{{personHome}}' },
        { label: 'Thời gian xác nhận', value: 'Từ ngày {{periodFrom}} đến ngày {{periodTo}}' },
        { label: 'Tình trạng hôn nhân', value: statement },
        ...(purpose === 'marriage' ? forAMarriage : forOther),
      ],
    },
    { kind: 'paragraph', text: 'Giấy này có giá trị sử dụng 6 tháng kể từ ngày cấp và chỉ dùng cho mục đích ghi ở trên.' },
  ],
})

const ending = 'theo giấy tờ số {{endingNumber}} ngày {{endingDate}} của {{endingAuthority}}; hiện tại chưa đăng ký kết hôn với ai'
const statements: readonly (readonly [string, string])[] = [
  ['single', 'Chưa đăng ký kết hôn với ai'],
  ['divorced', `Đã ly hôn với {{spouseName.capitals}} ${ending}`],
  ['widowed', `Vợ/chồng là {{spouseName.capitals}} đã chết ${ending}`],
]

/** Cấp giấy xác nhận tình trạng hôn nhân. */
export const maritalStatus: ProcedureSource = {
  code: '1.004873',
  name: t('Cấp giấy xác nhận tình trạng hôn nhân', 'Certificate of marital status'),
  sector: civilStatus,
  level: 'FULL',
  synonyms: ['giấy độc thân', 'giấy chưa kết hôn', 'xác nhận độc thân', 'xác nhận chưa lấy vợ', 'xác nhận chưa lấy chồng', 'giấy chứng nhận độc thân'],
  audience: t('Công dân Việt Nam, người nước ngoài, người không quốc tịch thường trú trên địa bàn', 'Vietnamese citizens, foreigners and stateless persons with permanent residence here'),
  summary: t(
    'Xác nhận một người chưa kết hôn, đang có vợ hoặc chồng, đã ly hôn hoặc có vợ, chồng đã chết, để kết hôn, mua bán nhà đất hay dùng vào việc khác.',
    'Certifies that a person is single, married, divorced or widowed: for a marriage, the sale of a house or another purpose.',
  ),
  description: t(
    'Giấy xác nhận có giá trị 6 tháng kể từ ngày cấp và chỉ dùng cho mục đích đã ghi. Khi phải xác minh ở nơi cư trú trước đây, phường liên hệ cơ quan nơi đó.',
    'The certificate is valid for 6 months and only for the purpose it names. Where an earlier place of residence must be asked, the ward does so itself.',
  ),
  conditions: t('Nếu dùng để kết hôn, hai người phải đủ tuổi và đủ điều kiện kết hôn theo Luật Hôn nhân và gia đình.', 'For a marriage both persons must meet the conditions of the Law on Marriage and Family.'),
  steps: [
    t('Đăng nhập bằng VNeID và điền tờ khai.', 'Sign in with VNeID and fill in the form.'),
    t('Phường tiếp nhận trong 8 giờ làm việc và báo ngày trả kết quả.', 'The ward accepts it within 8 working hours and tells you the due date.'),
    t('Công chức tư pháp – hộ tịch kiểm tra, xác minh nếu cần và soạn giấy xác nhận.', 'The civil-status officer checks, verifies where needed and drafts the certificate.'),
    t('Lãnh đạo phường ký và bạn nhận giấy xác nhận.', 'The head of the ward signs and you receive the certificate.'),
  ],
  legalBasis: [...civilStatusBasis, 'Luật Hôn nhân và gia đình số 52/2014/QH13', 'Thông tư số 85/2019/TT-BTC', 'Thông tư số 106/2021/TT-BTC'],
  cases: [
    { key: 'marriage', title: t('Để đăng ký kết hôn', 'For a marriage'), condition: forMarriage },
    { key: 'other', title: t('Vào mục đích khác', 'For another purpose') },
  ],
  components: [
    {
      key: 'earlierCertificatePaper',
      title: t('Giấy xác nhận tình trạng hôn nhân đã cấp trước đó', 'The earlier certificate of marital status'),
      hint: t('Khi xin cấp lại hoặc dùng cho mục đích khác.', 'Where it is issued again or for another purpose.'),
      kind: 'SUBMIT', originals: 1, condition: equals('earlierCertificate', true), maxFiles: 2,
    },
    authorisationComponent,
    requesterIdComponent,
    residenceComponent(t('Giấy tờ chứng minh nơi cư trú', 'Proof of residence')),
    {
      key: 'endingPaper',
      title: t('Bản án, quyết định ly hôn hoặc trích lục khai tử của vợ, chồng', 'Judgment of divorce or extract of the spouse’s death'),
      kind: 'PRESENT', required: false, condition: ended,
      replaceableBy: ['civil-status.marriage'],
      replacedNote: t('Không phải nộp: chỉ cần ghi số, ngày, cơ quan ban hành để cơ quan tra cứu.', 'Not needed: its number, date and issuer are enough for the office to look it up.'),
    },
  ],
  form: { pages: [...pages] },
  fees: councilFees('certificate', t('Lệ phí cấp giấy xác nhận tình trạng hôn nhân', 'Fee for the certificate'), 15_000),
  feeNote: councilNote,
  timeLimits: [{ limit: { unit: 'WORKING_DAYS', amount: 3 } }],
  supplementClock: 'SHIFT',
  workflow: {
    steps: [
      intakeStep,
      {
        key: 'verify', title: t('Thẩm tra, dự thảo giấy xác nhận', 'Verification and draft'), role: 'CIVIL_STATUS_OFFICER', share: 60,
        actions: ['requestSupplement', 'draftResult', 'returnToPrevious', 'stop'],
      },
      approveStep,
      handOverStep,
    ],
  },
  results: [
    ...statements.flatMap(([status, statement]) => [certificate(status, 'marriage', statement), certificate(status, 'other', statement)]),
    certificate('married', 'other', 'Hiện tại đang có vợ/chồng là {{spouseName.capitals}}'),
  ],
  deliveries: ['ELECTRONIC', 'COUNTER', 'POST'],
  languages: ['vi', 'en'],
}
