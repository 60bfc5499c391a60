import type { ProcedureSource } from '@/lib/procedure/schema'
import {
  approveStep, authorisationComponent, authorisedField, civilStatus, civilStatusBasis, copiesField, copyFees, equals, handOverStep, intakeStep,
  notAfterToday, oneOf, option, page, type PageSource, personName, requesterIdComponent, requesterPages, sameDay, sexOptions, t,
} from './common'

const forSomebodyElse = { '!=': [{ var: 'relation' }, 'self'] }
const marriage = equals('eventKind', 'marriage')
const death = equals('eventKind', 'death')

const pages: readonly PageSource[] = [
  ...requesterPages,
  page('event', t('Loại việc hộ tịch', 'Kind of entry'), [
    {
      key: 'eventKind', type: 'choice', label: t('Bản sao cần cấp', 'Copy wanted'), required: true,
      options: [
        option('birth', 'Bản sao giấy khai sinh, trích lục khai sinh', 'Birth'),
        option('marriage', 'Bản sao trích lục kết hôn', 'Marriage'),
        option('death', 'Bản sao trích lục khai tử', 'Death'),
        option('other', 'Bản sao trích lục việc hộ tịch khác', 'Another civil-status entry'),
      ],
    },
    {
      key: 'eventDetail', type: 'text', label: t('Việc hộ tịch cụ thể', 'Which entry'), required: true, maxLength: 120,
      hint: t('Ví dụ: giám hộ, nhận cha con, thay đổi họ tên.', 'For example: guardianship, recognition of a child, change of name.'), condition: equals('eventKind', 'other'),
    },
    {
      key: 'relation', type: 'choice', label: t('Bản sao này của ai?', 'Whose entry is it?'), required: true,
      options: [
        option('self', 'Của tôi', 'Mine'),
        option('child', 'Của con tôi', 'My child’s'),
        option('parent', 'Của cha hoặc mẹ tôi', 'My father’s or mother’s'),
        option('spouse', 'Của vợ hoặc chồng tôi', 'My wife’s or husband’s'),
        option('other', 'Của người khác', 'Somebody else’s'),
      ],
    },
    {
      ...authorisedField(t('Người thân thích không phải có ủy quyền được chứng thực.', 'Close relatives need no certified authority.')),
      condition: forSomebodyElse,
    },
  ]),
  page('subject', t('Người được ghi trong sổ hộ tịch', 'The person in the register'), [
    personName('subjectName', t('Họ, chữ đệm, tên người được ghi trong sổ', 'Full name of the person in the register'), {
      hint: t('Viết theo giấy tờ đã đăng ký trước đây.', 'As it was registered at the time.'),
    }),
    { key: 'subjectSex', type: 'choice', label: t('Giới tính của người đó', 'Sex of that person'), required: true, options: sexOptions },
    {
      key: 'subjectBirthDate', type: 'partialDate', label: t('Ngày, tháng, năm sinh của người đó', 'Date of birth of that person'), required: true,
      hint: t('Nếu chỉ nhớ năm, bạn chỉ cần nhập năm.', 'If you only know the year, enter the year alone.'),
      rules: [notAfterToday('Ngày sinh không được sau hôm nay', 'The date of birth cannot be after today')],
    },
    {
      key: 'subjectId', type: 'personalId', label: t('Số định danh cá nhân của người đó', 'Personal identification number of that person'),
      hint: t('Không bắt buộc nếu bạn không biết hoặc người đó chưa có số.', 'Not required if unknown or never given.'), birthDateField: 'subjectBirthDate', sexField: 'subjectSex',
    },
  ]),
  page('spouse', t('Vợ hoặc chồng trong đăng ký kết hôn', 'The other spouse'), [
    personName('spouseName', t('Họ, chữ đệm, tên của vợ hoặc chồng', 'Full name of the other spouse')),
    {
      key: 'spouseBirthDate', type: 'partialDate', label: t('Ngày, tháng, năm sinh của vợ hoặc chồng', 'Date of birth of the other spouse'),
      hint: t('Không bắt buộc.', 'Not required.'), rules: [notAfterToday('Ngày sinh không được sau hôm nay', 'The date of birth cannot be after today')],
    },
  ], { condition: marriage }),
  page('deathPage', t('Ngày mất', 'Date of death'), [
    {
      key: 'deathDate', type: 'partialDate', label: t('Ngày, tháng, năm mất', 'Date of death'), required: true,
      rules: [notAfterToday('Ngày mất không được sau hôm nay', 'The date of death cannot be after today')],
    },
  ], { condition: death }),
  page('entry', t('Nơi đã đăng ký', 'Where it was registered'), [
    {
      key: 'registeredAt', type: 'text', label: t('Cơ quan đã đăng ký', 'Office that registered it'), required: true,
      hint: t('Ghi tên xã, phường khi đó, kể cả khi nay đã sáp nhập. Ví dụ: Ủy ban nhân dân phường Hòa Thuận Tây, quận Hải Châu.', 'The name of the ward at the time, even if it was merged since.'),
    },
    {
      key: 'registeredDate', type: 'partialDate', label: t('Ngày đăng ký', 'Date of registration'),
      hint: t('Không bắt buộc. Nhớ năm thì ghi năm.', 'Not required. The year alone will do.'), rules: [notAfterToday('Ngày đăng ký không được sau hôm nay', 'The date cannot be after today')],
    },
    { key: 'registeredNumber', type: 'text', label: t('Số đăng ký', 'Number in the register'), maxLength: 40, hint: t('Không bắt buộc.', 'Not required.') },
    { key: 'registeredBook', type: 'text', label: t('Quyển số', 'Book'), maxLength: 40, hint: t('Không bắt buộc.', 'Not required.') },
  ]),
  page('copiesPage', t('Số bản và mục đích', 'Copies and purpose'), [
    copiesField(t('Số bản sao cần cấp', 'Number of copies'), t('Lệ phí tính theo số bản.', 'The fee is counted by copies.'), 1),
    { key: 'purpose', type: 'text', label: t('Mục đích sử dụng', 'Purpose'), hint: t('Không bắt buộc. Ví dụ: nhập học, làm hộ chiếu.', 'Not required. For example: school, a passport.') },
  ]),
]

