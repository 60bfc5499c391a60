import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db, inTransaction } from '@/lib/core/db'
import { ok, refuse, type Result } from '@/lib/core/result'
import { orphanHours } from './model'
import { removeContent } from './storage/content'
import { removePartial } from './storage/partial'
import { lockContent } from './storage/lock'
import { sweepIncoming } from './storage/receive'

const batch = 500

/**
 * Deletes files that nobody claimed within `orphanHours`, with their bytes unless another row shares them, uploads that were not
 * finished in time, and what a crash left half received. For the system only; at most 500 contents at a time.
 * @returns how many rows were deleted
 */
export async function sweepOrphans(
  actor: Actor,
  _input: Readonly<Record<string, never>>,
  now: Date,
): Promise<Result<{ readonly deleted: number }, 'not-found'>> {
  if (actor.kind !== 'system') return refuse('not-found')
  const before = new Date(now.getTime() - orphanHours * 3_600_000)
  const old = { state: 'PENDING', storedAt: { lt: before } } as const

  const contents = await db.storedFile.findMany({ where: old, distinct: ['sha256'], select: { sha256: true }, take: batch })
  let deleted = 0
  for (const { sha256 } of contents) {
    const swept = await inTransaction(async (tx) => {
      await lockContent(tx, sha256)
      const { count } = await tx.storedFile.deleteMany({ where: { ...old, sha256 } })
      if ((await tx.storedFile.count({ where: { sha256 } })) === 0) await removeContent(tx, sha256)
      return ok(count)
    })
    deleted += swept.value
  }
  await sweepUploads(now)
  await sweepIncoming(before)
  return ok({ deleted })
}

async function sweepUploads(now: Date): Promise<void> {
  const over = await db.upload.findMany({ where: { expiresAt: { lt: now } }, select: { id: true }, take: batch })
  for (const { id } of over) await removePartial(id)
  await db.upload.deleteMany({ where: { id: { in: over.map(({ id }) => id) } } })
}
