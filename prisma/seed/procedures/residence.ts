import type { ProcedureSource } from '@/lib/procedure/schema'
import { both, equals, exemptOnline, type FieldSource, notAfterToday, oneOf, option, page, type PageSource, personName, requesterPages, sexOptions, t } from './common'

/** The pieces of form CT01 (thông tư 53/2025/TT-BCA) that permanent and temporary residence share. */

export const residenceSector = { key: 'residence', name: t('Đăng ký, quản lý cư trú', 'Residence') }

export const residenceBasis = [
  'Luật Cư trú số 68/2020/QH14', 'Nghị định số 154/2024/NĐ-CP', 'Nghị định số 58/2026/NĐ-CP', 'Thông tư số 55/2021/TT-BCA', 'Thông tư số 56/2021/TT-BCA',
  'Thông tư số 57/2021/TT-BCA', 'Thông tư số 66/2023/TT-BCA', 'Thông tư số 17/2024/TT-BCA', 'Thông tư số 53/2025/TT-BCA', 'Thông tư số 54/2025/TT-BCA',
  'Thông tư số 75/2022/TT-BTC', 'Thông tư số 71/2025/TT-BTC',
]
const feeGround = 'Thông tư số 75/2022/TT-BTC, Thông tư số 71/2025/TT-BTC'

export const residenceRequester: readonly PageSource[] = requesterPages

/** Who moves in: their own entry on the form. */
export const moverPage = page('mover', t('Người đăng ký', 'The person who moves'), [
  { key: 'mover', type: 'choice', label: t('Bạn đăng ký cho ai?', 'Whom do you register?'), required: true, options: [option('self', 'Cho tôi', 'Myself'), option('minor', 'Cho con chưa thành niên', 'My child under 18')] },
  personName('moverName', t('Họ, chữ đệm, tên người đăng ký', 'Full name'), { prefill: { source: 'vneid', claim: 'HoVaTen' } }),
  {
    key: 'moverBirthDate', type: 'date', label: t('Ngày, tháng, năm sinh', 'Date of birth'), required: true,
    rules: [notAfterToday('Ngày sinh không được sau hôm nay', 'The date of birth cannot be after today')],
  },
  { key: 'moverSex', type: 'choice', label: t('Giới tính', 'Sex'), required: true, options: sexOptions, prefill: { source: 'vneid', claim: 'GioiTinh' } },
  {
    key: 'moverId', type: 'personalId', label: t('Số định danh cá nhân', 'Personal identification number'), required: true,
    birthDateField: 'moverBirthDate', sexField: 'moverSex', prefill: { source: 'vneid', claim: 'SoDinhDanh' },
  },
], { hint: t('Nếu đăng ký cho con, hãy sửa lại theo giấy tờ của con.', 'If this is for your child, change it to what the child’s papers say.') })

export const householdPage = page('household', t('Hộ nơi đăng ký', 'The household'), [
  { key: 'newHome', type: 'address', label: t('Nơi đề nghị đăng ký', 'Where you register'), required: true },
  { key: 'relationToHead', type: 'text', label: t('Quan hệ với chủ hộ', 'Relation to the head of household'), required: true, maxLength: 50, hint: t('Bạn là chủ hộ thì ghi “Chủ hộ”.', 'If you are the head, write “Chủ hộ”.') },
  personName('headName', t('Họ, chữ đệm, tên chủ hộ', 'Full name of the head of household')),
  { key: 'headId', type: 'personalId', label: t('Số định danh cá nhân của chủ hộ', 'Personal identification number of the head'), required: true },
])

