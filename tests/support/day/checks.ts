import type { Role } from '@/lib/core/actor'
import { isFinal, type Status } from '@/lib/dossier/model/statuses'
import { topicOf } from '@/lib/dossier/model/topics'
import { type DossierEvent, follow, type Life } from '@/lib/dossier/model/transitions'
import { type Limit, recountDue, recountIntake, type Wait, type Wall } from './recount'

/** What is left of the day, as plain data: the checks below read nothing else, so that doctored data show whether they see. */
export type EventSeen = {
  readonly id: string
  readonly sequence: number
  readonly event: DossierEvent
  readonly from: Status | null
  readonly to: Status
  readonly at: Date
  readonly actorKind: string
  readonly actorId: string | null
  readonly reasonCode: string | null
}
export type DossierSeen = {
  readonly id: string
  readonly code: string
  readonly version: number
  readonly status: Status
  readonly previousStatus: Status | null
  readonly submittedAt: Date | null
  readonly acceptedAt: Date | null
  readonly dueAt: Date | null
  readonly intakeDueAt: Date | null
  readonly closedAt: Date | null
  readonly stepRole: Role | null
  readonly assigneeId: string | null
  readonly channel: string
  readonly limit: Limit
  readonly policy: 'SHIFT' | 'RESTART' | 'KPI'
  readonly events: readonly EventSeen[]
}
export type Evidence = {
  readonly acknowledged: readonly string[]
  readonly dossiers: readonly DossierSeen[]
  readonly wall: Wall
  readonly register: readonly { readonly book: string; readonly number: number; readonly dossierId: string }[]
  readonly messages: readonly { readonly id: string; readonly dossierId: string | null; readonly topic: string }[]
  readonly deliveries: readonly { readonly messageId: string | null; readonly dedupeKey: string; readonly channel: string }[]
  readonly open: readonly { readonly dossierId: string; readonly officialId: string }[]
  readonly staff: readonly { readonly officialId: string; readonly roles: readonly Role[]; readonly away: boolean }[]
  readonly audited: readonly { readonly action: string; readonly subjectId: string }[]
  /** What must stand in the audit: the acts upon people and rules. */
  readonly toAudit: readonly { readonly action: string; readonly subjectId: string }[]
}
type Check = (evidence: Evidence) => readonly string[]

const twice = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index)
const gaps = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b).filter((number, index) => number !== index + 1)

function numbersBy(pairs: readonly (readonly [string, number])[]): ReadonlyMap<string, readonly number[]> {
  const by = new Map<string, number[]>()
  for (const [of, number] of pairs) by.set(of, [...(by.get(of) ?? []), number])
  return by
}

/** Every receipt that was given has its dossier, once, and there is none nobody was told of. */
const noneIsLost: Check = ({ acknowledged, dossiers }) => {
  const codes = dossiers.map(({ code }) => code)
  return [
    ...acknowledged.filter((code) => !codes.includes(code)).map((code) => `${code} was acknowledged and is not there`),
    ...codes.filter((code) => !acknowledged.includes(code)).map((code) => `${code} is there and nobody was told`),
    ...twice(codes).map((code) => `${code} is there twice`),
  ]
}

/** Each dossier's events lead, by the table, from a draft to where it stands. */
const onlyPossibleRoads: Check = ({ dossiers }) =>
  dossiers.flatMap((dossier) => {
    const faults: string[] = []
    let life: Life = { status: 'DRAFT', previousStatus: null, accepted: false }
    for (const [index, { event, from, to, sequence }] of dossier.events.entries()) {
      if (sequence !== index + 1) faults.push(`${dossier.code}: event ${String(sequence)} in the place of ${String(index + 1)}`)
      if (from !== life.status) faults.push(`${dossier.code}: ${event} from ${String(from)} where it stood at ${life.status}`)
      const reached = follow(life, event)
      if (reached?.status !== to) faults.push(`${dossier.code}: ${event} cannot lead from ${life.status} to ${to}`)
      life = { ...(reached ?? life), accepted: life.accepted || event === 'accept' }
    }
    if (life.status !== dossier.status || life.previousStatus !== dossier.previousStatus) faults.push(`${dossier.code} stands at ${dossier.status}, its events at ${life.status}`)
    if (dossier.version !== dossier.events.length) faults.push(`${dossier.code} has version ${String(dossier.version)} after ${String(dossier.events.length)} events`)
    if (isFinal(dossier.status) !== (dossier.closedAt !== null)) faults.push(`${dossier.code} is ${dossier.status} and closed at ${String(dossier.closedAt)}`)
    return faults
  })

const begins: Partial<Record<DossierEvent, Wait['why']>> = { requestSupplement: 'supplement', requestPayment: 'payment' }
const ends: Partial<Record<DossierEvent, Wait['why']>> = { answerSupplement: 'supplement', recordPayment: 'payment' }

/** The waits that are over, after acceptance and before the result. */
function waitsOf(events: readonly EventSeen[]): readonly Wait[] {
  const waits: Wait[] = []
  let open: { from: Date; why: Wait['why'] } | null = null
  for (const { event, from, at } of events.slice(events.findIndex((one) => one.event === 'accept') + 1)) {
    const begun = begins[event]
    if (begun && from !== 'COMPLETED') open = { from: at, why: begun }
    if (open && ends[event] === open.why) {
      waits.push({ ...open, until: at })
      open = null
    }
  }
  return waits
}

