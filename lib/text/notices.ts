import { type Digest, digestGroups } from '@/lib/notification/model/digest'
import type { EditableTopic } from '@/lib/notification/model/templates'
import { type MailTopic, type OfficeTopic, officeTopics, type ShippedWords } from '@/lib/notification/model'
import { type Locale, officialText, text } from './text'

const isForOffice = (topic: MailTopic): topic is OfficeTopic => (officeTopics as readonly string[]).includes(topic)

/** The shipped words of a message, with what is filled in last still open; `code` is what the news are about. */
export function shippedWords(topic: MailTopic, code: string, locale: Locale): ShippedWords {
  if (topic === 'official.digest') return digestWords('…', {})
  const { greeting, closing, footer, sms, topics } = text(locale).mail
  const words = isForOffice(topic) ? officialText.clock.mails[topic] : topics[topic]
  const subject = words.subject(code)
  return { locale, greeting, closing, footer, subject, lines: words.lines, button: words.button, sms: sms(subject, words) }
}

/** What waits for an official this morning; only groups with something in them. */
export function digestWords(day: string, digest: Digest, agency?: string): ShippedWords {
  const { greeting, closing, footer } = text('vi').mail
  const { subject, button, groups, more } = officialText.notices.digest.mail
  const lines = digestGroups.flatMap((group) => {
    const { count, codes } = digest[group] ?? { count: 0, codes: [] }
    if (count === 0) return []
    return [`${groups[group](count)}. ${codes.join(', ')}${count > codes.length ? ` ${more(count - codes.length)}` : ''}`]
  })
  return { locale: 'vi', greeting, closing, footer, subject: agency === undefined ? subject(day) : `${subject(day)} – ${agency}`, lines, button, sms: '' }
}

/** What a message is called among administrators: its subject, with what it is about left open. */
export const noticeName = (topic: EditableTopic | MailTopic): string => shippedWords(topic, '…', 'vi').subject
