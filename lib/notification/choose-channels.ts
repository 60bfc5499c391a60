import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import type { ChooseChannelsInput } from './schema'

/** By which channels the citizen hears of which news, from now on. The portal itself always tells everything. */
export function chooseChannels(actor: Actor, { email, zalo, sms }: ChooseChannelsInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    const { personId } = actor
    const chosen = { email: [...email], zalo: [...zalo], sms: [...sms] }
    await tx.channelChoice.upsert({ where: { personId }, create: { personId, ...chosen }, update: chosen })
    await recordAudit(tx, { actor, at: now, action: 'channels.choose', subject: { kind: 'person', id: personId }, ownerId: personId })
    return ok({})
  })
}
