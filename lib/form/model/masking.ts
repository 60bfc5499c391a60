import type { Answer, Answers, FormDefinition, FormField, Row } from '../schema'
import { allFields, inner, rowOf, rowsOf } from './fields'
import { isGroup } from './groups'

/** What may be kept from a reader: the numbers a person is known by, and the ways to reach them. */
export type Hidden = 'number' | 'contact'

const hiddenAs: Readonly<Partial<Record<FormField['type'], Hidden>>> = { personalId: 'number', passport: 'number', phone: 'contact', email: 'contact' }

/** A text of which only so many signs at its end stay readable: "048192009001", 3 → "•••••••••001". */
export const masked = (text: string, open: number): string => '•'.repeat(Math.max(0, text.length - open)) + text.slice(-open)

/** So much stays that two may be told apart. */
const maskedText = (text: string): string => masked(text, 3)

/** Numbers of cards, old and new, wherever they stand in texts: "Trần Văn An (048079009901)" → "Trần Văn An (•••••••••901)". */
export function withoutNumbers<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll(/(?<!\d)\d{9}(?:\d{3})?(?!\d)/g, maskedText) as T
  if (Array.isArray(value)) return value.map(withoutNumbers) as T
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutNumbers(one)])) as T
}

function maskedAnswer(field: FormField, answer: Answer, hidden: readonly Hidden[], inTable: boolean): Answer {
  const kind = hiddenAs[field.type]
  if (kind !== undefined && typeof answer === 'string') return hidden.includes(kind) ? maskedText(answer) : answer
  if (field.type === 'table') return rowsOf(answer).map((row) => maskedRow(inner(field), row, hidden, true))
  return isGroup(field) ? maskedRow(inner(field, inTable), rowOf(answer), hidden, inTable) : answer
}

function maskedRow(fields: readonly FormField[], row: Row, hidden: readonly Hidden[], inTable: boolean): Row {
  const byKey = new Map(fields.map((field) => [field.key, field]))
  return Object.fromEntries(Object.entries(row).map(([key, answer]) => {
    const field = byKey.get(key)
    return [key, field ? maskedAnswer(field, answer, hidden, inTable) : answer]
  }))
}

/** The answers as somebody reads them from whom that is hidden: in tables and groups too. */
export const maskedAnswers = (form: FormDefinition | undefined, answers: Answers, hidden: readonly Hidden[]): Answers =>
  form && hidden.length > 0 ? maskedRow(allFields(form), answers, hidden, false) : answers
