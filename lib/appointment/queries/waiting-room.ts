import 'server-only'
import { recordReads } from '@/lib/audit/record-reads'
import type { Actor } from '@/lib/core/actor'
import { type Day, dayOf, momentOf, toDateColumn } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import type { AppointmentState } from '../model/limits'
import { averageWait, inCallingOrder, ticketName, type TicketState } from '../model/waiting'
import { mayReceive } from '../policy'

export type TicketRow = {
  readonly id: string
  readonly agencyId: string
  readonly name: string
  readonly letter: string
  readonly number: number
  readonly serviceName: string
  readonly state: TicketState
  readonly issuedAt: Date
  readonly queuedAt: Date
  readonly priorityAt: Date | null
  /** When the appointment is that it belongs to. */
  readonly appointedAt: Date | null
  readonly counter: number | null
  readonly officialId: string | null
  readonly calledAt: Date | null
  readonly firstCalledAt: Date | null
  readonly calls: number
}

const columns = {
  id: true, agencyId: true, letter: true, number: true, state: true, issuedAt: true, queuedAt: true, priorityAt: true, counter: true, officialId: true,
  calledAt: true, firstCalledAt: true, calls: true, service: { select: { nameVi: true } }, appointment: { select: { startsAt: true } },
} as const

async function ticketsOf(agencyId: string, day: Day): Promise<TicketRow[]> {
  const rows = await db.queueTicket.findMany({ where: { agencyId, day: toDateColumn(day) }, orderBy: [{ queuedAt: 'asc' }, { letter: 'asc' }, { number: 'asc' }], select: columns })
  return rows.map(rowOf)
}

type Stored = Omit<TicketRow, 'name' | 'serviceName' | 'appointedAt'> & { service: { nameVi: string }; appointment: { startsAt: Date } | null }

const rowOf = ({ service, appointment, ...row }: Stored): TicketRow => ({
  ...row,
  name: ticketName(row.letter, row.number),
  serviceName: service.nameVi,
  appointedAt: appointment?.startsAt ?? null,
})

export type WaitingRoom = {
  /** In the order in which they will be called, as of now. */
  readonly waiting: readonly TicketRow[]
  /** What the asking official has called or serves. */
  readonly inHand: TicketRow | null
  readonly atOthers: readonly TicketRow[]
  readonly skipped: readonly TicketRow[]
  readonly done: number
  /** Whole minutes; null where nobody was called yet. */
  readonly averageWait: number | null
}

/** The waiting room of today, for those who receive people there; null for everybody else. */
export async function findWaitingRoom(actor: Actor, agencyId: string, now: Date): Promise<WaitingRoom | null> {
  if (actor.kind !== 'official' || !mayReceive(actor, agencyId)) return null
  const tickets = await ticketsOf(agencyId, dayOf(now))
  const called = tickets.filter(({ state }) => state === 'CALLED' || state === 'SERVING')
  return {
    waiting: tickets.filter(({ state }) => state === 'WAITING').toSorted(inCallingOrder(now)),
    inHand: called.find(({ officialId }) => officialId === actor.officialId) ?? null,
    atOthers: called.filter(({ officialId }) => officialId !== actor.officialId),
    skipped: tickets.filter(({ state }) => state === 'SKIPPED'),
    done: tickets.filter(({ state }) => state === 'DONE').length,
    averageWait: averageWait(tickets),
  }
}

/** One number, for its slip; null for whoever does not receive people there. `ahead`: how many go before it now. */
export async function findTicket(actor: Actor, id: string, now: Date): Promise<(TicketRow & { ahead: number }) | null> {
  const found = await db.queueTicket.findUnique({ where: { id }, select: columns })
  if (!found || !mayReceive(actor, found.agencyId)) return null
  const waiting = (await ticketsOf(found.agencyId, dayOf(found.issuedAt))).filter(({ state }) => state === 'WAITING').toSorted(inCallingOrder(now))
  return { ...rowOf(found), ahead: Math.max(0, waiting.findIndex((one) => one.id === id)) }
}

export type DayAppointment = {
  readonly id: string
  readonly personName: string
  readonly serviceName: string
  readonly state: AppointmentState
  readonly startsAt: Date
  readonly dossierCode: string | null
  readonly ticketName: string | null
}

/** Who comes on a day, in order of time, for those who receive them; moved and cancelled ones are left out. Recorded for each. */
export async function listDayAppointments(actor: Actor, agencyId: string, day: Day, now: Date): Promise<DayAppointment[]> {
  if (!mayReceive(actor, agencyId)) return []
  const rows = await db.appointment.findMany({
    where: { agencyId, startsAt: { gte: momentOf(day, 0), lt: momentOf(day, 1440) }, state: { notIn: ['MOVED', 'CANCELLED'] } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true, personId: true, dossierId: true, state: true, startsAt: true,
      service: { select: { nameVi: true } }, ticket: { select: { letter: true, number: true } },
    },
  })
  await recordReads(db, { actor, at: now, action: 'appointment.read', agencyId }, rows.map(({ id, personId }) => ({ subject: { kind: 'appointment', id }, ownerId: personId })))
  const [people, dossiers] = await Promise.all([
    db.person.findMany({ where: { id: { in: rows.map(({ personId }) => personId) } }, select: { id: true, fullName: true } }),
    db.dossier.findMany({ where: { id: { in: rows.flatMap(({ dossierId }) => dossierId ?? []) } }, select: { id: true, code: true } }),
  ])
  const names = new Map(people.map(({ id, fullName }) => [id, fullName]))
  const codes = new Map(dossiers.map(({ id, code }) => [id, code]))
  return rows.map(({ id, personId, dossierId, state, startsAt, service, ticket }) => ({
    id, state, startsAt,
    personName: names.get(personId) ?? '',
    serviceName: service.nameVi,
    dossierCode: (dossierId !== null && codes.get(dossierId)) || null,
    ticketName: ticket && ticketName(ticket.letter, ticket.number),
  }))
}

export type Screen = {
  readonly agencyName: string
  /** The newest call first. */
  readonly called: readonly { readonly id: string; readonly name: string; readonly counter: number; readonly isServed: boolean }[]
  readonly next: readonly string[]
  readonly waiting: number
  readonly averageWait: number | null
}

const rowsOnScreen = 6
const nextOnScreen = 8

/** What hangs on the wall of the agency's waiting room: numbers and counters, no names; for everybody. Null where there is no such agency. */
export async function findScreen(_actor: Actor, agencyCode: string, now: Date): Promise<Screen | null> {
  const agency = await db.agency.findUnique({ where: { code: agencyCode }, select: { id: true, name: true } })
  if (!agency) return null
  const tickets = await ticketsOf(agency.id, dayOf(now))
  const waiting = tickets.filter(({ state }) => state === 'WAITING').toSorted(inCallingOrder(now))
  const called = tickets.filter(({ state }) => state === 'CALLED' || state === 'SERVING')
  return {
    agencyName: agency.name,
    called: called
      .toSorted((one, other) => (other.calledAt?.getTime() ?? 0) - (one.calledAt?.getTime() ?? 0))
      .slice(0, rowsOnScreen)
      .map(({ id, name, counter, state }) => ({ id, name, counter: counter ?? 0, isServed: state === 'SERVING' })),
    next: waiting.slice(0, nextOnScreen).map(({ name }) => name),
    waiting: waiting.length,
    averageWait: averageWait(tickets),
  }
}
