import type { Status } from '@/lib/dossier/model/statuses'

/**
 * The report of form II.06a (Văn phòng Chính phủ), on the settling of procedures in a period, by sector. Its rules:
 *
 * - A dossier is received when it was accepted and its receipt issued. What is registered only, or was refused at the
 *   door, is in no column.
 * - Carried over is what was received before the period and not solved when it began; and what was solved before, was
 *   recalled, and is solved anew in the period or still worked on at its end.
 * - Solved is what reached 9, 10, 8 or 3 and was not recalled to be decided anew, by the first of these moments. A fee that is
 *   asked for once the result is there changes nothing, nor does a result that is made anew because it was wrong.
 * - EARLY is a day or more before the day of the due date, LATE after its moment, ON_TIME what is between, and what has no
 *   due date. What ended while it waited for the citizen is ON_TIME: withdrawn, a supplement not given, a fee not paid.
 * - What is pending is LATE when its due date had passed at the end of the period (now, where that is not over), except what
 *   waited for the citizen then: a supplement, a payment, or that a withdrawal be confirmed.
 * - Each is judged by the due date that was in force then.
 *
 * So received = solved + pending, always.
 */
export const cells = [
  'received', 'receivedOnline', 'receivedOther', 'carriedOver', 'solved', 'solvedEarly', 'solvedOnTime', 'solvedLate', 'pending', 'pendingInTime', 'pendingLate',
] as const
export type Cell = (typeof cells)[number]
export type Counts = Readonly<Record<Cell, number>>

/** How a dossier stood at the end, as the database tells it; nothing is judged yet. */
export type Standing = {
  readonly carriedOver: boolean
  readonly isOnline: boolean
  /** The status from which it was solved, or null where it is pending. */
  readonly solvedFrom: Status | null
  /** The solving, or the end where it is pending, against the due date in force; NONE where there is none. */
  readonly side: 'EARLY' | 'ON_TIME' | 'LATE' | 'NONE'
  readonly status: Status
}

const waitsForCitizen: ReadonlySet<Status> = new Set<Status>(['SUPPLEMENT_REQUESTED', 'PAYMENT_REQUESTED', 'WITHDRAWAL_REQUESTED'])

function solvedCell({ side }: Standing, from: Status): Cell {
  if (waitsForCitizen.has(from)) return 'solvedOnTime'
  if (side === 'LATE') return 'solvedLate'
  return side === 'EARLY' ? 'solvedEarly' : 'solvedOnTime'
}

const pendingCell = ({ side, status }: Standing): Cell => (side === 'LATE' && !waitsForCitizen.has(status) ? 'pendingLate' : 'pendingInTime')

/** The columns in which a dossier is counted. */
export function cellsOf(standing: Standing): readonly Cell[] {
  const received: Cell = standing.carriedOver ? 'carriedOver' : standing.isOnline ? 'receivedOnline' : 'receivedOther'
  const { solvedFrom } = standing
  return ['received', received, ...(solvedFrom === null ? (['pending', pendingCell(standing)] as const) : (['solved', solvedCell(standing, solvedFrom)] as const))]
}

export const noCounts: Counts = Object.fromEntries(cells.map((cell) => [cell, 0])) as Record<Cell, number>

/** Column by column. */
export const sumOf = (all: readonly Counts[]): Counts =>
  Object.fromEntries(cells.map((cell) => [cell, all.reduce((sum, counts) => sum + counts[cell], 0)])) as Record<Cell, number>

/** True for the name of a column, as it stands in addresses. */
export const isCell = (name: string): name is Cell => (cells as readonly string[]).includes(name)
