import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { encrypt } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { changeDossier } from './change/change-dossier'
import { lockDossier } from './change/load-dossier'
import type { WithReasonInput } from './schema'

/** The result stays as it is, with a reason for the citizen who asked. */
export function declineCorrection(actor: Actor, input: WithReasonInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier || actor.kind !== 'official') return refuse('not-found')
    const changed = await changeDossier(tx, actor, dossier, {
      event: 'declineCorrection', now, seenVersion: input.version, note: { kind: 'REASON', text: input.reason },
    })
    if (!changed.ok) return changed
    const { count } = await tx.correctionRequest.updateMany({
      where: { dossierId: dossier.id, state: 'REQUESTED' },
      data: { state: 'DECLINED', answerCipher: encrypt(input.reason), decidedAt: now, decidedById: actor.officialId },
    })
    return count === 1 ? changed : refuse('not-possible')
  })
}
