import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { addJob } from '@/lib/core/queue'
import { ok, refuse } from '@/lib/core/result'
import { agencyOf } from './gathering/agency-of'

/** A person asks for everything the portal knows of them; a job makes it. Refuses 'not-possible' while one is on its way. */
export function requestPackage(actor: Actor, _: object, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    const { personId } = actor
    await tx.$queryRaw`SELECT 1 FROM persons WHERE id = ${personId}::uuid FOR NO KEY UPDATE`
    if ((await tx.dataPackage.count({ where: { personId, state: 'QUEUED' } })) > 0) return refuse('not-possible')
    const id = newId()
    await tx.dataPackage.create({ data: { id, personId, agencyId: await agencyOf(tx, personId), state: 'QUEUED', requestedAt: now } })
    await addJob(tx, 'make-package', { packageId: id }, { key: `package-${id}` })
    await recordAudit(tx, { actor, at: now, action: 'package.request', subject: { kind: 'package', id }, ownerId: personId })
    return ok({ id })
  })
}
