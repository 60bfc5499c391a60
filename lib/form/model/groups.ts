import type { ConsentWay, FileField, FormField, GroupField, LocalizedText, PersonPart, SimpleField } from '../schema'

type Group<Type extends GroupField['type']> = Extract<GroupField, { type: Type }>
type Known = { readonly label: LocalizedText; readonly of: (base: Base, partial: boolean) => SimpleField }
type Base = Pick<SimpleField, 'key' | 'label' | 'required' | 'rules' | 'condition' | 'hint'>

/** Of the sex of a person part, and everywhere a personal id is compared with one. */
const sexOptions = [
  { value: 'male', label: { vi: 'Nam', en: 'Male' } },
  { value: 'female', label: { vi: 'Nữ', en: 'Female' } },
] as const

const parts: Readonly<Record<PersonPart, Known>> = {
  name: { label: { vi: 'Họ, chữ đệm và tên', en: 'Full name' }, of: (base) => ({ ...base, type: 'text', maxLength: 200 }) },
  birthDate: { label: { vi: 'Ngày, tháng, năm sinh', en: 'Date of birth' }, of: (base, partial) => ({ ...base, type: partial ? 'partialDate' : 'date' }) },
  sex: { label: { vi: 'Giới tính', en: 'Sex' }, of: (base) => ({ ...base, type: 'choice', options: [...sexOptions] }) },
  personalId: {
    label: { vi: 'Số định danh cá nhân', en: 'Personal identification number' },
    of: (base) => ({ ...base, type: 'personalId', birthDateField: 'birthDate', sexField: 'sex' }),
  },
  passport: { label: { vi: 'Số hộ chiếu', en: 'Passport number' }, of: (base) => ({ ...base, type: 'passport' }) },
  nationality: { label: { vi: 'Quốc tịch', en: 'Nationality' }, of: (base) => ({ ...base, type: 'select', options: [], list: 'nationality' }) },
  ethnicity: { label: { vi: 'Dân tộc', en: 'Ethnicity' }, of: (base) => ({ ...base, type: 'select', options: [], list: 'ethnicity' }) },
  phone: { label: { vi: 'Số điện thoại', en: 'Phone number' }, of: (base) => ({ ...base, type: 'phone' }) },
  email: { label: { vi: 'Thư điện tử', en: 'E-mail' }, of: (base) => ({ ...base, type: 'email' }) },
  address: { label: { vi: 'Nơi cư trú', en: 'Place of residence' }, of: (base) => ({ ...base, type: 'address' }) },
}

const ways: Readonly<Record<ConsentWay, LocalizedText>> = {
  paper: { vi: 'Bằng văn bản đã ký, tải lên cùng hồ sơ', en: 'On a signed paper, uploaded with the dossier' },
  code: { vi: 'Bằng mã gửi đến điện thoại của người đó sau khi nộp', en: 'By a code sent to their phone after submission' },
  counter: { vi: 'Trực tiếp tại quầy một cửa', en: 'In person at the one-stop counter' },
}

const is = (way: ConsentWay) => ({ '==': [{ var: 'way' }, way] })
const asked = { required: true, rules: [] }

function personFields(field: Group<'person'>): readonly SimpleField[] {
  return field.parts.map(({ part, required, label, rules, partial }) =>
    parts[part].of({ key: part, label: label ?? parts[part].label, required, rules }, partial === true))
}

function consentFields(field: Group<'consent'>, inTable: boolean): readonly (SimpleField | FileField)[] {
  const paper: FileField = {
    ...asked, key: 'paper', type: 'file', maxFiles: 5, condition: is('paper'),
    label: { vi: 'Văn bản đồng ý đã ký', en: 'The signed consent' },
    ...(field.component === undefined ? {} : { component: field.component }),
  }
  return [
    { ...asked, key: 'name', type: 'text', label: parts.name.label, maxLength: 200 },
    { ...asked, key: 'personalId', type: 'personalId', label: parts.personalId.label },
    { ...asked, key: 'way', type: 'choice', label: { vi: 'Cách xác nhận đồng ý', en: 'How they confirm' }, options: field.ways.map((value) => ({ value, label: ways[value] })) },
    ...(field.ways.includes('code') ? [{ ...asked, key: 'phone', type: 'phone', label: parts.phone.label, condition: is('code') } as const] : []),
    ...(field.ways.includes('paper') && !inTable ? [paper] : []),
  ]
}

/** Several parts that belong together: a person, or the consent of one. */
export const isGroup = (field: FormField): field is GroupField => field.type === 'person' || field.type === 'consent'

// Made once for each definition, so that what is drawn and what is checked are the same objects.
const made = new WeakMap<GroupField, readonly (SimpleField | FileField)[]>()
const madeInTables = new WeakMap<GroupField, readonly SimpleField[]>()

/**
 * The fields a group is made of, by part. Their conditions speak of each other. A consent outside of tables has a
 * `paper` among them, for the signed consent.
 */
export function partsOfGroup(group: GroupField): readonly (SimpleField | FileField)[] {
  const known = made.get(group)
  if (known) return known
  const fields = group.type === 'person' ? personFields(group) : consentFields(group, false)
  made.set(group, fields)
  return fields
}

/** The same for a group that is a column of a table, where nothing can be handed in. */
export function partsOfColumn(group: GroupField): readonly SimpleField[] {
  const known = madeInTables.get(group)
  if (known) return known
  const fields = (group.type === 'person' ? personFields(group) : consentFields(group, true)) as readonly SimpleField[]
  madeInTables.set(group, fields)
  return fields
}
