import type { Channel, ShippedWords } from '@/lib/notification/model'
import type { Content } from '@/lib/notification/queries/templates'

/** What stands in the fields of the form: the agency's own words, or the shipped ones. */
export type Fields = Readonly<Record<'subject' | 'body' | 'button' | 'text' | 'templateId' | 'params', string>>

const none: Fields = { subject: '', body: '', button: '', text: '', templateId: '', params: '' }

/** The fields of that channel filled with the words; of the others with nothing. */
export function initialOf(channel: Channel, shipped: ShippedWords, content: Content | null): Fields {
  if (channel === 'EMAIL') return { ...none, ...mailFields(shipped, content?.email ?? null) }
  if (channel === 'SMS') return { ...none, text: content?.sms?.text ?? shipped.sms }
  return { ...none, ...zaloFields(content?.zalo ?? { templateId: '', params: { ma: '{ma}' }, text: '' }) }
}

const mailFields = (shipped: ShippedWords, own: Content['email']) =>
  own ?? { subject: shipped.subject, body: shipped.lines.join('\n\n'), button: shipped.button }

const zaloFields = ({ params, ...rest }: NonNullable<Content['zalo']>) => ({
  ...rest,
  params: Object.entries(params).map(([name, value]) => `${name} = ${value}`).join('\n'),
})
