import type { Mandate } from '@/lib/core/actor'

/** What somebody can ask for themselves; a representative is named by VNeID. */
export const askableGrounds = ['PARENT_OF_CHILD', 'AUTHORISED_AGENT'] as const
export type AskableGround = (typeof askableGrounds)[number]

/** How an authorisation is shown: by a paper handed in with the dossier, or by the owner's own yes. */
export const authorisationWays = ['document', 'owner'] as const

export const mandateProofs = ['DECLARED', 'DOCUMENT', 'OWNER', 'CODE', 'VNEID'] as const
export type MandateProof = (typeof mandateProofs)[number]

/** The code an owner gets: how many digits, how long it counts, how often it may be typed, how many go out (to one owner a day, for one agent a day). */
export const mandateCode = { digits: 6, minutes: 10, tries: 5, perOwner: 3, perAgent: 10 } as const

/** Age of majority (Bộ luật Dân sự 2015, Điều 20). */
const majority = 18

/** The same day that many years later, "2008-02-29" becoming the first of March where there is no 29th. */
export const yearsAfter = (day: string, years: number): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year + years, month - 1, date) - 7 * 3_600_000)
}

/**
 * When a mandate ends by itself: a parent's when the child comes of age; an agent's after a year, as nothing else was agreed
 * (Bộ luật Dân sự 2015, Điều 563).
 */
export function mandateEnd(ground: AskableGround, birthDate: string, now: Date): Date {
  if (ground === 'PARENT_OF_CHILD') return yearsAfter(birthDate, majority)
  return new Date(now.getTime() + 365 * 86_400_000)
}

type Filed = { readonly ownerId: string; readonly mandateId: string | null }

/** The mandate among those of a citizen by which they may act on what that owner has, filed under that mandate. */
export const mandateFor = (mandates: readonly Mandate[] | undefined, { ownerId, mandateId }: Filed): Mandate | null =>
  // Who represents an organisation takes over what those before them filed for it.
  mandates?.find((mandate) => mandate.ownerId === ownerId && (mandate.id === mandateId || mandate.ground === 'REPRESENTATIVE')) ?? null

/** Whether it may be acted for another in that procedure by a mandate of that scope. */
export const covers = (scope: string | null, procedureCode: string): boolean => scope === null || scope === procedureCode

