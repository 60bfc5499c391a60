import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { encrypt } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { openDraft } from './change/draft'
import { draftExpiry } from './change/draft-expiry'
import type { DeliveryInput } from './schema'

/** How the result of the dossier in draft is to be received; by post, to which address. */
export async function chooseDelivery(actor: Actor, input: DeliveryInput, now: Date) {
  const draft = await openDraft(actor, input.procedureCode, now)
  if (!draft) return refuse('not-found')
  if (!draft.filedUnder.definition.deliveries.includes(input.delivery)) return refuse('delivery-not-offered')

  const { count } = await db.dossier.updateMany({
    where: { id: draft.id, status: 'DRAFT' },
    data: {
      delivery: input.delivery,
      deliveryCipher: input.delivery === 'POST' ? encrypt(input.address) : null,
      revision: { increment: 1 },
      updatedAt: now,
      draftExpiresAt: draftExpiry(now),
    },
  })
  return count === 1 ? ok({ procedureCode: input.procedureCode }) : refuse('not-found')
}
