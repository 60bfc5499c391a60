import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { maySetAnswerDays } from './policy'
import type { SetAnswerDaysInput } from './schema'

/** How many working days the agency gives itself to answer; what was filed before keeps its date. */
export function setAnswerDays(actor: Actor, { agencyId, answerDays }: SetAnswerDaysInput, now: Date) {
  return inTransaction(async (tx) => {
    if (!maySetAnswerDays(actor, agencyId)) return refuse('not-found')
    await tx.feedbackSetting.upsert({ where: { agencyId }, create: { agencyId, answerDays }, update: { answerDays } })
    await recordAudit(tx, { actor, at: now, action: 'feedback.set-days', subject: { kind: 'agency', id: agencyId }, agencyId, detail: { answerDays } })
    return ok({ agencyId })
  })
}
