import { z } from 'zod'
import { longId } from '@/lib/core/ids'
import { recordFeeInput } from '@/lib/payment/schema'
import { procedureCode } from '@/lib/procedure/schema'
import { dossierCodePattern, tidyCode } from './model/codes'
import type { Findings } from './model/checklist'
import { delayReasons } from './model/deadlines'
import { refusalReasons } from './model/reasons'

/** Messages are codes; lib/text turns them into sentences. */
const reason = z.string().trim().min(1, { error: 'reason-missing' }).max(2000, { error: 'too-long' })

export const dossierCode = z.string().transform(tidyCode).pipe(z.string().regex(dossierCodePattern, { error: 'not-a-code' }))

/** An id as an address or a form carries it. */
export const opaqueId = z.string().transform((short, context) => {
  const id = longId(short)
  if (id) return id
  context.addIssue({ code: 'custom', message: 'not-found' })
  return z.NEVER
})

/** A day, written "2026-11-23" or in the three parts a date field posts. */
export const day = z
  .union([z.string(), z.object({ day: z.string(), month: z.string(), year: z.string() })], { error: 'not-a-date' })
  .transform((typed) => (typeof typed === 'string' ? typed : [typed.year, typed.month, typed.day].map((part) => part.trim().padStart(2, '0')).join('-')))
  .pipe(z.iso.date({ error: 'not-a-date' }))

/** A change of an acknowledged dossier says which state of it was seen. */
const seen = { code: dossierCode, version: z.coerce.number().int().min(1) }

export const procedureInput = z.object({ procedureCode })
export type ProcedureInput = z.output<typeof procedureInput>

export const submitDossierInput = z.object({
  draft: opaqueId,
  revision: z.coerce.number().int().min(0),
  consent: z.literal('on', { error: 'consent-missing' }),
})
export type SubmitDossierInput = z.output<typeof submitDossierInput>

export const deliveryInput = z
  .object({
    procedureCode,
    delivery: z.enum(['ELECTRONIC', 'COUNTER', 'POST'], { error: 'delivery-missing' }),
    address: z.string().trim().max(300, { error: 'too-long' }).default(''),
  })
  .refine((input) => input.delivery !== 'POST' || input.address.length >= 10, { path: ['address'], error: 'address-missing' })
export type DeliveryInput = z.output<typeof deliveryInput>

export const attachComponentInput = z.object({ procedureCode, componentKey: z.string().min(1), fileId: z.uuid() })
export type AttachComponentInput = z.output<typeof attachComponentInput>

/** `choice`: a component and an entry of the vault, as one button says them. */
export const attachVaultEntryInput = z.object({
  procedureCode,
  choice: z
    .string()
    .transform((text) => text.split(':'))
    .pipe(z.tuple([z.string().min(1), z.uuid()]))
    .transform(([componentKey, entry]) => ({ componentKey, entry })),
})
export type AttachVaultEntryInput = z.output<typeof attachVaultEntryInput>

export const detachComponentInput = z.object({ procedureCode, file: opaqueId })
export type DetachComponentInput = z.output<typeof detachComponentInput>

export const detachSupplementInput = z.object({ code: dossierCode, file: opaqueId })
export type DetachSupplementInput = z.output<typeof detachSupplementInput>

export const withdrawalInput = z.object({ ...seen, reason })
export type WithdrawalInput = z.output<typeof withdrawalInput>

export const seenInput = z.object(seen)
export type SeenInput = z.output<typeof seenInput>

export const refuseInput = z.object({
  ...seen,
  reasonCode: z.enum(refusalReasons, { error: 'reason-missing' }),
  reason,
})
export type RefuseInput = z.output<typeof refuseInput>

/** One value, or several of the same name. */
const several = z.union([z.string(), z.array(z.string())], { error: 'items-missing' }).transform((items) => (Array.isArray(items) ? items : [items]))

/** The number of a page; left empty, none is named. */
const pageNumber = z
  .string()
  .trim()
  .regex(/^(\d{1,3})?$/, { error: 'not-a-page' })
  .transform((text) => (text === '' ? null : Number(text)))

/** What was found on the checklist, posted as `marks.<line>`, `items` = "field:childName", `why.<key>`, `files.<component>` and `pages.<file>`. */
const findings = {
  marks: z.record(z.string(), z.enum(['ok', 'faulty'], { error: 'unmarked' })).default({}),
  items: several.pipe(z.array(z.string().regex(/^(field|component):[a-z][A-Za-z0-9]*$/, { error: 'items-missing' }))).default([]),
  why: z.record(z.string(), z.string().trim().max(1000, { error: 'too-long' })).default({}),
  files: z.record(z.string(), several.pipe(z.array(opaqueId))).default({}),
  pages: z.record(opaqueId, pageNumber).default({}),
  answerBy: day,
}

export const requestSupplementInput = z.object({ ...seen, ...findings })
export type RequestSupplementInput = Findings & { readonly code: string; readonly version: number; readonly answerBy: string }

/** The same once the agency's rounds are used up: with the ground, for the supervisor to approve. */
export const proposeSupplementInput = z.object({ ...seen, ...findings, ground: reason })
export type ProposeSupplementInput = RequestSupplementInput & { readonly ground: string }

