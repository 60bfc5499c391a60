import { z } from 'zod'
import { dayOf, isDay } from '@/lib/core/dates'
import { cardLengths, readTyped } from '@/lib/identity/model/card'
import { procedureCode } from '@/lib/procedure/schema'
import { opaqueId } from '../schema'

const dayIn = z
  .object({ day: z.string().default(''), month: z.string().default(''), year: z.string().default('') })
  .transform(({ day, month, year }) => [year, month, day].map((part) => part.trim().padStart(2, '0')).join('-'))
const realDay = dayIn.pipe(z.string().refine(isDay, { error: 'not-a-date' }))
const line = (most: number) => z.string().trim().max(most, { error: 'too-long' }).default('')

/** The string of a card, or a personal id; `name` where an id was typed that nobody is known by. */
const bearer = {
  typed: z.string().default(''),
  name: line(cardLengths.name),
}

/** Somebody before the counter, or an item of the post that arrived on `arrivedOn`. Messages are codes. */
export const beginSittingInput = z
  .discriminatedUnion('channel', [
    z.object({ channel: z.literal('COUNTER'), agencyId: z.uuid(), ...bearer }),
    z.object({
      channel: z.literal('POST'), agencyId: z.uuid(), ...bearer,
      sender: z.string().trim().min(1, { error: 'sender-missing' }).max(200, { error: 'too-long' }),
      postmarkedOn: realDay, arrivedOn: realDay,
      number: line(40),
    }),
  ])
  .transform((input, context) => {
    const read = readTyped(input.typed)
    if (read.kind === 'wrong') {
      context.addIssue({ code: 'custom', path: ['typed'], message: read.why })
      return z.NEVER
    }
    const card = read.kind === 'card' ? read.card : { personalId: read.personalId, name: '', birthDate: null, sex: null, address: '' }
    const { agencyId } = input
    const of = { agencyId, bearer: { ...card, name: card.name || input.name } }
    if (input.channel === 'COUNTER') return { ...of, channel: input.channel, post: null, arrivedOn: null }
    const { sender, postmarkedOn, number, arrivedOn } = input
    if (arrivedOn < postmarkedOn) context.addIssue({ code: 'custom', path: ['arrivedOn'], message: 'before-postmark' })
    return { ...of, channel: input.channel, post: { sender, postmarkedOn, number }, arrivedOn }
  })
export type BeginSittingInput = z.output<typeof beginSittingInput>

/** An item of the post did not arrive tomorrow. */
export const arrivedBy = (arrivedOn: string | null, now: Date): boolean => arrivedOn === null || arrivedOn <= dayOf(now)

/** `agencyId`: who is competent, where it is not the counter's own agency. */
export const startIntakeInput = z.object({ sitting: opaqueId, procedureCode, agencyId: z.uuid().optional() })
export type StartIntakeInput = z.output<typeof startIntakeInput>

export const intakeInput = z.object({ intake: opaqueId })
export type IntakeInput = z.output<typeof intakeInput>

export const takeInInput = z
  .object({
    intake: opaqueId,
    /** What the page said is to be paid, in đồng: another amount is shown before anything is recorded. */
    feeShown: z.coerce.number().int().min(0).default(0),
    /** Empty: nothing was paid. */
    method: z.enum(['CASH', 'TRANSFER', '']).default(''),
    /** Number of the receipt, or of the transfer. */
    reference: line(100),
  })
  .refine(({ method, reference }) => method === '' || reference !== '', { path: ['reference'], error: 'reference-missing' })
export type TakeInInput = z.output<typeof takeInInput>
