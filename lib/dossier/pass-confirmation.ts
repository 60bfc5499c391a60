import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { changeDossier } from './change/change-dossier'
import { enterStep } from './change/enter-step'
import { lockDossier } from './change/load-dossier'
import { stepAfter } from './change/neighbours'

/** Silence until the deadline is agreement: the dossier goes on. Answered in the meantime, or not yet due: nothing happens. */
export function passConfirmation(actor: Actor, input: { confirmationId: string }, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const request = await tx.confirmationRequest.findUnique({ where: { id: input.confirmationId } })
    if (!request) return refuse('not-found')
    if (request.outcome || request.deadlineAt > now) return ok({ passed: false })
    const dossier = await lockDossier(tx, actor, { id: request.dossierId })
    const step = dossier && stepAfter(dossier)
    if (!dossier || !step) return refuse('not-found')

    // A withdrawal asked for meanwhile decides first; declined, it comes back here by the hourly sweep.
    if (dossier.status !== 'IN_PROGRESS') return ok({ passed: false })
    const changed = await changeDossier(tx, actor, dossier, { event: 'passConfirmation', now, patch: await enterStep(tx, actor, dossier, step, now) })
    if (!changed.ok) return changed
    await tx.confirmationRequest.update({ where: { id: request.id }, data: { outcome: 'SILENT', answeredAt: now } })
    return ok({ passed: true })
  })
}
