import { z } from 'zod'
import { identityKinds, proofs, standings } from '../model/collecting'
import { dossierCode } from '../schema'

const list = <T extends z.ZodType<unknown, string>>(one: T, error: string) =>
  z.preprocess((typed): unknown => (Array.isArray(typed) || typed === undefined ? (typed ?? []) : [typed]), z.array(one).min(1, { error }).max(20, { error: 'too-many' }))

const seenVersion = z.coerce.number().int().min(1)

/** "H17.99.01-261123-0012:7": a dossier and the state of it that was seen. */
const seenResult = z.string().transform((typed, context) => {
  const at = typed.lastIndexOf(':')
  const [code, version] = [dossierCode.safeParse(typed.slice(0, at)), seenVersion.safeParse(typed.slice(at + 1))]
  if (code.success && version.success) return { code: code.data, version: version.data }
  context.addIssue({ code: 'custom', message: 'not-found' })
  return z.NEVER
})

const text = (max: number) => z.string().trim().max(max, { error: 'too-long' }).default('')

/** Who collects which results, what they showed, and how they prove that they received them. */
export const collectResultsInput = z
  .object({
    results: list(seenResult, 'results-missing'),
    standing: z.enum(standings, { error: 'standing-missing' }),
    /** The name on the paper that was shown, where it is neither the owner nor whom they named. */
    receiver: text(120),
    identityKind: z.enum(identityKinds, { error: 'identity-missing' }),
    /** The last four characters of its number. */
    identityDigits: z.string().trim().toUpperCase().regex(/^[0-9A-Z]{4}$/, { error: 'not-four-digits' }),
    proof: z.enum(proofs, { error: 'proof-missing' }),
    /** The printed receipt was signed. */
    signed: z.literal('on').optional(),
    /** The code as the person said it. */
    tokenSaid: z.string().default('').transform((typed) => typed.replaceAll(/\s/g, '')),
  })
  .refine(({ standing, receiver }) => standing !== 'PAPER_PROXY' || receiver !== '', { path: ['receiver'], error: 'receiver-missing' })
  .refine(({ proof, signed }) => proof !== 'SIGNATURE' || signed === 'on', { path: ['signed'], error: 'signature-missing' })
  .refine(({ proof, tokenSaid }) => proof !== 'CODE' || /^\d{6}$/.test(tokenSaid), { path: ['tokenSaid'], error: 'not-six-digits' })
export type CollectResultsInput = z.output<typeof collectResultsInput>

/** Any dossier of whose result the code is wanted. */
export const sendCollectionCodeInput = z.object({ code: dossierCode })
export type SendCollectionCodeInput = z.output<typeof sendCollectionCodeInput>

export const nameProxyInput = z.object({
  code: dossierCode,
  name: z.string().trim().min(2, { error: 'name-missing' }).max(120, { error: 'too-long' }),
  idNumber: z.string().transform((typed) => typed.replaceAll(/\s/g, '')).pipe(z.string().regex(/^\d{12}$/, { error: 'not-twelve-digits' })),
})
export type NameProxyInput = z.output<typeof nameProxyInput>

export const revokeProxyInput = z.object({ code: dossierCode })
export type RevokeProxyInput = z.output<typeof revokeProxyInput>

const trackingNumber = z.string().trim().toUpperCase().regex(/^[0-9A-Z-]{6,30}$/, { error: 'not-a-tracking-number' })
/** A result that goes by post, with the number of the postal item. */
export const sendByPostInput = z.object({ code: dossierCode, version: seenVersion, trackingNumber })

export const closePostalItemInput = z.object({ code: dossierCode, version: seenVersion, outcome: z.enum(['DELIVERED', 'UNDELIVERED'], { error: 'outcome-missing' }) })
export type ClosePostalItemInput = z.output<typeof closePostalItemInput>

const days = z.coerce.number('invalid-number').int('invalid-number').min(1, 'out-of-range').max(250, 'out-of-range')
/** Three reminders, each later than the one before. */
export const setReminderDaysInput = z
  .object({ agencyId: z.uuid(), first: days, second: days, third: days })
  .refine(({ first, second }) => first < second, { path: ['second'], error: 'not-later' })
  .refine(({ second, third }) => second < third, { path: ['third'], error: 'not-later' })
export type SetReminderDaysInput = z.output<typeof setReminderDaysInput>
