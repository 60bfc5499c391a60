import type { LocalizedText } from '@/lib/form/schema'
import type { ProcedureSource } from '@/lib/procedure/schema'

/** The pieces that civil-status procedures share. */

export const t = (vi: string, en: string): LocalizedText => ({ vi, en })

export const equals = (field: string, value: string | boolean) => ({ '==': [{ var: field }, value] })
export const oneOf = (field: string, values: readonly string[]) => ({ in: [{ var: field }, values] })
export const both = (...conditions: readonly object[]) => ({ and: conditions })
export const either = (...conditions: readonly object[]) => ({ or: conditions })

type Source = NonNullable<ProcedureSource['form']>
export type PageSource = Source['pages'][number]
export type FieldSource = PageSource['sections'][number]['fields'][number]
type OptionSource = { value: string; label: LocalizedText }

/** A page of one section: one thing at a time. */
export const page = (
  key: string,
  title: LocalizedText,
  fields: readonly FieldSource[],
  more: { hint?: LocalizedText; condition?: Record<string, unknown> } = {},
): PageSource => ({ key, title, ...more, sections: [{ key, fields: [...fields] }] })

export const option = (value: string, vi: string, en: string): OptionSource => ({ value, label: t(vi, en) })

const lettersOnly = {
  kind: 'pattern' as const,
  pattern: "[\\p{L}][\\p{L}\\p{M} '’.\\-]*",
  message: t('Họ tên chỉ gồm chữ cái và khoảng trắng', 'A name has letters and spaces only'),
}
export const notAfterToday = (vi: string, en: string) => ({ kind: 'date' as const, relation: 'before' as const, other: 'today' as const, message: t(vi, en) })

export const personName = (key: string, label: LocalizedText, more: object = {}): FieldSource => ({
  key, type: 'text', label, required: true, maxLength: 100, rules: [lettersOnly], ...more,
})

export const sexOptions = [option('male', 'Nam', 'Male'), option('female', 'Nữ', 'Female')]

export const placeKind = (key: string, label: LocalizedText): FieldSource => ({
  key, type: 'choice', label, required: true,
  options: [option('vietnam', 'Trong nước', 'In Viet Nam'), option('abroad', 'Nước ngoài', 'Abroad')],
})

/** Who asks: told by VNeID, the name and the number not to be changed here. */
export const requesterPages: readonly PageSource[] = [
  page('requester', t('Người yêu cầu', 'The person applying'), [
    personName('requesterName', t('Họ, chữ đệm, tên của bạn', 'Your full name'), { prefill: { source: 'vneid', claim: 'HoVaTen', locked: true } }),
    {
      key: 'requesterId', type: 'personalId', label: t('Số định danh cá nhân của bạn', 'Your personal identification number'), required: true,
      birthDateField: 'requesterBirthDate', prefill: { source: 'vneid', claim: 'SoDinhDanh', locked: true },
    },
    {
      key: 'requesterBirthDate', type: 'partialDate', label: t('Ngày, tháng, năm sinh của bạn', 'Your date of birth'), required: true,
      hint: t('Nếu giấy tờ chỉ ghi năm, bạn chỉ cần nhập năm.', 'If your papers give only the year, enter the year alone.'),
      prefill: { source: 'vneid', claim: 'NgayThangNamSinh' },
      rules: [notAfterToday('Ngày sinh của bạn không được sau hôm nay', 'Your date of birth cannot be after today')],
    },
  ], { hint: t('Thông tin lấy từ tài khoản VNeID của bạn. Họ tên và số định danh không sửa được tại đây.', 'Taken from your VNeID account. The name and number cannot be changed here.') }),
  page('contact', t('Nơi cư trú và liên hệ', 'Where you live and how to reach you'), [
    { key: 'requesterHome', type: 'address', label: t('Nơi cư trú của bạn', 'Where you live'), required: true, prefill: { source: 'vneid', claim: 'ThuongTru' } },
    {
      key: 'requesterPhone', type: 'phone', label: t('Số điện thoại của bạn', 'Your phone number'),
      hint: t('Không bắt buộc. Cán bộ chỉ gọi khi cần làm rõ hồ sơ.', 'Not required. An official calls only when something must be made clear.'),
      prefill: { source: 'vneid', claim: 'SoDienThoai' },
    },
    {
      key: 'requesterEmail', type: 'email', label: t('Thư điện tử của bạn', 'Your e-mail address'),
      hint: t('Không bắt buộc.', 'Not required.'), prefill: { source: 'vneid', claim: 'ThuDienTu' },
    },
  ]),
]

/** Filed by somebody else's leave. */
export const authorisedField = (hint: LocalizedText): FieldSource => ({
  key: 'authorised', type: 'yesNo', label: t('Bạn nộp thay theo ủy quyền?', 'Are you applying on somebody’s authority?'), hint, required: true,
})

export const authorisationComponent = {
  key: 'authorisation',
  title: t('Văn bản ủy quyền', 'Power of attorney'),
  hint: t(
    'Không cần chứng thực nếu bạn là ông, bà, cha, mẹ, con, vợ, chồng, anh, chị, em ruột của người ủy quyền.',
    'It need not be certified if you are a grandparent, parent, child, spouse, brother or sister of the person who authorised you.',
  ),
  kind: 'SUBMIT' as const,
  originals: 1,
  condition: equals('authorised', true),
  maxFiles: 5,
}

export const requesterIdComponent = {
  key: 'requesterPaper',
  title: t('Căn cước, căn cước công dân hoặc hộ chiếu của người yêu cầu', 'Identity card or passport of the person applying'),
  kind: 'PRESENT' as const,
  required: false,
  replaceableBy: ['national-population.person'],
  replacedNote: t('Không phải nộp: bạn đã đăng nhập bằng VNeID nên cơ quan tự tra cứu.', 'Not needed: you signed in with VNeID, so the office looks it up itself.'),
}

