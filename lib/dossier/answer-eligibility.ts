import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { ok, refuse } from '@/lib/core/result'
import { type EligibilityAnswers, fittingEligibility, judgeEligibility } from '@/lib/procedure/model/eligibility'
import { openDraft, writeDraft } from './change/draft'

export type AnswerEligibilityInput = { procedureCode: string; answers: EligibilityAnswers }

/**
 * Keeps the answers to the questions before the form in the draft, in place of earlier ones, and says whether the service
 * is for the person. What is an answer to no question is not kept.
 */
export async function answerEligibility(actor: Actor, input: AnswerEligibilityInput, now: Date) {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const draft = await openDraft(actor, input.procedureCode, now)
    if (!draft) return refuse('not-found')
    const { definition } = draft.filedUnder
    const eligibility = fittingEligibility(definition, input.answers)
    if (!(await writeDraft(draft, { ...draft.content, eligibility }, now))) continue
    return ok({ procedureCode: input.procedureCode, verdict: judgeEligibility(definition, eligibility) })
  }
  return refuse('changed-meanwhile')
}
