import type { ClockChange, ClockHistory, PauseCause } from '@/lib/calendar/model/explain'
import type { Status } from './statuses'
import type { DossierEvent } from './transitions'

/** What the clock needs to know of an event, oldest first. */
export type ClockEvent = { readonly event: DossierEvent; readonly at: Date; readonly from: Status | null }

/** A due date that was granted, by the moment of its approval. */
export type Granted = { readonly at: Date; readonly due: Date }

const begins: Partial<Record<DossierEvent, PauseCause>> = { requestSupplement: 'SUPPLEMENT', requestPayment: 'PAYMENT' }
const ends: Partial<Record<DossierEvent, PauseCause>> = { answerSupplement: 'SUPPLEMENT', recordPayment: 'PAYMENT' }

/**
 * What happened to the clock after acceptance, from the dossier's own events: a wait begins with the request and ends
 * with what was asked for; a withdrawal asked for and declined in between does not end it. A fee asked for once the
 * result is there stops nothing.
 */
export function clockChanges(events: readonly ClockEvent[], granted: readonly Granted[]): ClockChange[] {
  const changes: ClockChange[] = granted.map(({ at, due }) => ({ kind: 'EXTENSION', at, due }))
  let open: { cause: PauseCause; from: Date } | null = null
  for (const { event, at, from } of events.slice(events.findIndex(({ event }) => event === 'accept') + 1)) {
    const begun = begins[event]
    if (begun !== undefined && from !== 'COMPLETED') open = { cause: begun, from: at }
    else if (open && ends[event] === open.cause) {
      changes.push({ kind: 'PAUSE', ...open, until: at })
      open = null
    }
  }
  if (open) changes.push({ kind: 'PAUSE', ...open, until: null })
  return changes.toSorted((a, b) => momentOfChange(a).getTime() - momentOfChange(b).getTime())
}

const momentOfChange = (change: ClockChange) => (change.kind === 'PAUSE' ? change.from : change.at)

/** When the intake clock of eight hours began: with the submission, anew with every supplement before acceptance. */
export function intakeBegan(events: readonly ClockEvent[], submittedAt: Date): Date {
  const accepted = events.findIndex(({ event }) => event === 'accept')
  const before = accepted === -1 ? events : events.slice(0, accepted)
  return before.findLast(({ event }) => event === 'answerSupplement')?.at ?? submittedAt
}

/** The clock of an accepted dossier as one thing, or null before its acceptance. */
export const clockHistory = (
  dossier: Pick<ClockHistory, 'limit' | 'policy'> & { acceptedAt: Date | null },
  events: readonly ClockEvent[],
  granted: readonly Granted[],
): ClockHistory | null =>
  dossier.acceptedAt && { limit: dossier.limit, policy: dossier.policy, acceptedAt: dossier.acceptedAt, changes: clockChanges(events, granted) }
