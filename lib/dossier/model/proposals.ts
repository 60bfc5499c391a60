import type { SupplementItem } from './supplement'

/** What a proposal would do, as it is kept with it. */
export type SupplementProposal = {
  readonly items: readonly SupplementItem[]
  /** The last moment for the citizen's answer. */
  readonly answerBy: string
  /** Why once more: what could not be known the first time, and by which rule. */
  readonly ground: string
}
/** The reason that the citizen would read on the notice (Mẫu 05). */
export type StopProposal = { readonly reason: string }

/** Unless an agency sets otherwise: one request that needs nobody's approval, and a month of conversation after the end. */
export const usualSettings = { supplementRounds: 1, threadDays: 30 }
