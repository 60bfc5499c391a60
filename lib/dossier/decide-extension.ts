import 'server-only'
import { type Actor, hasSteppedUp } from '@/lib/core/actor'
import { decrypt } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { changeDossier } from './change/change-dossier'
import { lockDossier } from './change/load-dossier'
import type { DelayReasonCode } from './model/deadlines'
import { may } from './policy'
import type { DecideExtensionInput } from './schema'

/**
 * The approver's answer to a proposed extension. A yes moves the due date, issues the paper of apology (Mẫu 04) under
 * the approver's name and tells the citizen, all at once; the date before stays with the extension. A no moves nothing.
 */
export function decideExtension(actor: Actor, input: DecideExtensionInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier || actor.kind !== 'official' || !may(actor, 'approveExtension', dossier)) return refuse('not-found')
    const open = await tx.dueExtension.findFirst({ where: { dossierId: dossier.id, state: 'PROPOSED' } })
    if (!open || !dossier.dueAt) return refuse('not-possible')
    const approved = input.decision === 'approve'
    const kept = approved && keptBack(actor, open.due, dossier.dueAt, now)
    if (kept) return refuse(kept)

    const decided = { decidedAt: now, decidedById: actor.officialId }
    await tx.dueExtension.update({
      where: { id: open.id },
      data: approved ? { state: 'APPROVED', dueBefore: dossier.dueAt, ...decided } : { state: 'DECLINED', ...decided },
    })
    return changeDossier(tx, actor, dossier, {
      now,
      seenVersion: input.version,
      reasonCode: open.reasonCode as DelayReasonCode,
      ...(approved
        ? {
            event: 'approveExtension',
            patch: { dueAt: open.due, urgentAt: open.due },
            note: { kind: 'REASON', text: decrypt(open.reasonCipher) },
            papers: ['extension'],
          }
        : { event: 'declineExtension', note: { kind: 'COLLEAGUES', text: input.reason } }),
    })
  })
}

/** Why there is no yes now. Meanwhile a wait may have moved the date, or the day proposed may have come. */
function keptBack(actor: Actor, due: Date, dueAt: Date, now: Date): 'not-later' | 'step-up' | null {
  if (due <= dueAt || due <= now) return 'not-later'
  return hasSteppedUp(actor) ? null : 'step-up'
}
