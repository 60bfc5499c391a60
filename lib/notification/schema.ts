import { z } from 'zod'
import { plainPhone } from '@/lib/identity/model'
import { mailTopics, messageTopics } from './model'
import { digestCodes, digestGroups } from './model/digest'
import { type Choices, noticeKinds } from './model/kinds'

/** Codes only. No name, no personal id, no free text: it is stored and mailed as it stands. */
export const messageParams = z.strictObject({
  /** The dossier's code; of a draft that of the procedure; of an appointment its moment, "09:00 25/11/2026"; of dossiers nobody can work how many. */
  code: z.string().max(60).optional(),
  procedureCode: z.string().max(30).optional(),
  reasonCode: z.string().max(60).optional(),
  /** A day in Việt Nam, "2026-11-23". */
  day: z.iso.date().optional(),
  /** The agency in which it waits, by name: an official may serve several. */
  agency: z.string().max(300).optional(),
  /** What waits for an official: numbers and codes. */
  digest: z.partialRecord(z.enum(digestGroups), z.object({ count: z.number().int(), codes: z.array(z.string().max(60)).max(digestCodes) })).optional(),
})
export type MessageParams = z.output<typeof messageParams>

export const messageTopic = z.enum(messageTopics)
export const mailTopic = z.enum(mailTopics)

/** Where one page of messages ends and the next begins: the id of the last one shown. */
export const messageCursor = z.uuid()

export const markMessageReadInput = z.object({ messageId: z.uuid() })
export type MarkMessageReadInput = z.output<typeof markMessageReadInput>

/** What the delivery keeps encrypted until it is sent. */
export const deliverySecret = z.object({
  link: z.string().startsWith('/').optional(),
  /** A short secret the message must say. */
  code: z.string().min(4).max(12).optional(),
})
export type DeliverySecret = z.output<typeof deliverySecret>

const line = (most: number) => z.string().trim().min(1, 'required').max(most, 'too-long').refine((text) => !/\p{Cc}/u.test(text), 'one-line')

/** Words of an e-mail: paragraphs of the body are parted by an empty line; greeting and closing stand around it. */
export const emailContent = z.strictObject({
  subject: line(150),
  body: z.string().trim().min(1, 'required').max(4000, 'too-long'),
  button: z.string().trim().max(60, 'too-long').refine((text) => !/\p{Cc}/u.test(text), 'one-line'),
})
export const smsContent = z.strictObject({ text: line(480) })
/** A ZNS message is a template registered with Zalo, with values for its parameters. `text`: what it says, for those who look at it here. */
export const zaloContent = z.strictObject({
  templateId: z.string().trim().regex(/^\d{4,12}$/, 'template-id'),
  params: z.record(z.string().regex(/^[A-Za-z_]\w{0,29}$/), z.string().min(1).max(100)),
  text: z.string().trim().max(400, 'too-long'),
})
export type EmailContent = z.output<typeof emailContent>
export type SmsContent = z.output<typeof smsContent>
export type ZaloContent = z.output<typeof zaloContent>

const locale = z.enum(['vi', 'en'])
const mobile = z.string('required').trim().min(1, 'required').transform(plainPhone).pipe(z.string().regex(/^0[35789]\d{8}$/, 'invalid-phone'))
export const requestPhoneConfirmationInput = z.object({ phone: mobile, locale })
export type RequestPhoneConfirmationInput = { phone: string }

export const confirmPhoneInput = z.object({
  code: z.string('required').transform((typed) => typed.replace(/\s/g, '')).pipe(z.string().regex(/^\d{6}$/, 'invalid-code')),
  locale,
})
export type ConfirmPhoneInput = { code: string }

export const forgetPhoneInput = z.object({ locale })

/** Ticked boxes of one name: none, one or several. */
const kind = z.enum(noticeKinds)
const ticked = z.union([z.array(kind).max(noticeKinds.length), kind.transform((one) => [one])]).default([])
export const chooseChannelsInput = z.object({ email: ticked, zalo: ticked, sms: ticked, locale })
export type ChooseChannelsInput = Choices

/** Ticked boxes: the digest, and the shares that are told at once. */
const shares = z.enum(['50', '80', '100']).transform(Number)
export const setOfficialNoticesInput = z.object({
  // A form in which nothing is ticked is a choice; a post of anything else is none.
  intent: z.literal('choose'),
  digest: z.literal('co').optional().transform((ticked) => ticked !== undefined),
  atOnce: z.union([z.array(shares).max(3), shares.transform((one) => [one])]).default([]),
})
