import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db, inTransaction } from '@/lib/core/db'
import { ok, refuse, type Result } from '@/lib/core/result'
import { currentVersion, rewrap } from './storage/keys'

const batch = 500

/**
 * Wraps the keys of all files by the current master key; the files themselves stay as they are. Afterwards the older ones
 * may leave FILE_KEYS. May run beside the portal, and be repeated. For the system only.
 * @returns how many keys were wrapped anew
 * @throws when FILE_KEYS lacks a version that is in use
 */
export async function rotateKeys(actor: Actor, _input: Readonly<Record<string, never>>): Promise<Result<{ readonly rotated: number }, 'not-found'>> {
  if (actor.kind !== 'system') return refuse('not-found')
  const keyVersion = currentVersion()
  let rotated = 0
  for (;;) {
    const old = await db.storedContent.findMany({ where: { keyVersion: { not: keyVersion } }, take: batch })
    if (old.length === 0) return ok({ rotated })
    const { value } = await inTransaction(async (tx) => {
      let count = 0
      for (const content of old) {
        // Only as it was read: somebody else may have done it meanwhile.
        const where = { id: content.id, keyVersion: content.keyVersion }
        count += (await tx.storedContent.updateMany({ where, data: rewrap(content, content.sha256) })).count
      }
      return ok(count)
    })
    rotated += value
  }
}
