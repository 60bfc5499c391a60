import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { mayRecordFee } from './policy'
import type { RecordFeeInput } from './schema'

/**
 * Notes in the caller's transaction that a fee of the dossier was paid at the counter or by transfer, or waived by law.
 * A fee once settled stays as it is. `owed` is what the dossier still owes, in đồng.
 */
export async function recordFee(tx: Tx, actor: Actor, input: RecordFeeInput & { dossierId: string }, now: Date) {
  const fee = await tx.fee.findUnique({ where: { id: input.fee, dossierId: input.dossierId } })
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
  return ok({ waived })
}