type Result = NonNullable<ProcedureSource['results']>[number]
type Rows = Extract<Result['blocks'][number], { kind: 'rows' }>['rows']

const person: Rows = [
  { label: 'Họ, chữ đệm, tên', value: '{{subjectName.capitals}}' },
  { label: 'Ngày, tháng, năm sinh', value: '{{subjectBirthDate}}' },
  { label: 'Giới tính', value: '{{subjectSex}}' },
  { label: 'Số định danh cá nhân', value: '{{subjectId}}' },
]

const extract = (key: string, vi: string, en: string, event: string, rows: Rows): Result => ({
  key,
  title: t(vi, en),
  code: 'KQ.G15.000342',
  register: 'EXTRACT_COPY',
  condition: equals('eventKind', event),
  blocks: [
    { kind: 'rows', rows: [{ label: 'Quyển số cấp bản sao', value: '{{registerBook}}' }] },
    { kind: 'rows', rows },
    { kind: 'heading', text: 'Nội dung đã đăng ký' },
    {
      kind: 'rows',
      rows: [
        { label: 'Nơi đã đăng ký', value: '{{registeredAt}}' },
        { label: 'Ngày đăng ký', value: '{{registeredDate}}' },
        { label: 'Số đăng ký', value: '{{registeredNumber}}' },
        { label: 'Quyển số', value: '{{registeredBook}}' },
      ],
    },
    { kind: 'paragraph', text: 'Bản sao được trích từ Cơ sở dữ liệu hộ tịch. {{agencyName}} cấp ngày {{issuedDay}} theo hồ sơ {{dossierCode}}, số bản: {{copies}}.' },
  ],
})

