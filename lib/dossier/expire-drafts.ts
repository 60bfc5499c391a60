import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db, inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { discardDraft } from './change/discard-draft'

/** Throws away the drafts whose time is over, oldest first. Run daily. */
export async function expireDrafts(actor: Actor, _input: Readonly<Record<string, never>>, now: Date) {
  if (actor.kind !== 'system') return refuse('not-found')
  const over = await db.dossier.findMany({
    where: { status: 'DRAFT', draftExpiresAt: { lte: now } },
    orderBy: { draftExpiresAt: 'asc' },
    select: { id: true },
  })
  let expired = 0
  for (const { id } of over) {
    const gone = await inTransaction(async (tx) => ok(await discardDraft(tx, id, now)))
    if (gone.value) expired += 1
  }
  return ok({ expired })
}
