import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { addJob } from '@/lib/core/queue'
import { ok, refuse } from '@/lib/core/result'
import { mayRecordFee } from './policy'
import type { RecordFeeInput } from './schema'

/** Notes that a fee was paid at the counter or by transfer, or waived by law. A fee once settled stays as it is. */
export function recordFee(actor: Actor, input: RecordFeeInput, now: Date) {
  return inTransaction(async (tx) => {
    const fee = await tx.fee.findUnique({ where: { id: input.fee } })
    if (!fee || !mayRecordFee(actor, fee) || actor.kind !== 'official') return refuse('not-found')

    const waived = input.method === 'WAIVED'
    const { count } = await tx.fee.updateMany({
      where: { id: fee.id, state: 'DUE' },
      data: {
        state: waived ? 'WAIVED' : 'PAID',
        method: input.method === 'WAIVED' ? null : input.method,
        reference: input.reference,
        recordedById: actor.officialId,
        recordedAt: now,
      },
    })
    if (count === 0) return refuse('already-settled')

    await recordAudit(tx, {
      actor,
      at: now,
      action: waived ? 'fee.waive' : 'fee.record',
      subject: { kind: 'fee', id: fee.id },
      agencyId: fee.agencyId,
      detail: { amount: fee.amount, dossierId: fee.dossierId },
    })
    // The last fee may have been all that kept an electronic result back.
    await addJob(tx, 'deliver-electronically', { dossierId: fee.dossierId }, { key: `hand-over-${fee.dossierId}` })
    return ok({ dossierId: fee.dossierId })
  })
}
