import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { encrypt } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { refuse } from '@/lib/core/result'
import { changeDossier } from './change/change-dossier'
import { lacksDelayReason } from './change/delay'
import { leaveQueue } from './change/enter-step'
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

    const changed = await changeDossier(tx, actor, dossier, {
      event: 'handOver',
      now,
      seenVersion: input.version,
      patch: { returnedAt: now, ...(await leaveQueue(tx, dossier, now)) },
      reasonCode: input.delivery,
      // The row below forgets the name with a recall; the history keeps who it was handed to.
      note: input.receiver ? { kind: 'RECEIVER', text: input.receiver } : undefined,
    })
    if (!changed.ok) return changed
    if (input.delivery === 'POST' && actor.kind === 'official') {
      await tx.postalItem.create({
        data: { id: newId(), dossierId: dossier.id, agencyId: dossier.agencyId, state: 'SENT', trackingNumber: input.receiver, addressCipher: dossier.deliveryCipher, sentAt: now, sentById: actor.officialId },
      })
    }
    await tx.resultDocument.updateMany({
      where: { dossierId: dossier.id, kind: 'result', deliveredAt: null },
      data: { deliveredAt: now, deliveredBy: input.delivery, receiverCipher: input.receiver ? encrypt(input.receiver) : null },
    })
    return changed
  })
}
