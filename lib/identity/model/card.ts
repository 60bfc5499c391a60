import { type Day, isDay } from '@/lib/core/dates'

/** What the QR code of an identity card says of its bearer. */
export type Card = {
  /** Twelve digits. */
  readonly personalId: string
  /** Number of the card before, nine digits; null where there was none. */
  readonly oldId: string | null
  readonly name: string
  /** A day, "1992-05-01", or the year alone, "1992"; null where it cannot be read. */
  readonly birthDate: string | null
  readonly sex: 'male' | 'female' | null
  /** Permanent residence in one line, as the card has it; may be empty. */
  readonly address: string
  readonly issuedOn: Day | null
}

/** Whom a card names. */
export type Bearer = Pick<Card, 'personalId' | 'name' | 'birthDate' | 'sex' | 'address'>

export type Typed =
  | { readonly kind: 'id'; readonly personalId: string }
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'wrong'; readonly why: 'required' | 'not-twelve-digits' | 'not-a-card' | 'too-long' }

/** The longest real code has about 250 letters. */
const longest = 600

/** How long a name or an address may be. */
export const cardLengths = { name: 120, address: 300 } as const

const sexes: Readonly<Record<string, Card['sex']>> = { nam: 'male', male: 'male', m: 'male', nu: 'female', female: 'female', f: 'female' }
const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const sexOf = (field: string): Card['sex'] => sexes[plain(field)] ?? null

/** "01051992" → "1992-05-01", "00001992" → "1992"; null for anything else. */
function dayFrom(field: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{2})[/.-]?(\d{2})[/.-]?(\d{4})$/.exec(field) ?? []
  if (day === '00' || month === '00') return year
  const written = `${year}-${month}-${day}`
  return isDay(written) ? written : null
}

const looksLikeDay = (field: string) => /^\d{2}[/.-]?\d{2}[/.-]?\d{4}$/.test(field)

const capital = (word: string) => word.slice(0, 1).toLocaleUpperCase('vi') + word.slice(1).toLocaleLowerCase('vi')

/** "NGUYỄN THỊ HOA", "nguyễn thị hoa" and "nGUYỄN tHỊ hOA" (a scanner while Caps Lock is on) are written as names are. */
function nameOf(parts: readonly string[]): string {
  const name = parts.join(' ').replaceAll(/\s+/g, ' ').trim()
  const swapped = name.split(' ').every((word) => word.slice(1) === word.slice(1).toLocaleUpperCase('vi'))
  const flat = swapped || name === name.toLocaleLowerCase('vi')
  return flat ? name.split(' ').map(capital).join(' ') : name
}

/** What stands before the day of birth: the old number, which may be empty or left out, and the name. */
function bearerFrom(fields: readonly string[]): Pick<Card, 'oldId' | 'name'> {
  const [first = ''] = fields
  const hasOld = /^\d{0,12}$/.test(first)
  return { oldId: hasOld && first !== '' ? first : null, name: nameOf(hasOld ? fields.slice(1) : fields) }
}

/** What stands after the sex: the address, in one field or several, and the day of issue. What a newer card adds is not read. */
function restFrom(fields: readonly string[]): Pick<Card, 'address' | 'issuedOn'> {
  const issued = fields.findIndex(looksLikeDay)
  const issuedOn = dayFrom(fields[issued] ?? '')
  const address = fields.slice(0, issued === -1 ? 1 : issued).filter((part) => part !== '').join(', ')
  return { address: address.slice(0, cardLengths.address), issuedOn: issuedOn?.length === 10 ? issuedOn : null }
}

/** The fields between the bars, by what they look like rather than by their place; the day of birth, followed by the sex, tells where one is. */
function cardFrom([personalId = '', ...rest]: readonly string[]): Card | null {
  const born = rest.findIndex((field, at) => looksLikeDay(field) && sexOf(rest[at + 1] ?? '') !== null)
  if (!/^\d{12}$/.test(personalId) || born < 1) return null
  const bearer = bearerFrom(rest.slice(0, born))
  if (bearer.name === '' || bearer.name.length > cardLengths.name) return null
  return { personalId, ...bearer, birthDate: dayFrom(rest[born] ?? ''), sex: sexOf(rest[born + 1] ?? ''), ...restFrom(rest.slice(born + 2)) }
}

/**
 * What stands in the one field of the counter: a personal id typed by hand, spaces and dots allowed, or the string a
 * scanner reads off the identity card: `id|old id|name|ddmmyyyy|sex|address|ddmmyyyy`, with more fields on newer cards.
 */
export function readTyped(typed: string): Typed {
  // A code of before normalisation may come composed or not; a full-width bar comes from a keyboard of another country.
  const tidy = typed.normalize('NFC').replaceAll('｜', '|').replaceAll(/\p{Cc}/gu, ' ').trim()
  if (tidy === '') return { kind: 'wrong', why: 'required' }
  if (tidy.length > longest) return { kind: 'wrong', why: 'too-long' }
  if (!tidy.includes('|')) {
    const personalId = tidy.replaceAll(/[\s.-]/g, '')
    return /^\d{12}$/.test(personalId) ? { kind: 'id', personalId } : { kind: 'wrong', why: 'not-twelve-digits' }
  }
  const card = cardFrom(tidy.split('|').map((field) => field.trim()))
  return card ? { kind: 'card', card } : { kind: 'wrong', why: 'not-a-card' }
}

/** What looks odd about a card; to be looked at, never a reason to send somebody away. */
export type CardDoubt = 'known-otherwise' | 'sex-differs' | 'birth-year-differs' | 'century-unknown' | 'name-odd' | 'born-later'

/**
 * Digit 4 of a personal id is century and sex (0, 1: 1900–1999 male, female; 2, 3: 2000–2099 …), digits 5 and 6 the year
 * of birth (NĐ 137/2015/NĐ-CP, Art. 13). `today`: a day.
 */
export function doubtsOf(bearer: Pick<Card, 'personalId' | 'name' | 'birthDate' | 'sex'>, today: Day): readonly CardDoubt[] {
  const digit = Number(bearer.personalId[3])
  const year = 1900 + Math.floor(digit / 2) * 100 + Number(bearer.personalId.slice(4, 6))
  const sex = digit % 2 === 0 ? 'male' : 'female'
  const doubts: readonly (readonly [CardDoubt, boolean])[] = [
    ['century-unknown', digit > 3],
    ['sex-differs', bearer.sex !== null && bearer.sex !== sex],
    ['birth-year-differs', bearer.birthDate !== null && Number(bearer.birthDate.slice(0, 4)) !== year],
    ['born-later', bearer.birthDate !== null && bearer.birthDate > today],
    ['name-odd', !/^[\p{L}\p{M} .'’-]+$/u.test(bearer.name)],
  ]
  return doubts.flatMap(([doubt, is]) => (is ? [doubt] : []))
}

const letters = (name: string) => plain(name.replaceAll(/[đĐ]/g, 'd')).replaceAll(/[^\p{L}]+/gu, ' ').trim()

/** True for two ways to write one name: capitals, marks and spaces do not count. */
export const sameName = (one: string, other: string): boolean => letters(one) !== '' && letters(one) === letters(other)
