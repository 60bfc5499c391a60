import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { ownFilters } from './change/own-filters'
import type { MoveQueueFilterInput } from './schema/queue'

/** Moves one of the official's own ways of looking one place up or down; at the end of the list it stays. */
export function moveQueueFilter(actor: Actor, input: MoveQueueFilterInput, _now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'official') return refuse('not-found')
    const all = await ownFilters(tx, actor.officialId)
    const from = all.findIndex(({ id }) => id === input.filter)
    const moved = all[from]
    if (!moved) return refuse('not-found')
    const others = all.filter(({ id }) => id !== moved.id)
    const to = Math.min(Math.max(from + (input.move === 'up' ? -1 : 1), 0), others.length)
    const order = [...others.slice(0, to), moved, ...others.slice(to)]
    for (const [index, { id }] of order.entries()) await tx.savedQueueFilter.update({ where: { id }, data: { position: index + 1 } })
    return ok({ id: moved.id })
  })
}
