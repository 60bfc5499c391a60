import type { AddressAnswer, Answer, SimpleField } from '../schema'
import { formerProvinces, optionsOf } from './lists'

/** Why a text could not be understood, and the part of the control to put right. */
export type ParseCode =
  | 'not-a-number' | 'date-incomplete' | 'date-not-real' | 'date-year' | 'not-a-time' | 'not-an-option' | 'personal-id' | 'passport' | 'money'
  | 'phone' | 'email'

export type Parsed =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: string | number | boolean | readonly string[] | AddressAnswer }
  | { readonly kind: 'wrong'; readonly code: ParseCode; readonly part: string }

/** The texts posted for one part of a control ('' for a control of one part). */
export type Texts = (part: string) => readonly string[]

const empty: Parsed = { kind: 'empty' }
const value = (known: Extract<Parsed, { kind: 'value' }>['value']): Parsed => ({ kind: 'value', value: known })
const wrong = (code: ParseCode, part = ''): Parsed => ({ kind: 'wrong', code, part })

// Control and zero-width characters come along when people paste.
const unseen = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B-\u200D\u2060\uFEFF]/g

/** One line: composed, without what cannot be seen, single spaces. */
const tidyLine = (text: string): string => text.normalize('NFC').replace(unseen, '').replace(/\s+/g, ' ').trim()

const tidyLines = (text: string): string =>
  text.normalize('NFC').replace(/\r\n?/g, '\n').replace(unseen, '').split('\n').map((line) => line.trimEnd()).join('\n').trim()

/** A sequence of figures: also the full-width ones of some keyboards. */
const tidyFigures = (text: string): string => tidyLine(text.normalize('NFKC'))

const first = (texts: Texts, part = ''): string => texts(part).find((text) => tidyLine(text) !== '') ?? ''

const two = (figure: string): string => figure.padStart(2, '0')

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

type Parts = { readonly day: string; readonly month: string; readonly year: string }

/** A whole date pasted into the box of the day is taken apart. */
function dateParts(texts: Texts): Parts {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => tidyFigures(first(texts, part)).replace(/\s/g, '')) as [string, string, string]
  if (month !== '' || year !== '') return { day, month, year }
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(day)
  if (written) return { day: written[1] ?? '', month: written[2] ?? '', year: written[3] ?? '' }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(day)
  return iso ? { day: iso[3] ?? '', month: iso[2] ?? '', year: iso[1] ?? '' } : { day, month, year }
}

const partProblem = (part: keyof Parts, text: string, most: number): Parsed | null =>
  !/^\d{1,2}$/.test(text) || Number(text) < 1 || Number(text) > most ? wrong('date-not-real', part) : null

function missingPart({ day, month, year }: Parts, partial: boolean): keyof Parts | null {
  if (day === '' && !partial) return 'day'
  if (month === '' && (!partial || day !== '' || year === '')) return 'month'
  return year === '' ? 'year' : null
}

function parseDate(texts: Texts, partial: boolean): Parsed {
  const parts = dateParts(texts)
  const { day, month, year } = parts
  if (day + month + year === '') return empty
  const missing = missingPart(parts, partial)
  if (missing !== null) return wrong('date-incomplete', missing)
  if (!/^(18|19|20|21)\d\d$/.test(year)) return wrong('date-year', 'year')
  if (month === '') return value(year)
  const monthProblem = partProblem('month', month, 12)
  if (monthProblem) return monthProblem
  if (day === '') return value(`${year}-${two(month)}`)
  return partProblem('day', day, daysIn(Number(year), Number(month))) ?? value(`${year}-${two(month)}-${two(day)}`)
}

function parseNumber(texts: Texts): Parsed {
  const text = tidyFigures(first(texts))
  if (text === '') return empty
  // "1.000" is a thousand here; a fraction is never asked for.
  const plain = /^-?\d{1,3}([. ]\d{3})+$/.test(text) ? text.replace(/[. ]/g, '') : text
  return /^-?\d{1,15}$/.test(plain) ? value(Number(plain)) : wrong('not-a-number')
}

/** "1.500.000 đ", "1500000", "1,500,000" and "1 500 000 đồng" are the same amount. */
function parseMoney(texts: Texts): Parsed {
  const text = tidyFigures(first(texts)).replace(/\s*(?:đồng|đ|vnđ|vnd|₫)\.?$/i, '')
  if (text === '') return empty
  const plain = /^\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*$/.test(text) ? text.replace(/[., ]/g, '') : text
  return /^\d{1,15}$/.test(plain) ? value(Number(plain)) : wrong('money')
}

