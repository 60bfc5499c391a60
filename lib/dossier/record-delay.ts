import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { writeNote } from './change/change-dossier'
import { lockDossier } from './change/load-dossier'
import { isLate } from './model/deadlines'
import { mayRecordDelay } from './policy'
import type { RecordDelayInput } from './schema'

/** Records why a dossier is, or was, late; among colleagues. Recording it again corrects it: the earlier one stays. */
export function recordDelay(actor: Actor, input: RecordDelayInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier || actor.kind !== 'official' || !mayRecordDelay(actor, dossier)) return refuse('not-found')
    if (!dossier.dueAt || !isLate(dossier, now)) return refuse('not-possible')
    const note = input.note ? await writeNote(tx, actor, dossier.id, { kind: 'COLLEAGUES', text: input.note }, now) : null
    const { agencyId, ownerId, id: dossierId, dueAt } = dossier
    const { reasonCode } = input
    await tx.delayReason.create({
      data: { id: newId(), dossierId, agencyId, reasonCode, noteId: note?.id ?? null, dueAt, recordedAt: now, recordedById: actor.officialId },
    })
    await recordAudit(tx, { actor, at: now, action: 'dossier.delay-reason', subject: { kind: 'dossier', id: dossierId }, agencyId, ownerId, detail: { reasonCode } })
    return ok({ code: dossier.code })
  })
}
