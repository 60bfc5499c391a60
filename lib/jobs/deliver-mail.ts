import 'server-only'
import { z } from 'zod'
import { deliverMessage } from '@/lib/notification/deliver-message'
import { type MailTopic, type OfficeTopic, officeTopics, type ShippedWords } from '@/lib/notification/model'
import type { MessageParams } from '@/lib/notification/schema'
import { officialText, text } from '@/lib/text/text'
import { defineJob } from './job'

type Mail = { topic: MailTopic; params: MessageParams; locale: 'vi' | 'en' }

const isForOffice = (topic: MailTopic): topic is OfficeTopic => (officeTopics as readonly string[]).includes(topic)

/** The shipped words of a message in the person's language, with what is filled in last still open. */
export function mailWords({ topic, params, locale }: Mail): ShippedWords {
  const { greeting, closing, footer, sms, topics } = text(locale).mail
  const words = isForOffice(topic) ? officialText.clock.mails[topic] : topics[topic]
  const subject = words.subject(params.code ?? '')
  return { locale, greeting, closing, footer, subject, lines: words.lines, button: words.button, sms: sms(subject, words) }
}

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
