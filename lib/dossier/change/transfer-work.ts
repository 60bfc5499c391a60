import 'server-only'
import type { Actor, Role } from '@/lib/core/actor'
import { dayOf } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { holdStaff } from '@/lib/identity/hold-staff'
import { staffOf } from '@/lib/identity/queries'
import { findVersion } from '@/lib/procedure/queries'
import { assignStep } from '@/lib/routing/assign-step'
import { standIn } from '@/lib/routing/model/stand-in'
import { changeDossier } from './change-dossier'
import type { Loaded } from './load-dossier'

export type Work = {
  readonly officialId: string
  readonly agencyIds: readonly string[]
  /** Only what they have as that; all of it where left out. */
  readonly role?: Role | undefined
  /** Who gets what they can work; the rest goes by the rules, all of it where null. */
  readonly receiverId: string | null
  /** What the receiver cannot work stays where it is, instead. */
  readonly onlyToReceiver?: boolean
  /** 'left' or 'absence', as it stands in the assignments. */
  readonly reason: string
}

/**
 * Moves the dossiers somebody has to others, each with an event of its own, in the caller's transaction: how many, or
 * 'changed-meanwhile' where they were given another in this very moment. Nobody is given work in these agencies until
 * the transaction ends.
 */
export async function transferWork(tx: Tx, actor: Actor, work: Work, now: Date) {
  const ids = await heldBy(tx, work)
  // In one order, and before the people are held: as everybody does who gives work.
  await tx.$queryRaw`SELECT 1 FROM dossiers WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
  for (const agencyId of work.agencyIds.toSorted()) await holdStaff(tx, agencyId, 'changing')
  if ((await heldBy(tx, work)).some((id) => !ids.includes(id))) return refuse('changed-meanwhile')
  let moved = 0
  for (const id of ids) {
    const outcome = await transferOne(tx, actor, await loaded(tx, actor, id), work, now)
    if (!outcome.ok) return outcome
    moved += outcome.value.moved
  }
  return ok({ moved })
}

async function heldBy(tx: Tx, { officialId, agencyIds, role }: Work): Promise<readonly string[]> {
  const where = { officialId, agencyId: { in: [...agencyIds] }, releasedAt: null, ...(role && { role }) }
  const rows = await tx.assignment.findMany({ where, select: { dossierId: true }, orderBy: { dossierId: 'asc' } })
  return rows.map(({ dossierId }) => dossierId)
}

/** Whoever moves somebody's work need not be one who may read it: only its step is looked at. */
async function loaded(tx: Tx, actor: Actor, id: string): Promise<Loaded> {
  const dossier = await tx.dossier.findUniqueOrThrow({ where: { id } })
  const filedUnder = await findVersion(actor, dossier.procedureVersionId, tx)
  if (dossier.code === null || !filedUnder) throw new Error(`dossier ${id} is held by somebody and was never filed`)
  return { ...dossier, code: dossier.code, filedUnder }
}

async function transferOne(tx: Tx, actor: Actor, dossier: Loaded, work: Work, now: Date) {
  const { id: dossierId, agencyId, stepKey, stepRole: role, assigneeId: before } = dossier
  if (before !== work.officialId || !role) return ok({ moved: 0 })
  const staff = (await staffOf(actor, agencyId, dayOf(now), tx)).filter(({ officialId }) => officialId !== work.officialId)
  const receiver = work.receiverId && standIn(staff, work.receiverId, role)
  if (!receiver && work.onlyToReceiver) return ok({ moved: 0 })
  const step = { agencyId, dossierId, stepKey: stepKey ?? '', role, now, without: work.officialId }
  const assigneeId = await assignStep(tx, actor, step, receiver ? { officialId: receiver, reason: work.reason } : undefined)
  const changed = await changeDossier(tx, actor, dossier, { event: 'transfer', now, patch: { assigneeId } })
  return changed.ok ? ok({ moved: 1 }) : changed
}
