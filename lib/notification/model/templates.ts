import { type Channel, type MailTopic, messageTopics, officeTopics } from '../model'
import { type Placeholder, placeholdersIn } from './placeholders'

/** The topics whose words an administrator may change: news to citizens, the code to collect with, and what officials are told. */
export const editableTopics = [...messageTopics, 'dossier.hand-over-code', ...officeTopics] as const
export type EditableTopic = (typeof editableTopics)[number]

const forOffice = (topic: MailTopic): boolean => topic.startsWith('official.')
const forCode = (topic: MailTopic): boolean => topic === 'dossier.hand-over-code'

/** Officials are told by e-mail only. */
export const channelsFor = (topic: EditableTopic): readonly Channel[] => (forOffice(topic) ? ['EMAIL'] : ['EMAIL', 'SMS', 'ZALO'])
/** English is for citizens only. */
export const localesFor = (topic: EditableTopic): readonly ('vi' | 'en')[] => (forOffice(topic) ? ['vi'] : ['vi', 'en'])

/** What may be left open in words about that topic. */
export function placeholdersFor(topic: EditableTopic): readonly Placeholder[] {
  if (forCode(topic)) return ['ma', 'ma_xac_nhan', 'co_quan', 'duong_day_nong']
  return topic.startsWith('appointment.') ? ['ma', 'ngay', 'lien_ket', 'co_quan', 'duong_day_nong'] : ['ma', 'lien_ket', 'co_quan', 'duong_day_nong']
}

/** What the reader misses where the words do not say it: the code, or the way on. An e-mail has its button. */
export function missingIn(topic: EditableTopic, channel: Channel, words: string): readonly Placeholder[] {
  const wanted: readonly Placeholder[] = forCode(topic) ? ['ma_xac_nhan'] : channel === 'SMS' ? ['lien_ket'] : []
  const { known } = placeholdersIn(words)
  return wanted.filter((name) => !known.includes(name))
}

/** Placeholders of the words that nobody fills in for that topic, as written, braces around. */
export function strangersIn(topic: EditableTopic, words: string): readonly string[] {
  const { known, unknown } = placeholdersIn(words)
  const offered = placeholdersFor(topic)
  return [...unknown, ...known.filter((name) => !offered.includes(name))]
}

/** The parameters of a ZNS template as typed, one a line; a line without "=" is a parameter without a value. */
export function paramsOf(typed: string): Record<string, string> {
  const lines = typed.split('\n').map((line) => line.trim()).filter(Boolean)
  return Object.fromEntries(lines.map((line) => [line.split('=')[0]?.trim() ?? '', line.split('=').slice(1).join('=').trim()]))
}