const sameMoment = (one: Date | null, other: Date | null) => one?.getTime() === other?.getTime()

const told = (at: Date | null) => at?.toISOString() ?? 'never'

/** Since when the counter's eight hours run: the filing, or what was supplemented before it was taken in. */
function intakeFrom({ events, submittedAt, acceptedAt }: DossierSeen): Date | null {
  const before = acceptedAt === null ? events : events.slice(0, events.findIndex(({ event }) => event === 'accept'))
  return before.findLast(({ event }) => event === 'answerSupplement')?.at ?? submittedAt
}

/** Every date that was promised is the one a recount by hand finds. */
const clocksAreRight: Check = ({ dossiers, wall }) =>
  dossiers.flatMap((dossier) => {
    const { code, acceptedAt, dueAt, intakeDueAt, limit, policy, events, channel } = dossier
    const faults: string[] = []
    const from = intakeFrom(dossier)
    const answered = channel === 'ONLINE' && from ? recountIntake(wall, from) : intakeDueAt
    if (!sameMoment(intakeDueAt, answered)) faults.push(`${code} was to be answered by ${told(intakeDueAt)}, a recount says ${told(answered)}`)
    if (acceptedAt === null) return faults
    const due = recountDue(wall, { limit, policy, acceptedAt, waits: waitsOf(events) })
    if (!sameMoment(due, dueAt)) faults.push(`${code} is due ${told(dueAt)}, a recount says ${told(due)}`)
    return faults
  })

/** Codes run from 0001 each day, and entries from 1 in each book. */
const numbersHaveNoGaps: Check = ({ dossiers, register }) => {
  const days = numbersBy(dossiers.map(({ code }) => [code.slice(0, -5), Number(code.slice(-4))]))
  const books = numbersBy(register.map(({ book, number }) => [book, number]))
  return [
    ...[...days, ...books].flatMap(([of, numbers]) => gaps(numbers).slice(0, 1).map((number) => `${of}: a gap before ${String(number)}`)),
    ...twice(register.map(({ dossierId }) => dossierId)).map((id) => `${id} stands in a book twice`),
  ]
}

/** What a citizen is to be told is told once, by each channel once, and nothing else. */
const eachMessageOnce: Check = ({ dossiers, messages, deliveries }) => {
  const wanted = new Map(dossiers.flatMap(({ events }) => events.flatMap((event) => (topicOf(event) ? [[event.id, topicOf(event)] as const] : []))))
  const said = messages.filter(({ dossierId }) => dossierId !== null)
  return [
    ...[...wanted].filter(([id]) => !said.some((message) => message.id === id)).map(([id, topic]) => `nobody was told ${String(topic)} of event ${id}`),
    ...said.filter(({ id, topic }) => wanted.get(id) !== topic).map(({ id, topic }) => `${topic} was told of ${id} without cause`),
    ...twice(said.map(({ id }) => id)).map((id) => `${id} was told twice`),
    ...twice(deliveries.map(({ dedupeKey }) => dedupeKey)).map((key) => `${key} was sent twice`),
    ...twice(deliveries.flatMap(({ messageId, channel }) => (messageId === null ? [] : [`${messageId} by ${channel}`]))).map((one) => `${one} was sent twice`),
  ]
}

/** Whose turn is the office's is with somebody who may work it, or with nobody only where nobody on duty could. */
const nobodyIsForgotten: Check = ({ dossiers, open, staff }) => [
  ...dossiers.flatMap(({ id, code, stepRole, assigneeId }) => {
    const noted = open.filter(({ dossierId }) => dossierId === id).map(({ officialId }) => officialId)
    if (noted.join() !== (assigneeId ?? '')) return [`${code} is with ${String(assigneeId)} and noted with ${noted.join()}`]
    if (stepRole === null) return assigneeId === null ? [] : [`${code} is nobody's turn and with ${assigneeId}`]
    if (assigneeId === null) return staff.some(({ roles, away }) => !away && roles.includes(stepRole)) ? [`${code} is with nobody`] : []
    return staff.some(({ officialId, roles }) => officialId === assigneeId && roles.includes(stepRole)) ? [] : [`${code} is with ${assigneeId}, who is no ${stepRole}`]
  }),
  ...open.filter(({ dossierId }) => !dossiers.some(({ id }) => id === dossierId)).map(({ dossierId }) => `${dossierId} is noted with somebody and is not there`),
]

/** Every event has its doer, every act upon people its line in the audit. */
const everythingLeftATrace: Check = ({ dossiers, audited, toAudit }) => [
  ...dossiers.flatMap(({ code, events }) => events.filter(({ actorId }) => actorId === null).map(({ event }) => `${code}: nobody did ${event}`)),
  ...dossiers.flatMap(({ code, events }) =>
    events.filter((one, index) => one.at < (events[index - 1]?.at ?? one.at)).map(({ event }) => `${code}: ${event} happened before what came before it`)),
  ...toAudit
    .filter((act) => !audited.some((entry) => entry.action === act.action && entry.subjectId === act.subjectId))
    .map(({ action, subjectId }) => `${action} of ${subjectId} left no trace`),
]

/** All of it, by name. */
export const checks = {
  noneIsLost,
  onlyPossibleRoads,
  clocksAreRight,
  numbersHaveNoGaps,
  eachMessageOnce,
  nobodyIsForgotten,
  everythingLeftATrace,
} as const satisfies Record<string, Check>
