import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { isTaken, ownFilters } from './change/own-filters'
import { mostSavedFilters } from './model/queue'
import type { SaveQueueFilterInput } from './schema/queue'

/** Keeps a way of looking at the queue under a name, last in the official's own list. */
export function saveQueueFilter(actor: Actor, input: SaveQueueFilterInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'official') return refuse('not-found')
    const { officialId } = actor
    const all = await ownFilters(tx, officialId)
    if (all.length >= mostSavedFilters) return refuse('too-many')
    if (isTaken(all, input.name)) return refuse('name-taken')
    const { name, view, procedureCode = null, stepKey = null, status = null, query = null } = input
    const id = newId()
    const position = (all.at(-1)?.position ?? 0) + 1
    await tx.savedQueueFilter.create({ data: { id, officialId, name, position, view, procedureCode, stepKey, status, query, createdAt: now } })
    return ok({ id })
  })
}
