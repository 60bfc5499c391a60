import type { ProcedureSource } from '@/lib/procedure/schema'
import {
  approveStep, authorisationComponent, authorisedField, civilStatus, civilStatusBasis, copiesField, copyFees, equals, handOverStep, intakeStep,
  notAfterToday, option, page, type PageSource, personName, requesterIdComponent, requesterPages, residenceComponent, sexOptions, t,
} from './common'

type Side = 'guardian' | 'ward'
const who = { guardian: { vi: 'người giám hộ', en: 'the guardian' }, ward: { vi: 'người được giám hộ', en: 'the person under guardianship' } } as const
const of = (side: Side, vi: string, en: string) => t(`${vi} ${who[side].vi}`, `${en} of ${who[side].en}`)

const personPage = (side: Side): PageSource =>
  page(side, t(side === 'guardian' ? 'Người giám hộ' : 'Người được giám hộ', side === 'guardian' ? 'The guardian' : 'The person under guardianship'), [
    personName(`${side}Name`, of(side, 'Họ, chữ đệm, tên', 'Full name')),
    {
      key: `${side}BirthDate`, type: 'date', label: of(side, 'Ngày, tháng, năm sinh', 'Date of birth'), required: true,
      rules: [
        notAfterToday('Ngày sinh không được sau hôm nay', 'The date of birth cannot be after today'),
        ...(side === 'guardian'
          ? [{ kind: 'age' as const, min: 18, message: t('Người giám hộ phải có năng lực hành vi dân sự đầy đủ, từ đủ 18 tuổi', 'A guardian must be an adult of at least 18') }]
          : []),
      ],
    },
    { key: `${side}Sex`, type: 'choice', label: of(side, 'Giới tính', 'Sex'), required: true, options: sexOptions },
    {
      key: `${side}Id`, type: 'personalId', label: of(side, 'Số định danh cá nhân', 'Personal identification number'), required: side === 'guardian',
      ...(side === 'ward' && { hint: t('Không bắt buộc nếu người đó chưa có số.', 'Not required if none was given yet.') }),
      birthDateField: `${side}BirthDate`, sexField: `${side}Sex`,
    },
    { key: `${side}Nationality`, type: 'select', list: 'nationality', label: of(side, 'Quốc tịch', 'Nationality'), required: true },
    { key: `${side}Home`, type: 'address', label: of(side, 'Nơi cư trú', 'Residence'), required: true },
  ])

const natural = equals('guardianshipKind', 'natural')
const appointed = equals('guardianshipKind', 'appointed')

const rowsOf = (side: Side) => [
  { label: 'Họ, chữ đệm, tên', value: `{{${side}Name.capitals}}` },
  { label: 'Ngày, tháng, năm sinh', value: `{{${side}BirthDate}}` },
  { label: 'Giới tính', value: `{{${side}Sex}}` },
  { label: 'Quốc tịch', value: `{{${side}Nationality}}` },
  { label: 'Số định danh cá nhân', value: `{{${side}Id}}` },
  { label: 'Nơi cư trú', value: `{{${side}Home}}` },
]

