import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import type { MarkMentionsReadInput } from './schema/mention'

/** The official has seen where they were named: in one note, or in all. Nobody else's are touched. */
export function markMentionsRead(actor: Actor, input: MarkMentionsReadInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'official') return refuse('not-found')
    const own = { officialId: actor.officialId, ...(input.mention && { id: input.mention }) }
    if (input.mention && (await tx.noteMention.count({ where: own })) === 0) return refuse('not-found')
    const { count } = await tx.noteMention.updateMany({ where: { ...own, readAt: null }, data: { readAt: now } })
    return ok({ read: count })
  })
}
