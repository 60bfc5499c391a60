import type { ProcedureSource } from '@/lib/procedure/schema'
import {
  approveStep, civilStatus, civilStatusBasis, copiesField, copyFees, either, equals, handOverStep, intakeStep, notAfterToday, option, page, type PageSource,
  personName, requesterIdComponent, requesterPages, residenceComponent, t,
} from './common'

type Side = 'wife' | 'husband'
const who = { wife: { vi: 'bên nữ', en: 'the bride' }, husband: { vi: 'bên nam', en: 'the groom' } } as const
/** Luật Hôn nhân và gia đình 52/2014/QH13, Art. 8. */
const marriageableAge = { wife: 18, husband: 20 } as const

const of = (side: Side, vi: string, en: string) => t(`${vi} ${who[side].vi}`, `${en} of ${who[side].en}`)

const pagesOf = (side: Side): readonly PageSource[] => [
  page(side, of(side, 'Thông tin', 'Details'), [
    personName(`${side}Name`, of(side, 'Họ, chữ đệm, tên', 'Full name')),
    {
      key: `${side}BirthDate`, type: 'date', label: of(side, 'Ngày, tháng, năm sinh', 'Date of birth'), required: true,
      rules: [
        notAfterToday('Ngày sinh không được sau hôm nay', 'The date of birth cannot be after today'),
        {
          kind: 'age', min: marriageableAge[side],
          message: side === 'wife'
            ? t('Nữ phải đủ 18 tuổi mới được kết hôn', 'A woman must be at least 18 to marry')
            : t('Nam phải đủ 20 tuổi mới được kết hôn', 'A man must be at least 20 to marry'),
        },
      ],
    },
    {
      key: `${side}Id`, type: 'personalId', label: of(side, 'Số định danh cá nhân', 'Personal identification number'), required: true,
      birthDateField: `${side}BirthDate`,
    },
    { key: `${side}Ethnicity`, type: 'select', list: 'ethnicity', label: of(side, 'Dân tộc', 'Ethnic group'), required: true },
    { key: `${side}Nationality`, type: 'select', list: 'nationality', label: of(side, 'Quốc tịch', 'Nationality'), required: true },
  ]),
  page(`${side}StatusPage`, of(side, 'Nơi cư trú và tình trạng hôn nhân', 'Residence and marital status'), [
    { key: `${side}Home`, type: 'address', label: of(side, 'Nơi cư trú', 'Residence'), required: true },
    {
      key: `${side}MarriageCount`, type: 'number', label: t(`Đây là lần kết hôn thứ mấy của ${who[side].vi}?`, `How many times will ${who[side].en} have married?`),
      required: true, min: 1, max: 20,
    },
    {
      key: `${side}Status`, type: 'choice', label: of(side, 'Tình trạng hôn nhân hiện nay', 'Present marital status'), required: true,
      options: [
        option('single', 'Chưa kết hôn lần nào', 'Never married'),
        option('divorced', 'Đã ly hôn', 'Divorced'),
        option('widowed', 'Vợ hoặc chồng đã chết', 'Widowed'),
      ],
    },
    {
      key: `${side}Ending`, type: 'text', label: t('Số, ngày, cơ quan ban hành bản án ly hôn hoặc trích lục khai tử', 'Number, date and issuer of the judgment of divorce or the extract of death'),
      hint: t('Chỉ cần ghi thông tin: cơ quan tự tra cứu, bạn không phải nộp giấy.', 'The details are enough: the office looks the paper up.'),
      required: true, maxLength: 200, condition: either(equals(`${side}Status`, 'divorced'), equals(`${side}Status`, 'widowed')),
    },
  ]),
]

