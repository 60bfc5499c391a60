import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db, inTransaction } from '@/lib/core/db'
import { ok, refuse, type Result } from '@/lib/core/result'
import { verdictOn } from './scanning/verdict'
import { openBytes } from './storage/content'

const batch = 200

/**
 * Has the virus scanner look at what it could not look at when it came in, oldest first; ends when it is silent again. For
 * the system only.
 * @returns the ids of the files that may be opened from now on
 */
export async function scanHeld(actor: Actor, _input: Readonly<Record<string, never>>): Promise<Result<{ readonly released: readonly string[] }, 'not-found'>> {
  if (actor.kind !== 'system') return refuse('not-found')
  const held = await db.storedContent.findMany({ where: { verdict: 'HELD', keptAt: { not: null } }, orderBy: { id: 'asc' }, take: batch, include: { files: { select: { id: true } } } })
  const released: string[] = []
  for (const content of held) {
    const bytes = await openBytes({ ...content, content })
    const said = await verdictOn(() => bytes)
    if (said === 'silent') break
    const verdict = said === 'clean' ? 'CLEAN' : 'INFECTED'
    await inTransaction(async (tx) => ok(await tx.storedContent.updateMany({ where: { id: content.id, verdict: 'HELD' }, data: { verdict } })))
    if (verdict === 'CLEAN') released.push(...content.files.map(({ id }) => id))
  }
  return ok({ released })
}
