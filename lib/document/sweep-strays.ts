import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { ok, refuse, type Result } from '@/lib/core/result'
import { strayDays } from './model'
import { storage } from './storage/chosen'

const batch = 1000

/**
 * Deletes bytes in the store that no row knows of and that have lain there for `strayDays`: a rollback or a crash left
 * them. For the system only.
 */
export async function sweepStrays(actor: Actor, _input: Readonly<Record<string, never>>, now: Date): Promise<Result<{ readonly deleted: number }, 'not-found'>> {
  if (actor.kind !== 'system') return refuse('not-found')
  const before = new Date(now.getTime() - strayDays * 86_400_000)
  let deleted = 0
  let names: string[] = []
  const sweep = async () => {
    const rows = await db.storedContent.findMany({ where: { id: { in: names } }, select: { id: true } })
    const known = new Set(rows.map(({ id }) => id))
    const strays = names.filter((name) => !known.has(name))
    for (const name of strays) await storage.remove(name)
    deleted += strays.length
    names = []
  }
  for await (const { name, writtenAt } of storage.list()) {
    if (writtenAt >= before) continue
    names.push(name)
    if (names.length === batch) await sweep()
  }
  await sweep()
  return ok({ deleted })
}
