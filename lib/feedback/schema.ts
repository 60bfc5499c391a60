import { z } from 'zod'
import { complaintKinds, ratingReasons } from './model'

const longText = (missing: string) => z.string(missing).trim().min(1, missing).max(4000, 'too-long')

const rating = {
  score: z.coerce.number('score-missing').int('score-missing').min(1, 'score-missing').max(5, 'score-missing'),
  reasons: z
    .union([z.array(z.enum(ratingReasons)), z.enum(ratingReasons).transform((one) => [one])])
    .optional()
    .transform((reasons) => [...new Set(reasons ?? [])]),
  comment: z.string().trim().max(1000, 'comment-too-long').default(''),
}

/** By the owner who is signed in (`code`), or by whoever holds the dossier's tracking link (`token`). Messages are codes. */
export const rateDossierInput = z.union([
  z.object({ ...rating, by: z.literal('code'), code: z.string().trim().max(60) }),
  z.object({ ...rating, by: z.literal('token'), tracking: z.string().trim().max(100) }),
])
export type RateDossierInput = z.output<typeof rateDossierInput>

export const fileComplaintInput = z.object({
  agencyId: z.uuid(),
  kind: z.enum(complaintKinds, 'kind-missing'),
  text: longText('text-missing'),
  dossierCode: z.string().trim().max(60).default(''),
})
export type FileComplaintInput = z.output<typeof fileComplaintInput>

const seen = { complaint: z.string().trim().max(40), version: z.coerce.number().int() }

export const assignComplaintInput = z.object({ ...seen, officialId: z.uuid('official-missing') })
export type AssignComplaintInput = z.output<typeof assignComplaintInput>

export const answerComplaintInput = z.object({ ...seen, answer: longText('answer-missing') })
export type AnswerComplaintInput = z.output<typeof answerComplaintInput>

export const withdrawComplaintInput = z.object(seen)
export type WithdrawComplaintInput = z.output<typeof withdrawComplaintInput>

export const setAnswerDaysInput = z.object({
  agencyId: z.uuid(),
  answerDays: z.coerce.number('invalid-number').int('invalid-number').min(1, 'out-of-range').max(60, 'out-of-range'),
})
export type SetAnswerDaysInput = z.output<typeof setAnswerDaysInput>
