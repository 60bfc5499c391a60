import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import type { AppointmentState } from '../model/limits'
import { isOwn } from '../policy'

export type MyAppointment = {
  readonly id: string
  readonly serviceId: string
  readonly agencyId: string
  readonly serviceName: { readonly vi: string; readonly en: string }
  readonly state: AppointmentState
  readonly startsAt: Date
  readonly endsAt: Date
  readonly dossierCode: string | null
  /** It may still be moved or cancelled. */
  readonly isOpen: boolean
}

const columns = {
  id: true, serviceId: true, agencyId: true, personId: true, dossierId: true, state: true, startsAt: true, endsAt: true,
  service: { select: { nameVi: true, nameEn: true } },
} as const

type Stored = {
  id: string; serviceId: string; agencyId: string; personId: string; dossierId: string | null; state: AppointmentState; startsAt: Date; endsAt: Date
  service: { nameVi: string; nameEn: string }
}

const kept = 20

async function shown(rows: readonly Stored[], now: Date): Promise<MyAppointment[]> {
  const ids = rows.flatMap(({ dossierId }) => dossierId ?? [])
  const dossiers = ids.length === 0 ? [] : await db.dossier.findMany({ where: { id: { in: ids } }, select: { id: true, code: true } })
  const codes = new Map(dossiers.map(({ id, code }) => [id, code]))
  return rows.map(({ id, serviceId, agencyId, dossierId, state, startsAt, endsAt, service }) => ({
    id, serviceId, agencyId, state, startsAt, endsAt,
    serviceName: { vi: service.nameVi, en: service.nameEn },
    dossierCode: (dossierId !== null && codes.get(dossierId)) || null,
    isOpen: state === 'BOOKED' && startsAt > now,
  }))
}

/** The citizen's own appointments, the latest first, the last twenty; those that were moved away are not told twice. */
export async function listMyAppointments(actor: Actor, now: Date): Promise<MyAppointment[]> {
  if (actor.kind !== 'citizen') return []
  const rows = await db.appointment.findMany({
    where: { personId: actor.personId, state: { not: 'MOVED' } },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: kept,
    select: columns,
  })
  return shown(rows, now)
}

/** One of the citizen's own appointments, or null. */
export async function findMyAppointment(actor: Actor, id: string, now: Date): Promise<MyAppointment | null> {
  const row = await db.appointment.findUnique({ where: { id }, select: columns })
  return row && isOwn(actor, row) ? ((await shown([row], now))[0] ?? null) : null
}

/** Whom to tell about an appointment, for lib/jobs; null for anybody else. */
export async function findAppointmentNews(actor: Actor, id: string) {
  if (actor.kind !== 'system') return null
  return db.appointment.findUnique({ where: { id }, select: { id: true, personId: true, agencyId: true, startsAt: true, state: true } })
}
