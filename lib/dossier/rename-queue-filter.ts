import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { isTaken, ownFilters } from './change/own-filters'
import type { RenameQueueFilterInput } from './schema/queue'

/** Gives one of the official's own ways of looking another name. */
export function renameQueueFilter(actor: Actor, input: RenameQueueFilterInput, _now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'official') return refuse('not-found')
    const all = await ownFilters(tx, actor.officialId)
    if (!all.some(({ id }) => id === input.filter)) return refuse('not-found')
    if (isTaken(all, input.name, input.filter)) return refuse('name-taken')
    await tx.savedQueueFilter.update({ where: { id: input.filter }, data: { name: input.name } })
    return ok({ id: input.filter })
  })
}