function parsePassport(texts: Texts): Parsed {
  const text = tidyFigures(first(texts)).replace(/[\s.-]/g, '').toUpperCase()
  if (text === '') return empty
  return /^(?=.*\d)[A-Z0-9]{6,9}$/.test(text) ? value(text) : wrong('passport')
}

function parseTime(texts: Texts): Parsed {
  const text = tidyFigures(first(texts)).toLowerCase()
  if (text === '') return empty
  const match = /^(\d{1,2})\s*(?::|h|g|\.|giờ)\s*(\d{1,2})?\s*(?:phút|p)?$/.exec(text)
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2] ?? 0)]
  return match && hour < 24 && minute < 60 ? value(`${two(String(hour))}:${two(String(minute))}`) : wrong('not-a-time')
}

function parsePersonalId(texts: Texts): Parsed {
  const text = tidyFigures(first(texts)).replace(/[\s.-]/g, '')
  if (text === '') return empty
  return /^\d{12}$/.test(text) ? value(text) : wrong('personal-id')
}

/** Mobile numbers have ten figures, fixed ones eleven; "+84" and its other spellings become the leading 0. */
function parsePhone(texts: Texts): Parsed {
  const text = tidyFigures(first(texts)).replace(/[\s.()-]/g, '')
  if (text === '') return empty
  const local = text.replace(/^(?:\+|00)840?/, '0').replace(/^84(?=\d{9,10}$)/, '0')
  return /^0[35789]\d{8}$/.test(local) || /^02\d{9}$/.test(local) ? value(local) : wrong('phone')
}

function parseEmail(texts: Texts): Parsed {
  const text = tidyLine(first(texts)).normalize('NFKC')
  if (text === '') return empty
  return text.length <= 254 && /^[^\s@,;<>()]{1,64}@[^\s@,;<>().]+(?:\.[^\s@,;<>().]+)+$/.test(text) ? value(text) : wrong('email')
}

function parseChosen(texts: Texts, field: SimpleField): Parsed {
  const text = tidyLine(first(texts))
  if (text === '') return empty
  return optionsOf(field).some((option) => option.value === text) ? value(text) : wrong('not-an-option')
}

function parseChoices(texts: Texts, field: SimpleField): Parsed {
  const chosen = new Set(texts('').map(tidyLine).filter((text) => text !== ''))
  if (chosen.size === 0) return empty
  const known = optionsOf(field).map((option) => option.value).filter((option) => chosen.has(option))
  return known.length === chosen.size ? value(known) : wrong('not-an-option')
}

function parseAddress(texts: Texts): Parsed {
  const [named, commune, detail] = ['province', 'commune', 'detail'].map((part) => tidyLine(first(texts, part))) as [string, string, string]
  // Without a script the former names stand in the list of provinces too.
  const province = (Object.hasOwn(formerProvinces, named) ? formerProvinces[named] : undefined) ?? named
  return province === '' && commune === '' && detail === '' ? empty : value({ province, commune, detail })
}

function parseText(texts: Texts, tidy: (text: string) => string): Parsed {
  const text = tidy(first(texts))
  return text === '' ? empty : value(text)
}

function parseYesNo(texts: Texts): Parsed {
  const text = first(texts)
  if (text === '') return empty
  return text === 'true' || text === 'false' ? value(text === 'true') : wrong('not-an-option')
}

const parsers: Readonly<Record<SimpleField['type'], (texts: Texts, field: SimpleField) => Parsed>> = {
  text: (texts) => parseText(texts, tidyLine),
  textarea: (texts) => parseText(texts, tidyLines),
  number: parseNumber,
  money: parseMoney,
  date: (texts) => parseDate(texts, false),
  partialDate: (texts) => parseDate(texts, true),
  time: parseTime,
  yesNo: parseYesNo,
  choice: parseChosen,
  select: parseChosen,
  choices: parseChoices,
  personalId: parsePersonalId,
  passport: parsePassport,
  phone: parsePhone,
  email: parseEmail,
  address: parseAddress,
}

/** Understands what was typed into one field's controls. Tidying (spaces, figures, "+84") is part of understanding. */
export const parseField = (field: SimpleField, texts: Texts): Parsed => parsers[field.type](texts, field)

/** The stored answer told as it was typed, so that one parser judges what is typed and what is stored. */
export function storedTexts(answer: Answer): Texts {
  if (Array.isArray(answer)) return () => answer.filter((one): one is string => typeof one === 'string')
  if (typeof answer === 'object') return (part) => [(answer as Readonly<Record<string, string>>)[part] ?? '']
  const [year = '', month = '', day = ''] = String(answer).split('-')
  return (part) => [part === 'day' ? day : part === 'month' ? month : part === 'year' ? year : String(answer)]
}
