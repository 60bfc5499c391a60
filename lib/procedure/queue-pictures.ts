import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { addJob } from '@/lib/core/queue'
import { ok, refuse } from '@/lib/core/result'
import { drawPictureJob, drawPictureKey, pictureFormat } from './model/picture'

const atOnce = 500

/**
 * Has the missing pictures drawn of all versions that are or will be in force: those published before there were pictures,
 * or brought in another way than by `publishVersion`. For the job that looks after them; 'not-found' for others.
 */
export async function queuePictures(actor: Actor, _input: object, now: Date) {
  if (actor.kind !== 'system') return refuse('not-found')
  return inTransaction(async (tx) => {
    const versions = await tx.procedureVersion.findMany({
      where: { state: 'PUBLISHED', OR: [{ validTo: null }, { validTo: { gt: now } }], pictures: { none: { format: pictureFormat } } },
      orderBy: { id: 'asc' },
      take: atOnce,
      select: { id: true },
    })
    for (const { id } of versions) await addJob(tx, drawPictureJob, { versionId: id }, { key: drawPictureKey(id) })
    return ok({ queued: versions.length })
  })
}
