import type { WorkingCalendar } from '@/lib/calendar/model/calendar'
import { addWorkingMinutes, workingMinutesBetween } from '@/lib/calendar/model/working-time'
import type { Role } from '@/lib/core/actor'
import { dayOf } from '@/lib/core/dates'
import type { DossierEvent } from './transitions'

/** What of a workflow the hand-overs hang on. */
type Steps = { readonly steps: readonly { readonly key: string; readonly role: Role; readonly share: number }[] }

/** Who has a dossier: the citizen, an official, or the group of a step from which nobody has taken it. */
export type Holder =
  | { readonly kind: 'citizen' }
  | { readonly kind: 'official'; readonly officialId: string; readonly role: Role }
  | { readonly kind: 'group'; readonly role: Role }

export type MovingEvent = { readonly event: DossierEvent; readonly at: Date; readonly stepKey: string | null }
export type MovingAssignment = { readonly officialId: string; readonly role: Role; readonly assignedAt: Date }

/** One hand-over. `event` is null where the system gave a waiting dossier to somebody; `stepKey` is the step that was left. */
export type Movement = {
  readonly giver: Holder
  readonly receiver: Holder
  readonly at: Date
  readonly event: DossierEvent | null
  readonly stepKey: string | null
}

/** With these the dossier, or its result, goes to the citizen. */
const toCitizen: ReadonlySet<DossierEvent> = new Set<DossierEvent>([
  'refuse', 'requestSupplement', 'refuseOverdueSupplement', 'requestPayment', 'closeUnpaid', 'confirmWithdrawal', 'stop', 'handOver',
])

type Moving = {
  /** Oldest first. */
  readonly events: readonly MovingEvent[]
  readonly assignments: readonly MovingAssignment[]
  readonly workflow: Steps
  /** Where the dossier stands now. */
  readonly stepKey: string | null
}

type Received = { readonly receiver: Holder; readonly at: Date; readonly event: DossierEvent | null; readonly stepKey: string | null }

const sameHolder = (a: Holder, b: Holder): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * Every hand-over of a dossier, oldest first, from its events and assignments: an assignment made with an event is that
 * event's receiver, one made apart is a hand-over of its own, and a step that nobody was given to goes to its group.
 */
export function movements({ events, assignments, workflow, stepKey }: Moving): Movement[] {
  const roleOf = (key: string | null): Role | null => workflow.steps.find((step) => step.key === key)?.role ?? null
  const withEvent = new Set<MovingAssignment>()
  const received = events.flatMap((event, index): Received[] => {
    // Filed and taken in at one moment: who was given it was given it by the second.
    const given = event.event === 'fileAtCounter' ? undefined : assignments.find((one) => one.assignedAt.getTime() === event.at.getTime() && !withEvent.has(one))
    if (given) withEvent.add(given)
    const next = events[index + 1]?.stepKey ?? stepKey
    const receiver = receiverOf(event, given, event.event === 'submit' || next !== event.stepKey ? roleOf(next) : null)
    return receiver ? [{ receiver, at: event.at, event: event.event, stepKey: event.stepKey }] : []
  })
  const apart = assignments.filter((one) => !withEvent.has(one)).map((one): Received => ({
    receiver: { kind: 'official', officialId: one.officialId, role: one.role }, at: one.assignedAt, event: null, stepKey: null,
  }))
  let giver: Holder = { kind: 'citizen' }
  const all: Movement[] = []
  for (const one of [...received, ...apart].toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    if (!sameHolder(giver, one.receiver)) all.push({ giver, ...one })
    giver = one.receiver
  }
  return all
}

function receiverOf({ event }: MovingEvent, given: MovingAssignment | undefined, entered: Role | null): Holder | null {
  if (toCitizen.has(event)) return { kind: 'citizen' }
  if (given) return { kind: 'official', officialId: given.officialId, role: given.role }
  return entered === null ? null : { kind: 'group', role: entered }
}

/** The clock as the routing slip judges by it. */
export type RoutedClock = { readonly intakeDueAt: Date | null; readonly acceptedAt: Date | null; readonly dueAt: Date | null }

/**
 * How a hand-over by the office stands to the time of its step: the intake's eight hours before acceptance, afterwards the
 * shares of the steps up to and with this one of the time until the due date. Null where no time runs, or the citizen gives.
 */
export function outcomeOf(cal: WorkingCalendar, movement: Movement, workflow: Steps, clock: RoutedClock): 'EARLY' | 'ON_TIME' | 'OVERDUE' | null {
  if (movement.giver.kind === 'citizen' || movement.event === 'handOver') return null
  const limit = limitOf(cal, movement, workflow, clock)
  if (limit === null) return null
  if (movement.at > limit) return 'OVERDUE'
  return dayOf(movement.at) < dayOf(limit) ? 'EARLY' : 'ON_TIME'
}

function limitOf(cal: WorkingCalendar, { at, stepKey }: Movement, { steps }: Steps, { intakeDueAt, acceptedAt, dueAt }: RoutedClock): Date | null {
  if (acceptedAt === null || at <= acceptedAt) return intakeDueAt
  if (dueAt === null) return null
  const index = steps.findIndex(({ key }) => key === stepKey)
  const share = index === -1 ? 100 : steps.slice(0, index + 1).reduce((sum, step) => sum + step.share, 0)
  const whole = workingMinutesBetween(cal, acceptedAt, dueAt)
  // Where no time is shared out, the due date alone counts.
  return share === 0 || share >= 100 || whole <= 0 ? dueAt : addWorkingMinutes(cal, acceptedAt, (whole * share) / 100)
}