export const withNoteInput = z.object({ ...seen, note: z.string().trim().max(2000, { error: 'too-long' }).default('') })
export type WithNoteInput = z.output<typeof withNoteInput>

export const withReasonInput = z.object({ ...seen, reason })
export type WithReasonInput = z.output<typeof withReasonInput>

/** `payBy`: the last day to pay on; left out, the usual time is given (model/payment-wait.ts). */
export const requestPaymentInput = z.object({ ...seen, reason, payBy: day.optional() })
export type RequestPaymentInput = z.output<typeof requestPaymentInput>

export const reassignInput = z.object({ ...seen, official: opaqueId, reason: z.string().trim().max(2000, { error: 'too-long' }).optional() })
export type ReassignInput = z.output<typeof reassignInput>

/** Keys are placeholders of the template; in a form's field name a colon stands for their dot ("values.childBirth:words"). */
const resultValues = z
  .record(z.string(), z.string().trim().max(4000, { error: 'too-long' }))
  .default({})
  .transform((values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name.replaceAll(':', '.'), value])))

/** The officer may correct what the result says. */
export const draftResultInput = z.object({ ...seen, values: resultValues })
export type DraftResultInput = z.output<typeof draftResultInput>

export const previewResultInput = z.object({ code: dossierCode, values: resultValues })
export type PreviewResultInput = z.output<typeof previewResultInput>

export const handOverInput = z.object({
  ...seen,
  delivery: z.enum(['ELECTRONIC', 'COUNTER', 'POST'], { error: 'delivery-missing' }),
  /** Who received it at the counter, or the number of the postal item. */
  receiver: z.string().trim().max(200, { error: 'too-long' }).default(''),
}).refine((input) => input.delivery === 'ELECTRONIC' || input.receiver.length > 0, { path: ['receiver'], error: 'receiver-missing' })
export type HandOverInput = z.output<typeof handOverInput>

/** From the workbench: what goes over the counter is handed over with proof (schema/giving.ts). */
export const sendResultInput = handOverInput.refine(({ delivery }) => delivery !== 'COUNTER', { path: ['delivery'], error: 'delivery-missing' })

export const withdrawalDecisionInput = z.object({ ...seen, reason, decision: z.enum(['confirm', 'decline'], { error: 'decision-missing' }) })

export const recordPaymentInput = recordFeeInput.extend({ code: dossierCode })
export type RecordPaymentInput = z.output<typeof recordPaymentInput>

export const checkComponentInput = z.object({ ...seen, componentKey: z.string().min(1) })
export type CheckComponentInput = z.output<typeof checkComponentInput>

export const checkReplacementInput = z.object({ code: dossierCode, componentKey: z.string().min(1).max(60) })
export type CheckReplacementInput = z.output<typeof checkReplacementInput>

export const noteInput = z.object({
  code: dossierCode,
  note: z.string().trim().min(1, { error: 'note-missing' }).max(2000, { error: 'too-long' }),
  /** A colleague to whom it is shown. */
  mention: z.literal('').transform(() => undefined).or(opaqueId).optional(),
})
export type NoteInput = z.output<typeof noteInput>

export const lookUpInput = z.object({
  code: dossierCode,
  lastFour: z.string().trim().regex(/^\d{4}$/, { error: 'not-four-digits' }),
})
export type LookUpInput = z.output<typeof lookUpInput>

export const answerConfirmationInput = z
  .object({
    ...seen,
    answer: z.enum(['agree', 'object'], { error: 'answer-missing' }),
    objection: z.string().trim().max(2000, { error: 'too-long' }).default(''),
  })
  .refine((input) => input.answer === 'agree' || input.objection.length > 0, { path: ['objection'], error: 'reason-missing' })
export type AnswerConfirmationInput = z.output<typeof answerConfirmationInput>

const delayReason = z.enum(delayReasons, { error: 'reason-code-missing' })

/** What a superior answers to a proposal; a reason is wanted for a no only. */
export const decideProposalInput = z
  .object({ ...seen, decision: z.enum(['approve', 'decline'], { error: 'decision-missing' }), reason: z.string().trim().max(2000, { error: 'too-long' }).default('') })
  .refine(({ decision, reason: why }) => decision === 'approve' || why !== '', { path: ['reason'], error: 'reason-missing' })
export type DecideProposalInput = z.output<typeof decideProposalInput>

/** A later due date: the last day, and why, for the citizen to read. */
export const proposeExtensionInput = z.object({ ...seen, until: day, reasonCode: delayReason, reason })
export type ProposeExtensionInput = z.output<typeof proposeExtensionInput>

/** A reason is wanted for a no only. */
export const decideExtensionInput = z
  .object({ ...seen, decision: z.enum(['approve', 'decline'], { error: 'decision-missing' }), reason: z.string().trim().max(2000, { error: 'too-long' }).default('') })
  .refine(({ decision, reason: why }) => decision === 'approve' || why !== '', { path: ['reason'], error: 'reason-missing' })
export type DecideExtensionInput = z.output<typeof decideExtensionInput>

export const recordDelayInput = z
  .object({ code: dossierCode, reasonCode: delayReason, note: z.string().trim().max(2000, { error: 'too-long' }).default('') })
  .refine(({ reasonCode, note }) => reasonCode !== 'other' || note !== '', { path: ['note'], error: 'note-missing' })
export type RecordDelayInput = z.output<typeof recordDelayInput>
