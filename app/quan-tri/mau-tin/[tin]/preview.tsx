import type { ShippedWords } from '@/lib/notification/model'
import { fill, type Values } from '@/lib/notification/model/placeholders'
import { smsSize } from '@/lib/notification/model/sms'
import { type EditableTopic, missingIn, paramsOf } from '@/lib/notification/model/templates'
import { mailOf, smsOf } from '@/lib/notification/model/words'
import type { officialText } from '@/lib/text/text'
import type { Fields } from './initial'

type Words = Pick<
  (typeof officialText)['notices']['templates'],
  'from' | 'size' | 'encodings' | 'plain' | 'long' | 'missing' | 'previewTitle' | 'sample'
>

export type PreviewProps = {
  readonly words: Words
  readonly topic: EditableTopic
  readonly channel: 'EMAIL' | 'SMS' | 'ZALO'
  readonly fields: Fields
  readonly shipped: ShippedWords
  readonly sample: Values
  readonly plain: boolean
}

function Mail({ words, fields, shipped, sample }: PreviewProps) {
  const { subject, body, button } = fields
  const mail = mailOf(shipped, { subject, body: body.replace(/\r\n?/g, '\n'), button }, sample)
  return (
    <>
      <p className="mb-4">
        {words.from} <strong>{mail.subject}</strong>
      </p>
      {[mail.greeting, ...mail.lines].map((line, index) => (
        <p key={index} className="mb-4 whitespace-pre-line">
          {line}
        </p>
      ))}
      {mail.button === '' ? null : <p className="mb-4 font-bold underline">{mail.button}</p>}
      <p className="mb-4">{mail.closing}</p>
      <p className="text-sm text-soft">{mail.footer}</p>
    </>
  )
}

function Sms({ words, fields, shipped, sample, plain }: PreviewProps) {
  const text = smsOf(shipped, { text: fields.text }, sample, plain)
  const { length, parts, encoding } = smsSize(text)
  return (
    <>
      <p className="mb-4">{text}</p>
      <p className="text-sm text-soft">{words.size.replace('{length}', String(length)).replace('{parts}', String(parts))} ({words.encodings[encoding]})</p>
      {plain ? <p className="text-sm text-soft">{words.plain}</p> : null}
      {parts > 3 ? <p className="font-bold">{words.long}</p> : null}
    </>
  )
}

function Zns({ fields, sample }: PreviewProps) {
  return (
    <>
      {fields.text === '' ? null : <p className="mb-4">{fields.text}</p>}
      <dl>
        {Object.entries(paramsOf(fields.params)).map(([name, value]) => (
          <div key={name} className="mb-2">
            <dt className="text-sm text-soft">{name}</dt>
            <dd>{fill(value, sample) || '-'}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const bodies = { EMAIL: Mail, SMS: Sms, ZALO: Zns }

/** What the words come out as, with sample data, and what the reader would miss. */
export function Preview(props: PreviewProps) {
  const { words, topic, channel, fields } = props
  const Body = bodies[channel]
  const missing = missingIn(topic, channel, Object.values(fields).join(' '))
  return (
    <section aria-labelledby="xem-truoc" aria-live="polite" className="mb-8 max-w-text rounded border border-rule p-4 break-words">
      <h2 id="xem-truoc" className="mb-1 text-lg">
        {words.previewTitle}
      </h2>
      <p className="mb-4 text-sm text-soft">{words.sample}</p>
      <Body {...props} />
      {missing.map((name) => (
        <p key={name} className="mt-4 font-bold">
          {words.missing[name]}
        </p>
      ))}
    </section>
  )
}
