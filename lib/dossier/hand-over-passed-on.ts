import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { encrypt } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { changeDossier } from './change/change-dossier'
import { leaveQueue } from './change/enter-step'
import { lockPassedOn } from './change/load-dossier'
import type { HandOverPassedOnInput } from './schema/intake'

/** The result of what was passed on reaches its owner at the counter that took it in; the competent agency sees who received it. */
export function handOverPassedOn(actor: Actor, input: HandOverPassedOnInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockPassedOn(tx, actor, input.code)
    if (!dossier) return refuse('not-found')
    if (dossier.delivery !== 'COUNTER') return refuse('not-possible')
    if ((await tx.fee.count({ where: { dossierId: dossier.id, state: 'DUE' } })) > 0) return refuse('fee-due')
    const changed = await changeDossier(tx, actor, dossier, {
      event: 'handOver',
      now,
      seenVersion: input.version,
      patch: { returnedAt: now, ...(await leaveQueue(tx, dossier, now)) },
      reasonCode: 'COUNTER',
      note: { kind: 'RECEIVER', text: input.receiver },
    })
    if (!changed.ok) return changed
    await tx.resultDocument.updateMany({
      where: { dossierId: dossier.id, kind: 'result', deliveredAt: null },
      data: { deliveredAt: now, deliveredBy: 'COUNTER', receiverCipher: encrypt(input.receiver) },
    })
    return changed
  })
}
