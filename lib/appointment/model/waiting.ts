import { graceMinutes } from './limits'

export const ticketStates = ['WAITING', 'CALLED', 'SERVING', 'DONE', 'SKIPPED'] as const
export type TicketState = (typeof ticketStates)[number]

/** "A012": the letter of the service and the number of the day. */
export const ticketName = (letter: string, number: number): string => `${letter}${String(number).padStart(3, '0')}`

/** What an official may do with a number, from where, and where it leads. */
export const ticketMoves = {
  repeat: { from: ['CALLED'], to: 'CALLED' },
  serve: { from: ['CALLED'], to: 'SERVING' },
  finish: { from: ['CALLED', 'SERVING'], to: 'DONE' },
  skip: { from: ['CALLED'], to: 'SKIPPED' },
  /** Somebody absent is there after all and waits again, at the end of the row. */
  return: { from: ['SKIPPED'], to: 'WAITING' },
} as const satisfies Readonly<Record<string, { from: readonly TicketState[]; to: TicketState }>>
export type TicketMove = keyof typeof ticketMoves

/**
 * From when a number goes before those without precedence; null for never. The rule of the waiting room:
 * who comes to an appointment in time goes before the others from the appointed time on; who has precedence by law
 * (old age, disability, pregnancy, small children) from the arrival on; among them the earlier moment goes first.
 * Everybody else is called in the order of coming.
 */
export function priorityFrom({ appointedAt, hasPrecedence, arrivedAt }: { appointedAt: Date | null; hasPrecedence: boolean; arrivedAt: Date }): Date | null {
  if (hasPrecedence) return arrivedAt
  if (appointedAt === null) return null
  const late = arrivedAt.getTime() - appointedAt.getTime() > graceMinutes * 60_000
  return late ? null : appointedAt
}

export type Waiting = { readonly priorityAt: Date | null; readonly queuedAt: Date; readonly number: number; readonly letter: string }

const isDue = ({ priorityAt }: Waiting, now: Date) => priorityAt !== null && priorityAt <= now

/** Who is called before whom at `now`, for sorting; the same order the database picks the next number in. */
export function inCallingOrder(now: Date) {
  return (one: Waiting, other: Waiting): number => {
    const [first, second] = [isDue(one, now), isDue(other, now)]
    if (first !== second) return first ? -1 : 1
    const by = first && one.priorityAt && other.priorityAt ? one.priorityAt.getTime() - other.priorityAt.getTime() : 0
    return by || one.queuedAt.getTime() - other.queuedAt.getTime() || one.letter.localeCompare(other.letter) || one.number - other.number
  }
}

/** Whole minutes from taking a number to its first call, on average; null where nobody was called yet. */
export function averageWait(tickets: readonly { readonly issuedAt: Date; readonly firstCalledAt: Date | null }[]): number | null {
  const waits = tickets.flatMap(({ issuedAt, firstCalledAt }) => (firstCalledAt ? [firstCalledAt.getTime() - issuedAt.getTime()] : []))
  if (waits.length === 0) return null
  return Math.round(waits.reduce((sum, wait) => sum + wait, 0) / waits.length / 60_000)
}
