import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import type { Verification } from './model/chains'

/** Keeps what a recount found, once. */
export function finishCheck(actor: Actor, { checkId: id, outcome }: { checkId: string; outcome: Verification }, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const { findings, ...counts } = outcome
    const { count } = await tx.auditCheck.updateMany({
      where: { id, finishedAt: null },
      data: { finishedAt: now, outcome: { ...counts, findings: findings.map((finding) => ({ ...finding })) } },
    })
    return count === 0 ? refuse('not-found') : ok({ wrong: outcome.wrong })
  })
}