export const membersPage = page('membersPage', t('Người cùng chuyển đến', 'Who moves with you'), [
  {
    key: 'members', type: 'table', label: t('Thành viên hộ gia đình cùng đăng ký', 'Members of the family who register with you'),
    hint: t('Không có ai thì để trống.', 'Leave it empty if there is nobody.'), rowLabel: t('Người', 'Person'), maxRows: 10,
    columns: [
      { key: 'name', type: 'text', label: t('Họ, chữ đệm, tên', 'Full name'), required: true, maxLength: 100 },
      { key: 'birthDate', type: 'date', label: t('Ngày, tháng, năm sinh', 'Date of birth'), required: true },
      { key: 'sex', type: 'choice', label: t('Giới tính', 'Sex'), required: true, options: sexOptions },
      {
        key: 'id', type: 'personalId', label: t('Số định danh cá nhân', 'Personal identification number'), required: true,
        rules: [{ kind: 'unique', message: t('Mỗi người chỉ ghi một lần', 'Each person is entered once') }],
      },
      { key: 'relation', type: 'text', label: t('Quan hệ với chủ hộ', 'Relation to the head'), required: true, maxLength: 50 },
    ],
  },
])

const agrees = (key: string, vi: string, en: string, condition: Record<string, unknown> | null): FieldSource => ({
  key, type: 'consent', label: t(vi, en), required: true, ways: ['paper', 'code', 'counter'], component: 'consentPaper', ...(condition && { condition }),
})

/** Luật Cư trú 68/2020/QH14, Art. 20 and 28: who has to agree, each on the form, by a code or on a paper that need not be certified. */
export const consentPage = (needed: { owner: Record<string, unknown>; head: Record<string, unknown> }): PageSource =>
  page('consents', t('Ý kiến đồng ý', 'Who has to agree'), [
    agrees('headConsent', 'Ý kiến của chủ hộ', 'Consent of the head of household', needed.head),
    agrees('ownerConsent', 'Ý kiến của chủ sở hữu chỗ ở hợp pháp', 'Consent of the owner of the dwelling', needed.owner),
    agrees('parentConsent', 'Ý kiến của cha, mẹ hoặc người giám hộ', 'Consent of a parent or guardian', equals('mover', 'minor')),
  ], {
    condition: { or: [needed.owner, needed.head, equals('mover', 'minor')] },
    hint: t(
      'Mỗi người có thể đồng ý bằng giấy viết tay chụp lại (không cần chứng thực), bằng mã gửi đến điện thoại, hoặc tại quầy.',
      'Each may agree on a signed paper (not certified), by a code sent to their phone, or at the counter.',
    ),
  })

/** The paper of whoever agrees in writing. */
export const consentPaper = {
  key: 'consentPaper', title: t('Văn bản đồng ý của chủ hộ, chủ sở hữu chỗ ở, cha mẹ hoặc người giám hộ', 'Written consent'), kind: 'SUBMIT' as const,
  hint: t('Chụp giấy có chữ ký; không phải công chứng, chứng thực.', 'A photograph of the signed paper; it need not be certified.'),
  condition: { or: ['headConsent', 'ownerConsent', 'parentConsent'].map((key) => ({ '==': [{ var: `${key}.way` }, 'paper'] })) },
  originals: 1, maxFiles: 5,
}

export const exemptionField: FieldSource = {
  key: 'feeExemption', type: 'choice', label: t('Bạn thuộc diện được miễn lệ phí cư trú?', 'Are you exempt from the fee?'), required: true,
  hint: t('Cán bộ đối chiếu với dữ liệu sẵn có; chỉ hỏi giấy tờ khi không tra cứu được.', 'The official checks it against data the state has.'),
  options: [
    option('none', 'Không thuộc diện miễn', 'No'),
    option('child', 'Trẻ em', 'Child'),
    option('elderly', 'Người cao tuổi', 'Elderly person'),
    option('disabled', 'Người khuyết tật', 'Person with a disability'),
    option('meritorious', 'Người có công với cách mạng và thân nhân', 'Person of merit and their family'),
    option('poorHousehold', 'Người thuộc hộ nghèo', 'Poor household'),
  ],
}

type FeeSource = NonNullable<ProcedureSource['fees']>[number]

