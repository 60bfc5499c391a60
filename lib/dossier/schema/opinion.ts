import { z } from 'zod'
import { roles } from '@/lib/core/actor'
import { longId } from '@/lib/core/ids'
import { day, dossierCode, opaqueId } from '../schema'

/** Of whom: "official:<id>", "unit:CLERK", "agency:<id>" or "outside"; ids are opaque. */
const askedOf = z.string({ error: 'asked-missing' }).transform((typed, context) => {
  const [kind, of = ''] = typed.split(':')
  const role = roles.find((one) => one === of)
  const id = longId(of)
  if (kind === 'official' && id) return { askedOf: 'COLLEAGUE' as const, officialId: id }
  if (kind === 'unit' && role) return { askedOf: 'UNIT' as const, role }
  if (kind === 'agency' && id) return { askedOf: 'AGENCY' as const, askedAgencyId: id }
  if (kind === 'outside') return { askedOf: 'OUTSIDE' as const }
  context.addIssue({ code: 'custom', message: 'asked-missing' })
  return z.NEVER
})

const files = z.union([z.array(opaqueId), opaqueId.transform((one) => [one])]).optional().transform((ids) => [...new Set(ids ?? [])])

/** A question with its own due date; `files`: papers of the dossier that may be read with it. */
export const askOpinionInput = z
  .object({
    code: dossierCode,
    of: askedOf,
    outsideName: z.string().trim().max(200, { error: 'too-long' }).default(''),
    question: z.string({ error: 'question-missing' }).trim().min(1, { error: 'question-missing' }).max(4000, { error: 'too-long' }),
    until: day,
    files,
  })
  .refine(({ of, outsideName }) => of.askedOf !== 'OUTSIDE' || outsideName !== '', { path: ['outsideName'], error: 'outside-name-missing' })
export type AskOpinionInput = z.output<typeof askOpinionInput>

/** `letterNumber`: of the letter of an outside body. */
export const answerOpinionInput = z.object({
  opinion: opaqueId,
  answer: z.string({ error: 'answer-missing' }).trim().min(1, { error: 'answer-missing' }).max(8000, { error: 'too-long' }),
  letterNumber: z.string().trim().max(60, { error: 'too-long' }).default(''),
})
export type AnswerOpinionInput = z.output<typeof answerOpinionInput>

export const withdrawOpinionInput = z.object({ opinion: opaqueId })
export type WithdrawOpinionInput = z.output<typeof withdrawOpinionInput>

export type AttachOpinionLetterInput = { readonly opinionId: string; readonly fileId: string }
