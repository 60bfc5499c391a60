import type { Answer, Answers, CellAnswer, FormDefinition, Prefill, Row, SimpleField } from '../schema'
import { type AskedField, type Typed, allFields, inner, isAsked, isBlank, rowOf } from './fields'
import { fitting } from './fitting'
import { isGroup } from './groups'
import { lists, optionsOf } from './lists'
import { parseField } from './parse'

/** What VNeID said about the person signed in, as it came: `{HoVaTen: 'Nguyễn Thị Hoa', ThuongTru: {tinh, xa, chiTiet}, …}`. */
export type Claims = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Claims => typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '')

/** `Me.HoVaTen` is looked for as one name and as a path. */
function claimOf(claims: Claims, name: string): unknown {
  if (claims[name] !== undefined) return claims[name]
  return name.split('.').reduce<unknown>((value, part) => (isObject(value) ? value[part] : undefined), claims)
}

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim()

const officialPlace = /^(?:thanh pho|tp|tinh) /
const placeName = (name: string): string => plain(name).replace(officialPlace, '')

/** The province as the list of today writes it: "Đà Nẵng" and "TP. Đà Nẵng" are "Thành phố Đà Nẵng". */
const provinceOf = (name: string): string | undefined =>
  lists.province.find((option) => placeName(option.value) === placeName(name))?.value

/** First of several names that gives a text. */
const pick = (object: Claims, names: readonly string[]): string => names.map((name) => text(object[name])).find((one) => one !== '') ?? ''

/** An address whose province is not one of today's (an old record) is not understood. */
function address(claim: unknown): CellAnswer | null {
  if (!isObject(claim)) return null
  const province = provinceOf(pick(claim, ['tinh', 'TenTinhThanh', 'province']))
  if (province === undefined) return null
  return { province, commune: pick(claim, ['xa', 'TenPhuongXa', 'commune']), detail: pick(claim, ['chiTiet', 'ChiTiet', 'detail']) }
}

/** A name may come in three parts, a birth date as an object of the whole day or the year alone. */
function flat(claim: unknown): string {
  if (!isObject(claim)) return text(claim)
  const name = ['Ho', 'ChuDem', 'Ten'].map((part) => text(claim[part])).filter((part) => part !== '').join(' ')
  return name === '' ? pick(claim, ['NgayThangNam', 'Nam', 'HoVaTen']) : name
}

function day(claim: string): string {
  const [, year, month, date] = /^(\d{4})-?(\d{2})-?(\d{2})(?:T.*)?$/.exec(claim) ?? []
  return year === undefined ? claim : `${year}-${String(month)}-${String(date)}`
}

/** The databases number the sexes; "VN" is how a passport says Việt Nam. */
const spelled: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  GioiTinh: { 1: 'male', 2: 'female', nam: 'male', nu: 'female' },
  QuocTich: { vn: 'viet nam', vnm: 'viet nam' },
}

function option(field: SimpleField, claim: string, name: string): string {
  const said = plain(claim)
  const meant = spelled[name.split('.').at(-1) ?? name]?.[said] ?? said
  const fits = optionsOf(field).find((one) => [one.value, one.label.vi, one.label.en ?? ''].some((label) => [said, meant].includes(plain(label))))
  return fits?.value ?? ''
}

/** Under which names the state keeps what a person's part says, besides the part's own. */
const partClaims: Readonly<Record<string, readonly string[]>> = {
  name: ['HoVaTen'], birthDate: ['NgayThangNamSinh', 'NgaySinh'], sex: ['GioiTinh'], personalId: ['SoDinhDanh'], passport: ['SoHoChieu'],
  nationality: ['QuocTich'], ethnicity: ['DanToc'], phone: ['SoDienThoai'], email: ['ThuDienTu'], address: ['ThuongTru', 'NoiOHienNay'],
}

function simpleFrom(field: SimpleField, said: unknown, name: string): CellAnswer | null {
  if (field.type === 'address') return address(said)
  if (field.type === 'yesNo' && typeof said === 'boolean') return said
  const one = flat(said)
  if (one === '') return null
  const isDay = field.type === 'date' || field.type === 'partialDate'
  const typed = field.type === 'choice' || field.type === 'select' ? option(field, one, name) : isDay ? day(one) : one
  const yearAlone = field.type === 'partialDate' && /^\d{4}$/.test(typed)
  const parsed = parseField(field, (part) => (part === (yearAlone ? 'year' : isDay ? 'day' : '') ? [typed] : []))
  return parsed.kind === 'value' ? parsed.value : null
}

