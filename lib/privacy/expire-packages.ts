import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { releaseFile } from '@/lib/document/release-file'

/** Gives up the files of packages whose days are over; that they were made stays. */
export function expirePackages(actor: Actor, _: object, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const over = await tx.dataPackage.findMany({ where: { state: 'DONE', expiresAt: { lte: now } }, select: { id: true, fileId: true }, take: 500 })
    for (const { id, fileId } of over) {
      await tx.dataPackage.update({ where: { id }, data: { state: 'EXPIRED', fileId: null } })
      if (fileId) await releaseFile(tx, fileId, now)
    }
    return ok({ expired: over.length })
  })
}
