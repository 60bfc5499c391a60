import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'

/** Forgets the answers of registries whose time is over. For the worker only: refuses 'not-found' for anybody else. */
export function sweepAnswers(actor: Actor, _input: Readonly<Record<string, never>>, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const { count } = await tx.registryAnswer.deleteMany({ where: { expiresAt: { lte: now } } })
    return ok({ forgotten: count })
  })
}