/** One price online and one at the counter, and the exempt groups of Art. 4 of thông tư 75/2022/TT-BTC. */
export function residenceFees(key: string, label: ReturnType<typeof t>, online: number, counter: number, more: Partial<FeeSource> = {}): FeeSource[] {
  const rule = { group: key, legalGround: feeGround, ...more }
  const named = (vi: string, en: string) => t(`${label.vi}, ${vi}`, `${label.en ?? label.vi}, ${en}`)
  const exempt = oneOf('feeExemption', ['child', 'elderly', 'disabled', 'meritorious', 'poorHousehold'])
  return [
    { ...rule, key: `${key}Online`, label: named('nộp trực tuyến', 'filed online'), amount: online, channel: 'ONLINE' },
    { ...rule, key: `${key}Counter`, label: named('nộp trực tiếp', 'filed at the counter'), amount: counter, channel: 'COUNTER' },
    { ...rule, key: `${key}Post`, label: named('nộp qua bưu chính', 'filed by post'), amount: counter, channel: 'POST' },
    {
      ...rule, key: `${key}Exempt`, amount: 0, condition: more.condition ? both(more.condition, exempt) : exempt,
      label: t('Trẻ em, người cao tuổi, người khuyết tật, người có công, hộ nghèo', 'Children, the elderly, people with disabilities, people of merit, poor households'),
    },
    exemptOnline(key, more),
  ]
}

export const dwellingComponent = (condition?: Record<string, unknown>) => ({
  key: 'dwelling', title: t('Giấy tờ chứng minh chỗ ở hợp pháp', 'Proof of a lawful dwelling'), kind: 'SUBMIT' as const, required: false, originals: 1, maxFiles: 5,
  hint: t('Chỉ tải lên khi cơ quan báo không tra cứu được. Không phải công chứng, chứng thực.', 'Upload it only where the office cannot look it up. It need not be certified.'),
  replaceableBy: ['residence.dwelling'],
  replacedNote: t(
    'Không phải nộp khi thông tin chỗ ở đã có trong VNeID, Cơ sở dữ liệu quốc gia về dân cư hoặc Cơ sở dữ liệu về cư trú.',
    'Not needed where VNeID, the national population database or the residence database has it.',
  ),
  ...(condition && { condition }),
})

type StepSource = NonNullable<ProcedureSource['workflow']>['steps'][number]

export const verifyResidence: StepSource = {
  key: 'verify', title: t('Kiểm tra, xác minh cư trú', 'Check and verification'), role: 'CASE_OFFICER', share: 60,
  actions: ['requestSupplement', 'draftResult', 'returnToPrevious', 'stop'],
}

/** The notice that ends every residence procedure. */
export const residenceNotice = (what: string): NonNullable<ProcedureSource['results']>[number] => ({
  key: 'residenceNotice', title: t('Thông báo kết quả giải quyết thủ tục về cư trú', 'Notice of the result'), code: 'KQ.G01.000065', register: null,
  blocks: [
    { kind: 'paragraph', text: `Căn cứ hồ sơ {{dossierCode}} của ông/bà {{requesterName}}, {{agencyName}} thông báo đã ${what}:` },
    {
      kind: 'rows',
      rows: [
        { label: 'Họ, chữ đệm, tên', value: '{{moverName.capitals}}' },
        { label: 'Ngày, tháng, năm sinh', value: '{{moverBirthDate}}' },
        { label: 'Số định danh cá nhân', value: '{{moverId}}' },
        { label: 'Nơi đăng ký', value: '{{newHome}}' },
        { label: 'Chủ hộ', value: '{{headName}}' },
        { label: 'Quan hệ với chủ hộ', value: '{{relationToHead}}' },
      ],
    },
    { kind: 'paragraph', text: 'Thông tin đã được cập nhật vào Cơ sở dữ liệu về cư trú ngày {{issuedDay}}.' },
  ],
})
