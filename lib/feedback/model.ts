/** Why somebody is content or not; several may hold. */
export const ratingReasons = ['on-time', 'polite', 'clear', 'late', 'impolite', 'unclear', 'asked-again', 'extra-cost'] as const
export type RatingReason = (typeof ratingReasons)[number]

/** Days in which a rating may be changed, from the first one on. */
export const ratingChangeDays = 30

/** Working days to answer a complaint where the agency has set no other number. */
export const defaultAnswerDays = 10

/** Complaints and proposals of one person in 24 hours. */
export const complaintsPerDay = 5

export const complaintKinds = ['COMPLAINT', 'PROPOSAL'] as const
export type ComplaintKind = (typeof complaintKinds)[number]

export const complaintStates = ['RECEIVED', 'ASSIGNED', 'ANSWERED', 'WITHDRAWN'] as const
export type ComplaintState = (typeof complaintStates)[number]

const moves = {
  assign: { from: ['RECEIVED', 'ASSIGNED'], to: 'ASSIGNED' },
  /** Back to the supervisors: whoever had it has left. */
  release: { from: ['ASSIGNED'], to: 'RECEIVED' },
  answer: { from: ['RECEIVED', 'ASSIGNED'], to: 'ANSWERED' },
  withdraw: { from: ['RECEIVED', 'ASSIGNED'], to: 'WITHDRAWN' },
} as const satisfies Readonly<Record<string, { from: readonly ComplaintState[]; to: ComplaintState }>>
export type ComplaintMove = keyof typeof moves

/** Where the event leads from that state, or null where it cannot happen. */
export const followComplaint = (state: ComplaintState, move: ComplaintMove): ComplaintState | null =>
  (moves[move].from as readonly ComplaintState[]).includes(state) ? moves[move].to : null

/** True until the last moment in which the rating may be changed. */
export const isChangeable = (ratedAt: Date, now: Date): boolean => now.getTime() < ratedAt.getTime() + ratingChangeDays * 86_400_000

/** The mean of the scores with one decimal; null without any. */
export function meanScore(counts: readonly number[]): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return null
  return Math.round((counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / total) * 10) / 10
}
