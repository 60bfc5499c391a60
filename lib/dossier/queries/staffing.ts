import 'server-only'
import { type Actor, agenciesWhere, type Role } from '@/lib/core/actor'
import { dayOf } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { mayAdminister, mayPlanAbsence } from '@/lib/identity/policy'
import { staffOf } from '@/lib/identity/queries'
import { unheldIn } from '../reading/unheld'

/** How many dossiers somebody has in an agency, by the role they have them as; for themselves, its supervisors and administrators, empty for others. */
export async function countHeld(actor: Actor, { agencyId, officialId }: { agencyId: string; officialId: string }): Promise<ReadonlyMap<Role, number>> {
  if (!mayAdminister(actor, agencyId) && !mayPlanAbsence(actor, agencyId, officialId)) return new Map()
  const rows = await db.assignment.groupBy({ by: ['role'], where: { agencyId, officialId, releasedAt: null }, _count: true })
  return new Map(rows.map((row) => [row.role, row._count]))
}

/** How many questions wait for the answer of that official alone; for those who see what they have, 0 for others. */
export async function countAsked(actor: Actor, { agencyId, officialId }: { agencyId: string; officialId: string }): Promise<number> {
  if (!mayAdminister(actor, agencyId) && !mayPlanAbsence(actor, agencyId, officialId)) return 0
  return db.opinionRequest.count({ where: { agencyId, officialId, askedOf: 'COLLEAGUE', state: 'OPEN' } })
}

export type UnheldRow = {
  readonly code: string
  readonly procedureName: string
  readonly ownerName: string
  readonly role: Role
  readonly urgentAt: Date | null
}

/** What nobody on duty can work today, of the agencies the actor supervises; empty for others. */
export async function listUnheld(actor: Actor, now: Date): Promise<readonly UnheldRow[]> {
  const found = await Promise.all(
    agenciesWhere(actor, ['SUPERVISOR']).map(async (agencyId) => unheldIn(db, agencyId, await staffOf(actor, agencyId, dayOf(now)))),
  )
  const unheld = found.flat()
  const ids = [...new Set(unheld.map(({ versionId }) => versionId))]
  const versions = await db.procedureVersion.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(versions.map(({ id, name }) => [id, name]))
  return unheld.map(({ code, versionId, ownerName, role, urgentAt }) => ({ code, procedureName: names.get(versionId) ?? '', ownerName, role, urgentAt }))
}

/** The agencies with dossiers that nobody has or could work, and those dossiers; all agencies, or one. For the worker only. */
export async function waitingForAnybody(actor: Actor, agencyId?: string) {
  if (actor.kind !== 'system') return []
  const where = { stepRole: { not: null }, assigneeId: null, ...(agencyId !== undefined && { agencyId }) }
  return db.dossier.findMany({ where, select: { id: true, agencyId: true }, orderBy: [{ urgentAt: 'asc' }, { id: 'asc' }], take: 1000 })
}
