import type { EditableTopic } from '@/lib/notification/model/templates'
import { type MailTopic, type OfficeTopic, officeTopics, type ShippedWords } from '@/lib/notification/model'
import { type Locale, officialText, text } from './text'

const isForOffice = (topic: MailTopic): topic is OfficeTopic => (officeTopics as readonly string[]).includes(topic)

/** The shipped words of a message, with what is filled in last still open; `code` is what the news are about. */
export function shippedWords(topic: MailTopic, code: string, locale: Locale): ShippedWords {
  const { greeting, closing, footer, sms, topics } = text(locale).mail
  const words = isForOffice(topic) ? officialText.clock.mails[topic] : topics[topic]
  const subject = words.subject(code)
  return { locale, greeting, closing, footer, subject, lines: words.lines, button: words.button, sms: sms(subject, words) }
}

/** What a message is called among administrators: its subject, with what it is about left open. */
export const noticeName = (topic: EditableTopic | MailTopic): string => shippedWords(topic, '…', 'vi').subject
