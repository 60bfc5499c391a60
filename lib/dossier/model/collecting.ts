import { dossierCodePattern, tidyCode } from './codes'

/** Papers by which somebody shows who they are. */
export const identityKinds = ['ID_CARD', 'VNEID', 'PASSPORT', 'OTHER'] as const
export type IdentityKind = (typeof identityKinds)[number]

export const standings = ['OWNER', 'NAMED_PROXY', 'PAPER_PROXY'] as const
export type Standing = (typeof standings)[number]

export const proofs = ['SIGNATURE', 'CODE'] as const
export type Proof = (typeof proofs)[number]

/** The rules of a code that proves who collects. */
export const collectionCode = { digits: 6, minutes: 10, tries: 5, secondsBetween: 60, perHour: 5 } as const

/** After how many working days an agency that set nothing reminds of a result. */
export const defaultReminderDays = [5, 15, 30] as const

/**
 * The last digits shown against those that are known. A card or VNeID must show them; a passport or another paper has a
 * number of its own, and with nothing known (an authorisation on paper) nothing can be compared.
 */
export function identityFits(kind: IdentityKind, shown: string, known: string | null): boolean {
  if (known === null || kind === 'PASSPORT' || kind === 'OTHER') return true
  return known.endsWith(shown)
}

/** The largest of the agency's days that have passed and were not reminded of; null where none. */
export function reminderDue(days: readonly number[], waited: number, reminded: readonly number[]): number | null {
  const passed = days.filter((day) => day <= waited)
  const latest = passed.length === 0 ? null : Math.max(...passed)
  return latest === null || reminded.some((day) => day >= latest) ? null : latest
}

/** What a scanner or a hand gave: the code of a dossier, the token of its tracking page, or a name to look for. */
export type Sought = { readonly code: string } | { readonly token: string } | { readonly name: string }

/** Reads a code as typed, the code of a paper ("H17…|1.001193|…"), the address of the tracking page, or a name. */
export function soughtIn(typed: string): Sought | null {
  const text = typed.trim().slice(0, 300)
  const [first = ''] = text.split('|')
  const code = tidyCode(first)
  if (dossierCodePattern.test(code)) return { code }
  const token = /\/tra-cuu\/([A-Za-z0-9_-]{43})(?:$|[?#/])/.exec(text)?.[1]
  if (token !== undefined) return { token }
  return text.length < 2 ? null : { name: text }
}