function rowFrom(fields: readonly (AskedField)[], said: unknown): Row {
  if (!isObject(said)) return {}
  return Object.fromEntries(fields.flatMap((field) => {
    const name = [field.key, ...(partClaims[field.key] ?? [])].find((one) => said[one] !== undefined) ?? field.key
    const cell = answerFrom(field, said[name], name)
    return cell === null ? [] : [[field.key, cell]]
  }))
}

/** What a source outside said, as an answer of this field; null where it cannot be understood. A table is a list of objects by column. */
function answerFrom(field: AskedField, said: unknown, name: string): Answer | null {
  if (said === undefined || said === null) return null
  if (field.type === 'file') return null
  if (field.type === 'table') {
    const rows = Array.isArray(said) ? said.map((row: unknown) => rowFrom(field.columns, row)).filter((row) => !isBlank(row)).slice(0, field.maxRows) : []
    return rows.length === 0 ? null : rows
  }
  if (!isGroup(field)) return simpleFrom(field, said, name)
  const row = rowFrom(inner(field).filter((part) => part.type !== 'file'), said)
  return isBlank(row) ? null : row
}

/** Where values come from. What nobody brings along leaves its fields empty. */
export type Sources = {
  readonly claims: Claims
  /** What a registry says, by its opaque name, fetched beforehand: a text, an object of names as VNeID uses them, or a list of such. */
  readonly registry?: (field: string) => unknown
  /** What the citizen answered to that key last time, in that procedure or any. */
  readonly earlier?: (key: string, procedure: string | undefined) => Answer | undefined
  readonly profile?: Readonly<Partial<Record<'name' | 'phone' | 'email', string>>>
}

function sourced(field: AskedField, from: Prefill, sources: Sources): Answer | null {
  switch (from.source) {
    case 'vneid': return answerFrom(field, from.claim === 'self' ? sources.claims : claimOf(sources.claims, from.claim), from.claim)
    case 'registry': return answerFrom(field, sources.registry?.(from.field), from.field)
    case 'profile': return answerFrom(field, sources.profile?.[from.item], from.item)
    case 'earlier': {
      const answer = sources.earlier?.(from.key, from.procedure)
      return answer === undefined ? null : (fitting(field, answer).kept ?? null)
    }
  }
}

function answersFrom(form: FormDefinition, sources: Sources, wanted: (from: Prefill) => boolean): Answers {
  const answers: Record<string, Answer> = {}
  for (const field of allFields(form)) {
    if (!isAsked(field) || field.prefill === undefined || !wanted(field.prefill)) continue
    const answer = sourced(field, field.prefill, sources)
    if (answer !== null) answers[field.key] = answer
  }
  return answers
}

/** What a new draft starts with. What cannot be understood leaves its field empty. */
export const prefilled = (form: FormDefinition, sources: Sources): Answers => answersFrom(form, sources, () => true)

/** A province alone, or a person of whom something is missing that is asked for, is for the person to complete. */
function isWhole(field: AskedField, answer: Answer | undefined): boolean {
  if (isGroup(field)) return inner(field).every((part) => part.required !== true || isWhole(part, rowOf(answer)[part.key]))
  return answer !== undefined && (field.type !== 'address' || rowOf(answer)['commune'] !== '')
}

/**
 * The answers the person may not change, because their source vouches for them. A locked field whose source says nothing
 * that can be understood is not among them: the person types it.
 */
export function lockedAnswers(form: FormDefinition, sources: Sources): Answers {
  const answers = answersFrom(form, sources, ({ locked }) => locked)
  const whole = allFields(form).filter((field) => isAsked(field) && answers[field.key] !== undefined && isWhole(field, answers[field.key]))
  return Object.fromEntries(whole.flatMap(({ key }) => (answers[key] === undefined ? [] : [[key, answers[key]]])))
}

/** What was typed, with the locked answers put back whatever was posted. */
export function withLocked(typed: Typed, locked: Answers): Typed {
  const raw = Object.entries(typed.raw).filter(([name]) => locked[name.split('.')[0] ?? name] === undefined)
  return { answers: { ...typed.answers, ...locked }, raw: Object.fromEntries(raw) }
}
