import 'server-only'
import { z } from 'zod'
import { formatDay } from '@/lib/core/dates'
import { deliverMessage } from '@/lib/notification/deliver-message'
import type { MailTopic, ShippedWords } from '@/lib/notification/model'
import type { MessageParams } from '@/lib/notification/schema'
import { digestWords, shippedWords } from '@/lib/text/notices'
import { defineJob } from './job'

/** The shipped words of a message in the person's language, with what is filled in last still open. */
export const mailWords = ({ topic, params, locale }: { topic: MailTopic; params: MessageParams; locale: 'vi' | 'en' }): ShippedWords =>
  topic === 'official.digest' ? digestWords(formatDay(params.day ?? ''), params.digest ?? {}, params.agency) : shippedWords(topic, params.code ?? '', locale)

/** Sends one waiting message by its channel; while the gateway is away the queue repeats it with growing pauses. */
export const deliverMailJob = defineJob({
  name: 'deliver-mail',
  payload: z.object({ deliveryId: z.uuid() }),
  async run(actor, { deliveryId }, { now, last }) {
    const result = await deliverMessage(actor, { deliveryId, words: mailWords, lastAttempt: last }, now)
    // Gone rows are nothing to repeat; the rest is for a later attempt.
    if (!result.ok && result.code !== 'not-found') throw new Error(`message ${deliveryId}: ${result.code}`)
  },
})