/** Đăng ký giám hộ. */
export const guardianship: ProcedureSource = {
  code: '1.004837',
  name: t('Đăng ký giám hộ', 'Registration of a guardianship'),
  sector: civilStatus,
  level: 'FULL',
  synonyms: ['người giám hộ', 'giám hộ cho cháu', 'nuôi cháu mồ côi', 'giám hộ đương nhiên', 'cử người giám hộ'],
  audience: t('Công dân Việt Nam cư trú trong nước', 'Vietnamese citizens living in Viet Nam'),
  summary: t(
    'Ghi nhận người giám hộ cho trẻ không còn cha mẹ chăm sóc hoặc cho người không tự lo được, để thay mặt họ theo pháp luật.',
    'Records who is the guardian of a child without parental care, or of an adult who cannot act alone, so that they may act for them in law.',
  ),
  conditions: t(
    'Người giám hộ có năng lực hành vi dân sự đầy đủ, có tư cách đạo đức tốt và điều kiện cần thiết, không đang bị truy cứu trách nhiệm hình sự.',
    'A guardian has full legal capacity, good character and the means needed, and is not under prosecution.',
  ),
  steps: [
    t('Đăng nhập bằng VNeID, điền tờ khai và đính kèm văn bản cử hoặc giấy tờ chứng minh.', 'Sign in with VNeID, fill in the form and attach the appointment or the proof.'),
    t('Phường tiếp nhận trong 8 giờ làm việc.', 'The ward accepts it within 8 working hours.'),
    t('Công chức tư pháp – hộ tịch kiểm tra điều kiện và soạn trích lục.', 'The civil-status officer checks the conditions and drafts the extract.'),
    t('Lãnh đạo phường ký, bạn nhận trích lục đăng ký giám hộ.', 'The head of the ward signs, and you receive the extract.'),
  ],
  legalBasis: [...civilStatusBasis, 'Bộ luật Dân sự số 91/2015/QH13', 'Thông tư số 281/2016/TT-BTC'],
  cases: [
    { key: 'natural', title: t('Giám hộ đương nhiên', 'Guardianship by law'), condition: natural },
    { key: 'appointed', title: t('Giám hộ được cử', 'Appointed guardianship') },
  ],
  components: [
    {
      key: 'naturalProof', title: t('Giấy tờ chứng minh điều kiện giám hộ đương nhiên', 'Proof of guardianship by law'), kind: 'SUBMIT', originals: 1, condition: natural,
      hint: t('Ví dụ: trích lục khai tử của cha mẹ, giấy tờ chứng minh quan hệ ông bà, anh chị em.', 'For example: the parents’ death extracts, proof of being a grandparent, brother or sister.'),
      maxFiles: 5,
    },
    {
      key: 'agreement', title: t('Văn bản thỏa thuận cử một người trong những người cùng đủ điều kiện', 'Agreement on one of several who could be guardian'), kind: 'SUBMIT', originals: 1,
      condition: { and: [natural, equals('severalCandidates', true)] }, maxFiles: 3,
    },
    { key: 'appointment', title: t('Văn bản cử người giám hộ', 'Written appointment of the guardian'), kind: 'SUBMIT', originals: 1, condition: appointed, maxFiles: 3 },
    authorisationComponent,
    requesterIdComponent,
    residenceComponent(t('Giấy tờ chứng minh nơi cư trú', 'Proof of residence')),
  ],
  form: {
    pages: [
      ...requesterPages,
      page('kindPage', t('Loại giám hộ', 'Kind of guardianship'), [
        {
          key: 'guardianshipKind', type: 'choice', label: t('Việc giám hộ thuộc loại nào?', 'What kind of guardianship is it?'), required: true,
          options: [
            option('natural', 'Giám hộ đương nhiên: ông, bà, anh, chị, em ruột, bác, chú, cậu, cô, dì, vợ, chồng, con', 'By law: grandparent, brother or sister, uncle or aunt, spouse, child'),
            option('appointed', 'Giám hộ được cử bằng văn bản', 'Appointed in writing'),
          ],
        },
        { key: 'severalCandidates', type: 'yesNo', label: t('Có nhiều người cùng đủ điều kiện giám hộ đương nhiên?', 'Could several people be guardian by law?'), required: true, condition: natural },
        {
          key: 'reason', type: 'textarea', label: t('Lý do đăng ký giám hộ', 'Why a guardian is needed'), required: true, maxLength: 500,
          hint: t('Ví dụ: cha mẹ đã mất; cha mẹ bị hạn chế quyền đối với con.', 'For example: both parents have died.'),
        },
        authorisedField(t('Người giám hộ tự đi đăng ký thì chọn “Không”.', 'A guardian who applies in person answers “No”.')),
      ]),
      personPage('guardian'),
      personPage('ward'),
      page('copiesPage', t('Bản sao trích lục', 'Copies of the extract'), [
        copiesField(t('Số bản sao trích lục cần thêm', 'Extra copies of the extract'), t('Không cần thì ghi 0.', 'Enter 0 if you need none.'), 0),
      ]),
    ],
  },
  fees: copyFees(t('Bản sao trích lục đăng ký giám hộ', 'Copies of the extract')),
  feeNote: t('Đăng ký giám hộ không mất lệ phí; chỉ trả tiền cho bản sao trích lục nếu xin thêm.', 'The registration is free; you pay only for extra copies of the extract.'),
  timeLimits: [{ limit: { unit: 'WORKING_DAYS', amount: 3 } }],
  workflow: {
    steps: [
      intakeStep,
      {
        key: 'check', title: t('Kiểm tra điều kiện, soạn trích lục', 'Check and draft'), role: 'CIVIL_STATUS_OFFICER', share: 60,
        actions: ['requestSupplement', 'draftResult', 'returnToPrevious', 'stop'],
      },
      approveStep,
      handOverStep,
    ],
  },
  results: [{
    key: 'guardianshipExtract', title: t('Trích lục đăng ký giám hộ', 'Extract of the guardianship'), code: 'KQ.G15.000035', register: 'GUARDIANSHIP',
    blocks: [
      { kind: 'rows', rows: [{ label: 'Số', value: '{{registerNumber}}' }, { label: 'Quyển số', value: '{{registerBook}}' }] },
      { kind: 'heading', text: 'Người giám hộ' },
      { kind: 'rows', rows: rowsOf('guardian') },
      { kind: 'heading', text: 'Người được giám hộ' },
      { kind: 'rows', rows: rowsOf('ward') },
      { kind: 'rows', rows: [{ label: 'Lý do đăng ký giám hộ', value: '{{reason}}' }] },
      { kind: 'paragraph', text: '{{agencyName}} đăng ký ngày {{issuedDay}} theo hồ sơ {{dossierCode}}.' },
    ],
  }],
  deliveries: ['ELECTRONIC', 'COUNTER', 'POST'],
  languages: ['vi', 'en'],
  lifeEvents: ['losingSomeone', 'support'],
  audiences: ['CITIZEN'],
}
