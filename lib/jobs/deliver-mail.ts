import 'server-only'
import { z } from 'zod'
import { deliverMail } from '@/lib/notification/deliver-mail'
import { type MailTopic, type MailWords, type OfficeTopic, officeTopics } from '@/lib/notification/model'
import type { MessageParams } from '@/lib/notification/schema'
import { officialText, text } from '@/lib/text/text'
import { defineJob } from './job'

type Mail = { topic: MailTopic; params: MessageParams; locale: 'vi' | 'en' }

const isForOffice = (topic: MailTopic): topic is OfficeTopic => (officeTopics as readonly string[]).includes(topic)

/** The words of a mail in the person's language. */
export function mailWords({ topic, params, locale }: Mail): MailWords {
  const { greeting, closing, footer, topics } = text(locale).mail
  const { subject, lines, button } = isForOffice(topic) ? officialText.clock.mails[topic] : topics[topic]
  return { locale, greeting, closing, footer, subject: subject(params.code ?? ''), lines, button }
}

/** Sends one waiting e-mail; while the mail server is away the queue repeats it with growing pauses. */
export const deliverMailJob = defineJob({
  name: 'deliver-mail',
  payload: z.object({ deliveryId: z.uuid() }),
  async run(actor, { deliveryId }, { now, last }) {
    const result = await deliverMail(actor, { deliveryId, words: mailWords, lastAttempt: last }, now)
    // Gone rows are nothing to repeat; the rest is for a later attempt.
    if (!result.ok && result.code !== 'not-found') throw new Error(`mail ${deliveryId}: ${result.code}`)
  },
})
