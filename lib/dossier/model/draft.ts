import type { Answers } from '@/lib/form/schema'
import type { EligibilityAnswers } from '@/lib/procedure/model/eligibility'

/** The owner of a draft is warned so many days before its end (DRAFT_DAYS after the last change). */
export const draftLife = { warnDaysBefore: 3 } as const

/** What a draft holds: the answers that could be read, and what was typed where it could not. */
export type DraftContent = {
  readonly answers: Answers
  /** By form field name: what was typed and does not parse, kept so that nothing is lost. */
  readonly raw: Readonly<Record<string, string>>
  /** Answers to the questions before the form; left out where none were given. */
  readonly eligibility?: EligibilityAnswers | undefined
}
