import { z } from 'zod'
import { isDay } from '@/lib/core/dates'
import { rectifiable } from './model'
import { retentionKinds } from './model/retention'

const words = z.string('required').trim().min(1, 'required').max(2000, 'too-long')

/** What is wrong, and how it should be. */
export const requestRectificationInput = z.object({ about: z.enum(rectifiable, 'required'), text: words })
export type RequestRectificationInput = z.output<typeof requestRectificationInput>

/** The office's answer; AGREED where the data were put right, or are wrong where they come from and it is said what happens. */
export const answerRectificationInput = z.object({ rectification: z.uuid(), decision: z.enum(['AGREED', 'DECLINED'], 'required'), answer: words })
export type AnswerRectificationInput = z.output<typeof answerRectificationInput>

/** What somebody types to show that they mean it. */
const erasureWords = ['XOA TAI KHOAN', 'DELETE MY ACCOUNT'] as const
const plain = (typed: string) => typed.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/g, ' ').trim().toUpperCase()
export const askErasureInput = z.object({
  confirmation: z.string('required').refine((typed) => (erasureWords as readonly string[]).includes(plain(typed)), 'not-the-words'),
})

const rule = { agencyId: z.uuid(), kind: z.enum(retentionKinds), sector: z.string().max(100).default('') }

/** A term; empty `amount`: for ever. */
export const saveRetentionRuleInput = z.object({
  ...rule,
  amount: z.string().trim().default('').transform((typed) => (typed === '' ? null : Number(typed)))
    .pipe(z.number('not-a-number').int('not-a-number').min(1, 'not-a-number').max(36_500, 'not-a-number').nullable()),
  unit: z.enum(['DAY', 'YEAR'], 'required'),
  basis: z.string('required').trim().min(1, 'required').max(300, 'too-long'),
})
export type SaveRetentionRuleInput = z.output<typeof saveRetentionRuleInput>

export const switchRetentionRuleInput = z.object({ ...rule, revision: z.coerce.number().int(), intent: z.enum(['on', 'off']) })
export type SwitchRetentionRuleInput = z.output<typeof switchRetentionRuleInput>

/** The code of a dossier, or the number of a person. */
export const setHoldInput = z.object({
  agencyId: z.uuid(),
  subject: z.string('required').trim().min(1, 'required').max(60, 'too-long'),
  reason: words,
  untilDay: z.string('required').refine(isDay, 'not-a-day'),
})
export type SetHoldInput = z.output<typeof setHoldInput>

export const endHoldInput = z.object({ holdId: z.uuid(), intent: z.literal('end') })
export type EndHoldInput = z.output<typeof endHoldInput>
