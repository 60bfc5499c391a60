import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { lookupHash } from '@/lib/core/crypto'
import { db, inTransaction } from '@/lib/core/db'
import { ok } from '@/lib/core/result'
import { accountOfPersonalId } from '@/lib/identity/queries'
import { type LookUpPurpose, type RegistryField, sourceOf, type Subject } from '../model'

export type Call = {
  readonly id: string
  readonly field: RegistryField
  readonly purpose: LookUpPurpose
  readonly subject: Pick<Subject, 'personalId'>
  readonly agencyId: string
  readonly procedureCode: string | null
  readonly dossierId: string | null
  /** kept: told from what was kept. */
  readonly outcome: 'found' | 'kept' | 'absent' | 'unavailable'
  readonly error: string | null
  readonly milliseconds: number
}

/** Writes down that somebody had a registry asked, for the operator and, through the audit, for the person it was about. */
export async function logCall(actor: Actor, call: Call, now: Date): Promise<void> {
  const { subject: { personalId }, ...row } = call
  const source = sourceOf(call.field)
  const ownerId = await accountOfPersonalId(actor, personalId)
  const detail = {
    field: call.field, purpose: call.purpose, outcome: call.outcome,
    ...(call.procedureCode !== null && { procedure: call.procedureCode }), ...(call.dossierId !== null && { dossierId: call.dossierId }),
  }
  await inTransaction(async (tx) => {
    await tx.registryCall.create({ data: { ...row, at: now, source, actorKind: actor.kind, actorId: askerId(actor), ownerId, subjectHash: lookupHash('personal-id', personalId) } })
    await recordAudit(tx, {
      actor, at: now, action: 'registry.look-up', subject: { kind: 'registry-call', id: call.id }, agencyId: call.agencyId, ...(ownerId !== null && { ownerId }), detail,
    })
    return ok(null)
  })
}

/** How many questions the citizen caused since then. */
export const callsSince = (personId: string, since: Date): Promise<number> =>
  db.registryCall.count({ where: { actorId: personId, actorKind: 'citizen', at: { gt: since } } })

/** By which id the actor stands in the log, and is named to the registry. */
export function askerId(actor: Actor): string | null {
  switch (actor.kind) {
    case 'citizen': return actor.personId
    case 'official': return actor.officialId
    case 'system': return actor.job
    case 'visitor': return null
  }
}