export const residenceComponent = (who: LocalizedText) => ({
  key: 'residence',
  title: who,
  kind: 'PRESENT' as const,
  required: false,
  replaceableBy: ['national-population.residence'],
  replacedNote: t(
    'Không phải nộp: cơ quan tra cứu trong Cơ sở dữ liệu quốc gia về dân cư; chỉ hỏi bạn khi không tra cứu được.',
    'Not needed: the office looks it up in the national population database and asks you only if that fails.',
  ),
})

export const copiesField = (label: LocalizedText, hint: LocalizedText, min: number): FieldSource => ({
  key: 'copies', type: 'number', label, hint, required: true, min, max: 20,
})

const exemptGroups = ['meritorious', 'poorHousehold', 'disabled'] as const

/** Groups that pay nothing where the council sets a fee. */
export const exemptionField: FieldSource = {
  key: 'feeExemption', type: 'choice', label: t('Diện miễn lệ phí', 'Exemption from the fee'), required: true,
  hint: t('Cán bộ đối chiếu với dữ liệu của phường; bạn không phải nộp giấy tờ chứng minh.', 'The official checks this against the ward’s own data; you hand in no proof.'),
  options: [
    option('none', 'Không thuộc diện miễn', 'None'),
    option('meritorious', 'Người thuộc gia đình có công với cách mạng', 'Family of a person of merit to the revolution'),
    option('poorHousehold', 'Người thuộc hộ nghèo', 'Poor household'),
    option('disabled', 'Người khuyết tật', 'Person with a disability'),
  ],
}

const digitalCitizenGround = 'Nghị quyết số 66.22/2026/NQ-CP'
const copyGround = 'Thông tư số 281/2016/TT-BTC'
const councilGround = 'Thông tư số 85/2019/TT-BTC, Thông tư số 106/2021/TT-BTC và nghị quyết của Hội đồng nhân dân thành phố'

type FeeSource = NonNullable<ProcedureSource['fees']>[number]

/** Nothing to pay for a digital citizen who files online while the resolution is in force. */
export const exemptOnline = (group: string, more: Partial<FeeSource> = {}): FeeSource => ({
  key: `${group}DigitalCitizen`,
  label: t('Miễn cho công dân số nộp trực tuyến', 'Free for digital citizens who file online'),
  amount: 0,
  channel: 'ONLINE',
  applicant: 'digitalCitizen',
  validFrom: '2026-08-15',
  validTo: '2027-02-28',
  group,
  legalGround: digitalCitizenGround,
  ...more,
})

/** 8,000 đồng a copy. */
export const copyFees = (label: LocalizedText): FeeSource[] => [
  { key: 'copies', label, amount: 8000, quantityField: 'copies', group: 'copies', legalGround: copyGround },
  exemptOnline('copies', { quantityField: 'copies' }),
]

/** A fee the council sets, with its exempt groups. The amounts of the sample ward are samples. */
export const councilFees = (group: string, label: LocalizedText, amount: number, condition?: Record<string, unknown>): FeeSource[] => {
  const exempt = oneOf('feeExemption', exemptGroups)
  const rule = { group, legalGround: councilGround, ...(condition && { condition }) }
  return [
    { ...rule, key: group, label, amount },
    {
      ...rule,
      key: `${group}Exempt`,
      label: t('Gia đình có công với cách mạng, hộ nghèo, người khuyết tật', 'Families of merit to the revolution, poor households, people with disabilities'),
      amount: 0,
      condition: condition ? both(condition, exempt) : exempt,
    },
    exemptOnline(group, condition ? { condition } : {}),
  ]
}

export const councilNote = t(
  'Mức lệ phí do Hội đồng nhân dân thành phố quy định; số tiền đang hiển thị là mức mẫu.',
  'The amount is set by the city’s People’s Council; the one shown is a sample.',
)

export const civilStatus = { key: 'civilStatus', name: t('Hộ tịch', 'Civil status') }

/** Grounds every civil-status procedure rests on. */
export const civilStatusBasis = [
  'Luật Hộ tịch số 60/2014/QH13',
  'Nghị định số 123/2015/NĐ-CP',
  'Nghị định số 87/2020/NĐ-CP',
  'Nghị định số 104/2022/NĐ-CP',
  'Nghị định số 07/2025/NĐ-CP',
  'Nghị định số 120/2025/NĐ-CP',
  'Nghị định số 18/2026/NĐ-CP',
  'Nghị quyết số 66.7/2025/NQ-CP',
  'Thông tư số 04/2020/TT-BTP',
  'Thông tư số 04/2024/TT-BTP',
]

/** Accepted before 15:00: the same day; later: the next working day. */
export const sameDay = { unit: 'SAME_DAY' as const, cutoffMinute: 900 }

type StepSource = NonNullable<ProcedureSource['workflow']>['steps'][number]

export const intakeStep: StepSource = {
  key: 'intake', title: t('Tiếp nhận', 'Intake'), role: 'COUNTER_OFFICER', share: 10,
  actions: ['accept', 'refuse', 'requestSupplement'],
}
export const approveStep: StepSource = {
  key: 'approve', title: t('Phê duyệt', 'Approval'), role: 'APPROVER', share: 25,
  actions: ['approve', 'returnToPrevious'],
}
export const handOverStep: StepSource = {
  key: 'handOver', title: t('Trả kết quả', 'Handing over'), role: 'COUNTER_OFFICER', share: 5,
  actions: ['handOver'],
}