const pages: readonly PageSource[] = [
  ...requesterPages,
  ...pagesOf('wife'),
  ...pagesOf('husband'),
  page('promises', t('Cam kết của hai bên', 'What both promise'), [
    {
      key: 'relatedByBlood', type: 'yesNo', required: true,
      label: t('Hai bên có cùng dòng máu trực hệ hoặc có họ trong phạm vi ba đời không?', 'Are you related in direct line, or within three generations?'),
      rules: [{
        kind: 'holds', condition: equals('relatedByBlood', false),
        message: t('Pháp luật không cho kết hôn giữa những người có quan hệ này', 'The law does not allow a marriage between such relatives'),
      }],
    },
    {
      key: 'livingTogetherSince', type: 'partialDate', label: t('Ngày xác lập quan hệ hôn nhân, nếu đã chung sống từ trước', 'Since when you live as a couple, if you already do'),
      hint: t('Không bắt buộc. Nhớ năm thì ghi năm.', 'Not required. The year alone will do.'),
      rules: [notAfterToday('Ngày này không được sau hôm nay', 'The date cannot be after today')],
    },
  ]),
  page('copiesPage', t('Bản sao trích lục', 'Copies of the extract'), [
    copiesField(
      t('Số bản sao trích lục kết hôn cần thêm', 'Copies of the marriage extract'),
      t('Hai bên được hai bản chính giấy chứng nhận. Không cần bản sao thì ghi 0.', 'You receive two original certificates. Enter 0 if you need no copies.'), 0,
    ),
  ]),
]

const rowsOf = (side: Side) => [
  { label: 'Họ, chữ đệm, tên', value: `{{${side}Name.capitals}}` },
  { label: 'Ngày, tháng, năm sinh', value: `{{${side}BirthDate}}` },
  { label: 'Dân tộc, quốc tịch', value: `{{${side}Ethnicity}}, {{${side}Nationality}}` },
  { label: 'Nơi cư trú', value: `{{${side}Home}}` },
  { label: 'Số định danh cá nhân', value: `{{${side}Id}}` },
]

