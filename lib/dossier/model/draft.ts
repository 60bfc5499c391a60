import type { Answers } from '@/lib/form/schema'
import type { EligibilityAnswers } from '@/lib/procedure/model/eligibility'

/** A draft is kept so many days after its last change, and its owner is warned so many days before the end. */
export const draftLife = { days: 30, warnDaysBefore: 3 } as const

/** What a draft holds: the answers that could be read, and what was typed where it could not. */
export type DraftContent = {
  readonly answers: Answers
  /** By form field name: what was typed and does not parse, kept so that nothing is lost. */
  readonly raw: Readonly<Record<string, string>>
  /** Answers to the questions before the form; left out where none were given. */
  readonly eligibility?: EligibilityAnswers | undefined
}

/** When a draft touched now is deleted, if nobody touches it again. */
export const draftExpiry = (now: Date) => new Date(now.getTime() + draftLife.days * 86_400_000)
