import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { claimFile } from '@/lib/document/claim-file'
import { releaseFile } from '@/lib/document/release-file'
import { lockOpinion } from './change/lock-opinion'
import { answeringAgency } from './model/opinions'
import { mayAnswerOpinion } from './policy/opinions'
import type { AttachOpinionLetterInput } from './schema/opinion'

/** Adds the scan of the answering letter, which this request has just stored; a later one takes the place of the first. */
export function attachOpinionLetter(actor: Actor, input: AttachOpinionLetterInput, now: Date) {
  return inTransaction(async (tx) => {
    const opinion = await lockOpinion(tx, input.opinionId)
    if (!opinion || actor.kind !== 'official' || !mayAnswerOpinion(actor, opinion, opinion.dossier)) return refuse('not-found')
    if (opinion.state !== 'OPEN') return refuse('opinion-closed')
    if (!(await claimFile(tx, { fileId: input.fileId, agencyId: answeringAgency(opinion) }))) return refuse('not-found')
    if (opinion.letterFileId) await releaseFile(tx, opinion.letterFileId, now)
    await tx.opinionRequest.update({ where: { id: opinion.id }, data: { letterFileId: input.fileId } })
    return ok({ opinion: shortId(opinion.id) })
  })
}
