import type { Answer, Answers, CellAnswer, FormDefinition, SimpleField } from '../schema'
import { type Typed, allFields, isAsked } from './fields'
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

function answerFrom(field: SimpleField, claim: unknown, name: string): CellAnswer | null {
  if (field.type === 'address') return address(claim)
  const said = flat(claim)
  if (said === '') return null
  const isDay = field.type === 'date' || field.type === 'partialDate'
  const typed = field.type === 'choice' || field.type === 'select' ? option(field, said, name) : isDay ? day(said) : said
  const yearAlone = field.type === 'partialDate' && /^\d{4}$/.test(typed)
  const parsed = parseField(field, (part) => (part === (yearAlone ? 'year' : isDay ? 'day' : '') ? [typed] : []))
  return parsed.kind === 'value' ? parsed.value : null
}

function answersFrom(form: FormDefinition, claims: Claims, wanted: (field: SimpleField) => boolean): Answers {
  const answers: Record<string, Answer> = {}
  for (const field of allFields(form)) {
    if (!isAsked(field) || field.type === 'table' || field.prefill === undefined || !wanted(field)) continue
    const answer = answerFrom(field, claimOf(claims, field.prefill.claim), field.prefill.claim)
    if (answer !== null) answers[field.key] = answer
  }
  return answers
}

/** What a new draft starts with. A claim that cannot be understood leaves its field empty. */
export const prefilled = (form: FormDefinition, claims: Claims): Answers => answersFrom(form, claims, () => true)

/**
 * The answers the person may not change, because the state vouches for them. A locked field whose claim is missing or
 * cannot be understood is not among them: the person types it.
 */
export function lockedAnswers(form: FormDefinition, claims: Claims): Answers {
  const answers = answersFrom(form, claims, (field) => field.prefill?.locked === true)
  const isWhole = (answer: Answer) => typeof answer !== 'object' || !('commune' in answer) || answer.commune !== ''
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => isWhole(answer)))
}

/** What was typed, with the locked answers put back whatever was posted. */
export function withLocked(typed: Typed, locked: Answers): Typed {
  const raw = Object.entries(typed.raw).filter(([name]) => locked[name.split('.')[0] ?? name] === undefined)
  return { answers: { ...typed.answers, ...locked }, raw: Object.fromEntries(raw) }
}
