import { z } from 'zod'
import { channels } from '../model'
import { type EditableTopic, editableTopics, missingIn, paramsOf, strangersIn } from '../model/templates'
import { emailContent, smsContent, zaloContent } from '../schema'

const id = z.uuid()
const posted = z.object({
  agencyId: id,
  topic: z.enum(editableTopics),
  channel: z.enum(channels),
  locale: z.enum(['vi', 'en']),
  /** The one the form was drawn from; 0: the shipped words. */
  revision: z.coerce.number().int().min(0),
  intent: z.enum(['save', 'preview', 'reset']),
  subject: z.string().default(''),
  body: z.string().default(''),
  button: z.string().default(''),
  text: z.string().default(''),
  templateId: z.string().default(''),
  /** One parameter a line: "ma_ho_so = {ma}". */
  params: z.string().default(''),
})
type Posted = z.output<typeof posted>

function contentOf({ channel, subject, body, button, text, templateId, params }: Posted) {
  if (channel === 'EMAIL') return emailContent.safeParse({ subject, body: body.replace(/\r\n?/g, '\n'), button })
  if (channel === 'SMS') return smsContent.safeParse({ text })
  return zaloContent.safeParse({ templateId, params: paramsOf(params), text })
}

/** Which field the fault is shown at, and what it is: "unknown-placeholder {ten}" carries the name. */
function faultsOf({ topic, channel, subject, body, button, text, params }: Posted): readonly (readonly [string, string])[] {
  const fields = Object.entries(channel === 'EMAIL' ? { subject, body, button } : channel === 'SMS' ? { text } : { params })
  const strange = fields.filter(([, words]) => strangersIn(topic, words).length > 0).map(([field]) => [field, 'unknown-placeholder'] as const)
  const last = channel === 'EMAIL' ? 'body' : channel === 'SMS' ? 'text' : 'params'
  const withoutCode = missingIn(topic, channel, fields.map(([, words]) => words).join(' ')).includes('ma_xac_nhan')
  const told = topic === 'dossier.hand-over-code' && channel === 'EMAIL' && /\{ma_xac_nhan\}/.test(subject)
  return [...strange, ...(withoutCode ? [[last, 'code-missing'] as const] : []), ...(told ? [['subject', 'code-in-subject'] as const] : [])]
}

/**
 * Words an administrator typed for one topic, channel and language. `content`: null puts the shipped words back. A
 * placeholder nobody fills in, and a message that would not say its code, are refused at the field.
 */
export const saveNoticeTemplateInput = posted.transform((input, context) => {
  const { agencyId, topic, channel, locale, revision, intent } = input
  const common = { agencyId, topic, channel, locale, revision, intent }
  if (intent === 'reset') return { ...common, content: null }
  const parsed = contentOf(input)
  for (const issue of parsed.error?.issues ?? []) {
    context.addIssue({ code: 'custom', path: [String(issue.path[0])], message: issue.path[0] === 'params' ? 'params' : issue.message })
  }
  for (const [field, message] of faultsOf(input)) context.addIssue({ code: 'custom', path: [field], message })
  return { ...common, content: parsed.data ?? null }
})

export type SaveNoticeTemplateInput = {
  readonly agencyId: string
  readonly topic: EditableTopic
  readonly channel: (typeof channels)[number]
  readonly locale: 'vi' | 'en'
  readonly revision: number
  readonly content: z.output<typeof emailContent> | z.output<typeof smsContent> | z.output<typeof zaloContent> | null
}

const minute = z
  .string()
  .trim()
  .regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'time')
  .transform((typed) => Number(typed.split(':')[0]) * 60 + Number(typed.split(':')[1]))

/** How an agency sends. `plainSms`: a ticked box. */
export const setSendingRulesInput = z.object({
  agencyId: id,
  revision: z.coerce.number().int().min(0),
  quietFrom: minute,
  quietTo: minute,
  plainSms: z.literal('co').optional().transform((ticked) => ticked !== undefined),
})
export type SetSendingRulesInput = z.output<typeof setSendingRulesInput>

/** One delivery to send again, or all that were given up. */
export const retryDeliveryInput = z.object({ deliveryId: id })
export const retryDeliveriesInput = z.object({ agencyId: id })
export type RetryDeliveryInput = z.output<typeof retryDeliveryInput>
export type RetryDeliveriesInput = z.output<typeof retryDeliveriesInput>
