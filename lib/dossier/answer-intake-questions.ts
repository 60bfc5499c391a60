import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { encryptJson } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { type EligibilityAnswers, fittingEligibility, judgeEligibility } from '@/lib/procedure/model/eligibility'
import { lockIntake } from './change/intake'
import type { IntakeContent } from './model/intake'

type AnswerIntakeQuestionsInput = { readonly intake: string; readonly answers: EligibilityAnswers }

/**
 * Keeps what somebody at the counter answered to the questions before the form, in place of earlier answers, and says whether
 * the service is for them.
 */
export function answerIntakeQuestions(actor: Actor, input: AnswerIntakeQuestionsInput, now: Date) {
  return inTransaction(async (tx) => {
    const intake = await lockIntake(tx, actor, input.intake, now)
    if (!intake || intake.dossierId) return refuse('not-found')
    const { definition } = intake.version
    const eligibility = fittingEligibility(definition, input.answers)
    const content: IntakeContent = { ...intake.content, eligibility }
    await tx.counterIntake.update({ where: { id: intake.id }, data: { contentCipher: encryptJson(content), revision: { increment: 1 }, updatedAt: now } })
    return ok({ sitting: intake.sittingId, intake: intake.id, verdict: judgeEligibility(definition, eligibility) })
  })
}
