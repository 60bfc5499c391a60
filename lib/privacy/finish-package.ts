import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { claimFile } from '@/lib/document/claim-file'
import { enqueueNotification } from '@/lib/notification/enqueue-notification'
import { packageDays } from './model'

type Finished = { readonly packageId: string; readonly fileId: string; readonly link: (locale: 'vi' | 'en') => string }

/** The package is there for `packageDays`, and its owner is told. Whoever comes second with one is refused, and that file is swept. */
export function finishPackage(actor: Actor, { packageId: id, fileId, link }: Finished, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const found = await tx.dataPackage.findUnique({ where: { id } })
    if (!found) return refuse('not-found')
    const { personId, agencyId } = found
    const { count } = await tx.dataPackage.updateMany({
      where: { id, state: 'QUEUED' },
      data: { state: 'DONE', fileId, finishedAt: now, expiresAt: new Date(now.getTime() + packageDays * 86_400_000) },
    })
    if (count === 0 || !(await claimFile(tx, { fileId, agencyId }))) return refuse('not-possible')
    await recordAudit(tx, { actor, at: now, action: 'package.made', subject: { kind: 'package', id }, ownerId: personId })
    await enqueueNotification(tx, { id, personId, agencyId, topic: 'privacy.package-ready', params: {}, link }, now)
    return ok({ personId })
  })
}
