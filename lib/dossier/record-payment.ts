import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { addJob } from '@/lib/core/queue'
import { ok, refuse } from '@/lib/core/result'
import { recordFee } from '@/lib/payment/record-fee'
import { lockDossier } from './change/load-dossier'
import { resumeWhenPaid } from './change/resume-when-paid'
import type { RecordPaymentInput } from './schema'

/**
 * The counter or the clerk notes what came in for a fee of the dossier, asked for or not. Where the dossier waited for
 * it and nothing is owed any more, it goes on from where it was.
 */
export function recordPayment(actor: Actor, input: RecordPaymentInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, { code: input.code })
    if (!dossier) return refuse('not-found')
    const recorded = await recordFee(tx, actor, { ...input, dossierId: dossier.id }, now)
    if (!recorded.ok) return recorded
    const resumed = await resumeWhenPaid(tx, actor, dossier, now)
    if (!resumed.ok) return resumed
    // The last fee may have been all that kept an electronic result back.
    await addJob(tx, 'deliver-electronically', { dossierId: dossier.id }, { key: `hand-over-${dossier.id}` })
    return ok({ code: dossier.code })
  })
}