/** Đăng ký kết hôn. */
export const marriageRegistration: ProcedureSource = {
  code: '1.000894',
  name: t('Đăng ký kết hôn', 'Marriage registration'),
  sector: civilStatus,
  level: 'PARTIAL',
  synonyms: ['cưới', 'lấy vợ', 'lấy chồng', 'làm giấy kết hôn', 'giấy đăng ký kết hôn', 'hôn thú'],
  audience: t('Hai công dân Việt Nam cư trú trong nước', 'Two Vietnamese citizens who live in Viet Nam'),
  summary: t(
    'Đăng ký việc kết hôn và cấp giấy chứng nhận cho hai bên. Khai trước trên mạng, rồi cả hai cùng đến ký một lần.',
    'Registers a marriage and issues the certificate to both. Fill in the form online, then both of you come once to sign.',
  ),
  description: t(
    'Nộp ở phường nơi cư trú của bên nam hoặc bên nữ. Hai bên không phải nộp giấy xác nhận tình trạng hôn nhân khi phường tra cứu được.',
    'File in the ward where either of you lives. No certificate of marital status is needed where the ward can look it up.',
  ),
  conditions: t(
    'Nam từ đủ 20 tuổi, nữ từ đủ 18 tuổi; tự nguyện; không bị mất năng lực hành vi dân sự; không thuộc trường hợp pháp luật cấm kết hôn.',
    'A man of at least 20 and a woman of at least 18, of their own will, with legal capacity, and not barred by law from marrying.',
  ),
  steps: [
    t('Một trong hai bên đăng nhập bằng VNeID và điền tờ khai cho cả hai.', 'One of you signs in with VNeID and fills in the form for both.'),
    t('Phường tiếp nhận trong 8 giờ làm việc và kiểm tra tình trạng hôn nhân.', 'The ward accepts it within 8 working hours and checks your marital status.'),
    t('Cả hai cùng đến phường, mang giấy tờ tùy thân, ký vào sổ và giấy chứng nhận.', 'Both of you come to the ward with your identity papers and sign the register and the certificate.'),
    t('Lãnh đạo phường ký và trao giấy chứng nhận kết hôn.', 'The head of the ward signs and hands you the certificate.'),
  ],
  legalBasis: [...civilStatusBasis, 'Luật Hôn nhân và gia đình số 52/2014/QH13', 'Thông tư số 281/2016/TT-BTC'],
  eligibility: [
    {
      key: 'foreigner',
      question: t('Hai bạn đều là công dân Việt Nam đang cư trú trong nước?', 'Are you both Vietnamese citizens living in Viet Nam?'),
      options: [
        { value: 'yes', label: t('Đúng', 'Yes'), outcome: 'go-on' },
        {
          value: 'no', label: t('Một bên là người nước ngoài hoặc cư trú ở nước ngoài', 'One of us is a foreigner or lives abroad'),
          outcome: {
            message: t(
              'Trường hợp này làm theo thủ tục đăng ký kết hôn có yếu tố nước ngoài, thời hạn và giấy tờ khác. Hãy hỏi bộ phận Một cửa của phường.',
              'This takes the procedure for marriages with a foreign element, with other papers and another time limit. Please ask the counter of the ward.',
            ),
          },
        },
      ],
    },
  ],
  components: [
    { ...requesterIdComponent, title: t('Giấy tờ tùy thân của hai bên', 'Identity papers of both'), hint: t('Mang theo khi đến ký.', 'Bring them when you come to sign.') },
    residenceComponent(t('Giấy tờ chứng minh nơi cư trú của hai bên', 'Proof of residence of both')),
    {
      key: 'maritalStatusPaper', title: t('Giấy xác nhận tình trạng hôn nhân', 'Certificate of marital status'), kind: 'SUBMIT', originals: 1, required: false, maxFiles: 2,
      hint: t('Chỉ tải lên khi phường báo không tra cứu được.', 'Upload it only where the ward tells you it cannot look it up.'),
      replaceableBy: ['civil-status.marriage'],
      replacedNote: t('Không phải nộp khi cơ quan tra cứu được trong Cơ sở dữ liệu hộ tịch.', 'Not needed where the office finds it in the civil-status database.'),
    },
  ],
  form: { pages: [...pages] },
  fees: copyFees(t('Bản sao trích lục kết hôn', 'Copies of the marriage extract')),
  feeNote: t('Đăng ký kết hôn không mất lệ phí; chỉ trả tiền cho bản sao trích lục nếu xin thêm.', 'The registration is free; you pay only for extra copies of the extract.'),
  timeLimits: [{
    limit: { unit: 'SAME_DAY', cutoffMinute: 900 },
    note: t('Khi phải xác minh điều kiện kết hôn, thời hạn kéo dài không quá 5 ngày làm việc.', 'Where the conditions must be verified, it takes up to 5 more working days.'),
  }],
  workflow: {
    steps: [
      intakeStep,
      {
        key: 'check', title: t('Kiểm tra, soạn giấy chứng nhận', 'Check and draft'), role: 'CIVIL_STATUS_OFFICER', share: 60,
        actions: ['requestSupplement', 'draftResult', 'returnToPrevious', 'stop'], confirmation: { silentAfterHours: 24 },
      },
      approveStep,
      handOverStep,
    ],
  },
  results: [{
    key: 'marriageCertificate', title: t('Giấy chứng nhận kết hôn', 'Marriage certificate'), code: 'KQ.G15.000032', register: 'MARRIAGE',
    blocks: [
      { kind: 'rows', rows: [{ label: 'Số', value: '{{registerNumber}}' }, { label: 'Quyển số', value: '{{registerBook}}' }] },
      { kind: 'heading', text: 'Vợ' },
      { kind: 'rows', rows: rowsOf('wife') },
      { kind: 'heading', text: 'Chồng' },
      { kind: 'rows', rows: rowsOf('husband') },
      { kind: 'paragraph', text: 'Quan hệ hôn nhân được công nhận kể từ ngày đăng ký: {{issuedDay}}. Nơi đăng ký: {{agencyName}}.' },
    ],
  }],
  deliveries: ['COUNTER'],
  languages: ['vi', 'en'],
  lifeEvents: ['marrying'],
  audiences: ['CITIZEN'],
}
