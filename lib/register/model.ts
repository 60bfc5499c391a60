import { isDay } from '@/lib/core/dates'

/** Kinds of books the ward keeps: of civil status, and of certifications (copies, signatures). A result template may name one of them, or none. */
export const registerKinds = ['BIRTH', 'DEATH', 'MARRIAGE_STATUS', 'EXTRACT_COPY', 'MARRIAGE', 'GUARDIANSHIP', 'COPY_CERTIFICATION', 'SIGNATURE_CERTIFICATION'] as const
export type RegisterKind = (typeof registerKinds)[number]

/** What an entry says, line by line as the result says it: "Họ, chữ đệm, tên": "TRẦN AN". */
export type EntryLine = { readonly label: string; readonly value: string }

/** How an entry lost its force: with the recall of its dossier's result, or by the hand of somebody who may. */
export const voidReasons = ['recalled', 'corrected', 'struck'] as const
export type VoidReason = (typeof voidReasons)[number]

/** What somebody looks for in the books. */
export type EntrySearch =
  | { readonly by: 'number'; readonly number: number; readonly year: number | null }
  | { readonly by: 'day'; readonly day: string }
  | { readonly by: 'text'; readonly text: string }

/**
 * Reads what was typed: "12" and "12/2026" are numbers, "23/11/2026" and "2026-11-23" days of entry; anything else is a
 * code of a dossier or a part of its owner's name. Null where nothing was typed.
 */
export function readEntrySearch(typed: string): EntrySearch | null {
  const text = typed.trim().replace(/\s+/g, ' ')
  if (text === '') return null
  const numbered = /^(\d{1,6})(?:\/(\d{4}))?$/.exec(text)
  if (numbered) return { by: 'number', number: Number(numbered[1]), year: numbered[2] === undefined ? null : Number(numbered[2]) }
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  const written = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(written) ? { by: 'day', day: written } : { by: 'text', text }
}
