import 'server-only'
import { z } from 'zod'
import { deliverMail } from '@/lib/notification/deliver-mail'
import type { MailTopic, MailWords } from '@/lib/notification/model'
import type { MessageParams } from '@/lib/notification/schema'
import { text } from '@/lib/text/text'
import { defineJob } from './job'

type Mail = { topic: MailTopic; params: MessageParams; locale: 'vi' | 'en' }

/** The words of a mail in the person's language. */
export function mailWords({ topic, params, locale }: Mail): MailWords {
  const { greeting, closing, footer, topics } = text(locale).mail
  const { subject, lines, button } = topics[topic]
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
