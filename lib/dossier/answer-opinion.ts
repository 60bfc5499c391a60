import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { encrypt } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { addJob } from '@/lib/core/queue'
import { ok, refuse } from '@/lib/core/result'
import { noteWaiting } from './change/close-opinions'
import { lockOpinion } from './change/lock-opinion'
import { mayAnswerOpinion } from './policy/opinions'
import type { AnswerOpinionInput } from './schema/opinion'

/**
 * Answers a question that was asked, once. For a body without an account here the official who asked records its letter:
 * the number and the scan are then needed. A late answer is taken too; that it was late stays to be seen.
 */
export function answerOpinion(actor: Actor, input: AnswerOpinionInput, now: Date) {
  return inTransaction(async (tx) => {
    const opinion = await lockOpinion(tx, input.opinion)
    if (!opinion || actor.kind !== 'official' || !mayAnswerOpinion(actor, opinion, opinion.dossier)) return refuse('not-found')
    if (opinion.state !== 'OPEN') return refuse('opinion-closed')
    const isLetter = opinion.askedOf === 'OUTSIDE'
    if (isLetter && input.letterNumber === '') return refuse('letter-number-missing')
    if (isLetter && !opinion.letterFileId) return refuse('letter-missing')

    const { id, agencyId, dossier } = opinion
    await tx.opinionRequest.update({
      where: { id },
      data: {
        state: 'ANSWERED', answerCipher: encrypt(input.answer), letterNumber: isLetter ? input.letterNumber : null, closedAt: now, closedById: actor.officialId,
        ...(now > opinion.dueAt && !opinion.lateAt && { lateAt: now }),
      },
    })
    await noteWaiting(tx, dossier.id)
    await recordAudit(tx, { actor, at: now, action: 'dossier.opinion.answer', subject: { kind: 'dossier', id: dossier.id }, agencyId, ownerId: dossier.ownerId, detail: { opinionId: id } })
    await addJob(tx, 'announce-opinion', { opinionId: id, news: 'answered' }, { key: `opinion-${id}-answered` })
    return ok({ opinion: shortId(id) })
  })
}
