import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { giveOut } from './change/give-out'
import { lockDossier } from './change/load-dossier'

/**
 * A result that the citizen wants electronically and owes nothing for is theirs as soon as it exists: nobody at the
 * counter needs to press. Anything else is left to the counter.
 */
export function deliverElectronically(actor: Actor, input: { dossierId: string }, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const dossier = await lockDossier(tx, actor, { id: input.dossierId })
    if (!dossier) return refuse('not-found')
    const owed = await tx.fee.count({ where: { dossierId: dossier.id, state: 'DUE' } })
    if (dossier.status !== 'COMPLETED' || dossier.delivery !== 'ELECTRONIC' || owed > 0) return ok({ delivered: false })

    const given = await giveOut(tx, actor, dossier, { delivery: 'ELECTRONIC', receiver: '', now })
    return given.ok ? ok({ delivered: true }) : given
  })
}
