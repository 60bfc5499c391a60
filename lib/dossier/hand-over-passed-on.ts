import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { giveOut } from './change/give-out'
import { lockPassedOn } from './change/load-dossier'
import type { HandOverPassedOnInput } from './schema/intake'

/** The result of what was passed on reaches its owner at the counter that took it in; the competent agency sees who received it. */
export function handOverPassedOn(actor: Actor, input: HandOverPassedOnInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockPassedOn(tx, actor, input.code)
    if (!dossier) return refuse('not-found')
    if (dossier.delivery !== 'COUNTER') return refuse('not-possible')
    if ((await tx.fee.count({ where: { dossierId: dossier.id, state: 'DUE' } })) > 0) return refuse('fee-due')
    return giveOut(tx, actor, dossier, { delivery: 'COUNTER', receiver: input.receiver, seenVersion: input.version, now })
  })
}
