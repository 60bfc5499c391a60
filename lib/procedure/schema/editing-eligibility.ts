import { z } from 'zod'
import { key } from '@/lib/form/schema'
import { procedureCode } from '../schema'
import { bothLanguages, maybe, maybeBoth, rowsOf, seen } from './typed'

/** What an answer before the form leads to, in the order it is offered. */
export const answerWays = ['go-on', 'stop'] as const

const answer = z
  .object({
    value: maybe(key),
    label: bothLanguages(150),
    way: z.enum(answerWays, 'required'),
    message: maybeBoth(500),
    goTo: z.string().trim().default('').refine((code) => code === '' || procedureCode.safeParse(code).success, 'not-a-code'),
  })
  .superRefine(({ way, message }, ctx) => {
    if (way === 'stop' && message === undefined) ctx.addIssue({ code: 'custom', path: ['message', 'vi'], message: 'required' })
  })

/** One question before the form; without a key it is a new one. */
export const editQuestionInput = z.object({
  ...seen,
  key: maybe(key),
  question: bothLanguages(300),
  options: rowsOf(answer).refine((options) => options.length >= 2, 'too-few').refine((options) => options.length <= 10, 'too-long'),
})
export type EditQuestion = z.output<typeof editQuestionInput>
