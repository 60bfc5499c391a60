import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { db, inTransaction, type Tx } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { emptyVault } from '@/lib/document/empty-vault'
import { releaseFile } from '@/lib/document/release-file'
import { discardDraftsOf } from '@/lib/dossier/discard-drafts-of'
import { emptyAccount } from '@/lib/identity/empty-account'
import { forgetPerson } from '@/lib/notification/forget-person'
import { obstaclesFor } from './destroying/obstacles'

/**
 * Erases the accounts whose owners wanted it and did not take it back in time, each in a transaction of its own. What came
 * in between, a dossier filed or a hold, keeps the account ('HINDERED'): its owner reads so. For the worker only.
 */
export async function eraseAccounts(actor: Actor, _: object, now: Date) {
  if (actor.kind !== 'system') return refuse('not-found')
  const due = await db.erasure.findMany({ where: { state: 'ASKED', dueAt: { lte: now } }, orderBy: { dueAt: 'asc' }, take: 200 })
  let erased = 0
  for (const { id, personId } of due) {
    const done = await inTransaction(async (tx) => {
      const { count } = await tx.erasure.updateMany({ where: { id, state: 'ASKED' }, data: { state: 'DONE', endedAt: now } })
      if (count === 0) return refuse('not-possible')
      await discardDraftsOf(tx, personId, now)
      // After the drafts are gone, so that none of them becomes a dossier meanwhile.
      if ((await obstaclesFor(tx, personId, now)).length > 0) return refuse('hindered')
      await forgetRights(tx, personId, now)
      await emptyVault(tx, personId, now)
      await forgetPerson(tx, personId)
      await emptyAccount(tx, personId, now)
      await recordAudit(tx, { actor, at: now, action: 'erasure.done', subject: { kind: 'erasure', id }, ownerId: personId })
      return ok({})
    })
    if (done.ok) erased += 1
    else if (done.code === 'hindered') await db.erasure.updateMany({ where: { id, state: 'ASKED' }, data: { state: 'HINDERED', endedAt: now } })
  }
  return ok({ erased })
}

/** The packages they asked for, and what they said was wrong. */
async function forgetRights(tx: Tx, personId: string, now: Date): Promise<void> {
  const packages = await tx.dataPackage.findMany({ where: { personId }, select: { fileId: true } })
  for (const { fileId } of packages) if (fileId) await releaseFile(tx, fileId, now)
  await tx.dataPackage.deleteMany({ where: { personId } })
  await tx.rectification.deleteMany({ where: { personId } })
}
