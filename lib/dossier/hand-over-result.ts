import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { refuse } from '@/lib/core/result'
import { lacksDelayReason } from './change/delay'
import { giveOut } from './change/give-out'
import { lockDossier } from './change/load-dossier'
import { allows } from './model/actions'
import { may } from './policy'
import type { HandOverInput } from './schema'

/** The result reaches the citizen: into the account, over the counter to a named person, or by post. Fees must be settled. */
export function handOverResult(actor: Actor, input: HandOverInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier || actor.kind === 'system') return refuse('not-found')
    if (!allows(dossier, 'handOver')) return refuse('not-possible')
    if ((await tx.fee.count({ where: { dossierId: dossier.id, state: 'DUE' } })) > 0) return refuse('fee-due')
    if (may(actor, 'handOver', dossier) && (await lacksDelayReason(tx, dossier, now))) return refuse('delay-reason-missing')

    const { delivery, receiver, version: seenVersion } = input
    const changed = await giveOut(tx, actor, dossier, { delivery, receiver, seenVersion, now })
    if (!changed.ok) return changed
    if (delivery === 'POST' && actor.kind === 'official') {
      await tx.postalItem.create({
        data: { id: newId(), dossierId: dossier.id, agencyId: dossier.agencyId, state: 'SENT', trackingNumber: receiver, addressCipher: dossier.deliveryCipher, sentAt: now, sentById: actor.officialId },
      })
    }
    return changed
  })
}
