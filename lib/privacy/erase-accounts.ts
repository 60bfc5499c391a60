import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { db, inTransaction, type Tx } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { emptyVault } from '@/lib/document/empty-vault'
import { releaseFile } from '@/lib/document/release-file'
import { discardDraftsOf } from '@/lib/dossier/discard-drafts-of'
import { emptyAccount } from '@/lib/identity/empty-account'
import { enqueueFarewell } from '@/lib/notification/enqueue-farewell'
import { enqueueNotification } from '@/lib/notification/enqueue-notification'
import { forgetPerson } from '@/lib/notification/forget-person'
import { obstaclesFor } from './destroying/obstacles'
import { agencyOf } from './gathering/agency-of'

export type EraseAccountsInput = {
  /** Where whoever is told reads on: what is kept of them, and what is in the way. */
  readonly links: Readonly<Record<'done' | 'hindered', (locale: 'vi' | 'en') => string>>
}

/**
 * Erases the accounts whose owners wanted it and did not take it back in time, each in a transaction of its own. What came
 * in between, a dossier filed or a hold, keeps the account ('HINDERED'). Its owner is told of either. For the worker only.
 */
export async function eraseAccounts(actor: Actor, { links }: EraseAccountsInput, now: Date) {
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
      await enqueueFarewell(tx, { id, personId, agencyId: await agencyOf(tx, personId), link: links.done }, now)
      await forgetPerson(tx, personId)
      await emptyAccount(tx, personId, now)
      await recordAudit(tx, { actor, at: now, action: 'erasure.done', subject: { kind: 'erasure', id }, ownerId: personId })
      return ok({})
    })
    if (done.ok) erased += 1
    else if (done.code === 'hindered') await leave({ id, personId, link: links.hindered }, now)
  }
  return ok({ erased })
}

/** The account stays, and its owner is told why it does. */
const leave = ({ id, personId, link }: { readonly id: string; readonly personId: string; readonly link: (locale: 'vi' | 'en') => string }, now: Date) =>
  inTransaction(async (tx) => {
    const { count } = await tx.erasure.updateMany({ where: { id, state: 'ASKED' }, data: { state: 'HINDERED', endedAt: now } })
    if (count === 0) return refuse('not-possible')
    await enqueueNotification(tx, { id, personId, agencyId: await agencyOf(tx, personId), topic: 'privacy.erasure-hindered', params: {}, link }, now)
    return ok({})
  })

/** The packages they asked for, and what they said was wrong. */
async function forgetRights(tx: Tx, personId: string, now: Date): Promise<void> {
  const packages = await tx.dataPackage.findMany({ where: { personId }, select: { fileId: true } })
  for (const { fileId } of packages) if (fileId) await releaseFile(tx, fileId, now)
  await tx.dataPackage.deleteMany({ where: { personId } })
  await tx.rectification.deleteMany({ where: { personId } })
}
