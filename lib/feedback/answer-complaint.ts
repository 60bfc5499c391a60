import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { encrypt } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { addJob } from '@/lib/core/queue'
import { ok, refuse } from '@/lib/core/result'
import { changeComplaint, lockComplaint } from './handling/change-complaint'
import { mayAnswer } from './policy'
import type { AnswerComplaintInput } from './schema'

/** Answers a complaint, which ends it; the citizen is told. */
export function answerComplaint(actor: Actor, { complaint: code, version, answer }: AnswerComplaintInput, now: Date) {
  return inTransaction(async (tx) => {
    const complaint = await lockComplaint(tx, code)
    if (actor.kind !== 'official' || !complaint || !mayAnswer(actor, complaint)) return refuse('not-found')
    const data = { answerCipher: encrypt(answer), answeredById: actor.officialId, answeredAt: now }
    const changed = await changeComplaint(tx, actor, complaint, { move: 'answer', version, data }, now)
    if (!changed.ok) return changed

    const { id, agencyId, personId } = complaint
    await recordAudit(tx, { actor, at: now, action: 'complaint.answer', subject: { kind: 'complaint', id }, agencyId, ownerId: personId })
    await addJob(tx, 'announce-complaint', { eventId: changed.value.eventId }, { key: `complaint-${changed.value.eventId}` })
    return ok({ code })
  })
}
