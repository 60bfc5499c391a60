import { z } from 'zod'
import { mailTopics, messageTopics } from './model'

/** Codes only. No name, no personal id, no free text: it is stored and mailed as it stands. */
export const messageParams = z.strictObject({
  /** The dossier's code; of a draft that of the procedure; of an appointment its moment, "09:00 25/11/2026"; of dossiers nobody can work how many. */
  code: z.string().max(60).optional(),
  procedureCode: z.string().max(30).optional(),
  reasonCode: z.string().max(60).optional(),
  /** A day in Việt Nam, "2026-11-23". */
  day: z.iso.date().optional(),
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
