import type { OwnChannels } from '@/lib/notification/queries/channels'
import { type Locale, text } from '@/lib/text/text'
import { ChoicesForm, CodeForm, DropPhoneForm, PhoneForm } from './channel-forms'

export type ChannelsProps = {
  readonly locale: Locale
  readonly own: OwnChannels
  readonly emailConfirmed: boolean
  /** What VNeID told. */
  readonly suggested: string | null
}

const spaced = (phone: string) => phone.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3')

/** On which phone a citizen is told, and which news go by which channel. */
export function Channels({ locale, own, emailConfirmed, suggested }: ChannelsProps) {
  const words = text(locale).channels
  const { phoneNow, phoneWaiting, ...plain } = words
  return (
    <section className="mb-12 max-w-text" id="kenh">
      <h2 className="mb-2 text-lg">{words.phoneTitle}</h2>
      <p className="mb-4">{words.phoneLead}</p>
      {own.phone === null ? null : <p className="mb-4 font-bold">{own.confirmed ? phoneNow(spaced(own.phone)) : phoneWaiting(spaced(own.phone))}</p>}
      {own.codeSent ? <CodeForm words={plain} locale={locale} /> : null}
      <PhoneForm words={plain} locale={locale} suggested={own.phone === null ? (suggested ?? '') : ''} />
      {own.phone === null ? null : <DropPhoneForm words={plain} locale={locale} />}
      <h3 className="mt-8 mb-2 font-bold">{words.choiceTitle}</h3>
      <p className="mb-4">{words.choiceLead}</p>
      <ChoicesForm words={plain} locale={locale} choices={own.choices} byZalo={own.byZalo} emailConfirmed={emailConfirmed} phoneConfirmed={own.confirmed} />
    </section>
  )
}