/** Cấp bản sao trích lục hộ tịch, bản sao giấy khai sinh. */
export const extractCopy: ProcedureSource = {
  code: '2.000635',
  name: t('Cấp bản sao trích lục hộ tịch, bản sao giấy khai sinh', 'Copy of a civil-status extract or birth certificate'),
  sector: civilStatus,
  level: 'FULL',
  synonyms: ['sao y giấy khai sinh', 'trích lục khai sinh', 'xin lại giấy khai sinh', 'mất giấy khai sinh', 'bản sao khai sinh', 'trích lục kết hôn', 'trích lục khai tử'],
  audience: t('Mọi cá nhân có tên trong sổ hộ tịch, người thân hoặc người được ủy quyền', 'Anybody entered in the civil-status register, relatives, or whoever they authorise'),
  summary: t(
    'Cấp bản sao giấy khai sinh hoặc trích lục kết hôn, khai tử và việc hộ tịch khác từ cơ sở dữ liệu. Nộp được ở bất kỳ phường nào, không phụ thuộc nơi cư trú.',
    'Issues copies of birth certificates and of extracts of marriages, deaths and other entries from the database. Any ward will do, wherever you live.',
  ),
  description: t(
    'Nếu việc hộ tịch đăng ký đã lâu và chưa có trong cơ sở dữ liệu điện tử, phường phải tìm trong sổ giấy và sẽ báo bạn.',
    'Where an old entry is not in the electronic database yet, the ward must look in the paper books and will tell you.',
  ),
  steps: [
    t('Đăng nhập bằng VNeID và cho biết bản sao cần cấp.', 'Sign in with VNeID and say which copy you need.'),
    t('Phường tiếp nhận trong 8 giờ làm việc.', 'The ward accepts it within 8 working hours.'),
    t('Công chức tư pháp – hộ tịch tra cứu dữ liệu và soạn bản sao.', 'The civil-status officer looks the entry up and drafts the copy.'),
    t('Người có thẩm quyền ký và bạn nhận bản sao.', 'It is signed and you receive the copy.'),
  ],
  legalBasis: [...civilStatusBasis, 'Thông tư số 281/2016/TT-BTC'],
  cases: [],
  components: [
    {
      key: 'oldPaper',
      title: t('Giấy tờ hộ tịch cũ', 'The old civil-status paper'),
      hint: t('Không bắt buộc. Ảnh chụp giúp cán bộ tìm trong sổ nhanh hơn.', 'Not required. A photograph helps the official find the entry faster.'),
      kind: 'SUBMIT', copies: 1, required: false, maxFiles: 3,
    },
    authorisationComponent,
    requesterIdComponent,
    {
      key: 'relationProof',
      title: t('Giấy tờ chứng minh quan hệ với người được cấp bản sao', 'Proof of your relation to that person'),
      kind: 'PRESENT', required: false, condition: oneOf('relation', ['child', 'parent', 'spouse']),
      replaceableBy: ['national-population.family'],
      replacedNote: t('Không phải nộp: cơ quan tra cứu trong cơ sở dữ liệu.', 'Not needed: the office looks it up.'),
    },
  ],
  form: { pages: [...pages] },
  fees: copyFees(t('Bản sao trích lục hộ tịch', 'Extract copy')),
  feeNote: t('Lệ phí tính cho mỗi bản sao của một việc hộ tịch.', 'The fee is for each copy of one entry.'),
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
        key: 'draft', title: t('Tra cứu, soạn bản sao', 'Look-up and draft'), role: 'CIVIL_STATUS_OFFICER', share: 60,
        actions: ['requestSupplement', 'draftResult', 'returnToPrevious', 'stop'],
      },
      approveStep,
      handOverStep,
    ],
  },
  results: [
    extract('birthCopy', 'Trích lục khai sinh (bản sao)', 'Extract of birth (copy)', 'birth', person),
    extract('marriageCopy', 'Trích lục kết hôn (bản sao)', 'Extract of marriage (copy)', 'marriage', [
      ...person,
      { label: 'Họ, chữ đệm, tên vợ/chồng', value: '{{spouseName.capitals}}' },
      { label: 'Ngày, tháng, năm sinh vợ/chồng', value: '{{spouseBirthDate}}' },
    ]),
    extract('deathCopy', 'Trích lục khai tử (bản sao)', 'Extract of death (copy)', 'death', [...person, { label: 'Ngày, tháng, năm mất', value: '{{deathDate}}' }]),
    extract('otherCopy', 'Trích lục hộ tịch (bản sao)', 'Civil-status extract (copy)', 'other', [...person, { label: 'Việc hộ tịch', value: '{{eventDetail}}' }]),
  ],
  deliveries: ['ELECTRONIC', 'COUNTER', 'POST'],
  languages: ['vi', 'en'],
}
