import { Details } from '@/components/ui/details'
import { Notification } from '@/components/ui/notification'
import { ownAccount, personClaims } from '@/lib/identity/queries'
import { currentActor } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import type { AnswerFormProps } from './answer-form'
import { EmailForm } from './email-form'

export type MailBoxProps<Code extends string> = {
  readonly action: AnswerFormProps<Code>['action']
  readonly hidden: Readonly<Record<string, string>>
  /** A link has just been mailed. */
  readonly isSent: boolean
  readonly locale: Locale
}

type JourneyRefusal = keyof ReturnType<typeof text>['journey']['refusals']

/** Where news of the dossier is mailed to; none is allowed. */
export async function MailBox<Code extends JourneyRefusal>({ action, hidden, isSent, locale }: MailBoxProps<Code>) {
  const actor = await currentActor()
  const [account, claims] = await Promise.all([ownAccount(actor), personClaims(actor)])
  const { journey } = text(locale)
  const { delivery: words } = journey
  const email = account?.email ?? null
  const form = (
    <EmailForm
      action={action}
      hidden={hidden}
      suggested={email === null ? (claims?.ThuDienTu ?? '') : ''}
      words={{ errorTitle: journey.errorTitle, refusals: journey.refusals, fields: journey.fields }}
      label={words.mailLabel}
      hint={words.mailHint}
      button={words.mailButton}
      busy={words.mailBusy}
    />
  )
  return (
    <section className="mt-12 max-w-text border-t border-rule pt-6">
      <h2 className="mb-3 text-xl">{words.mailTitle}</h2>
      {email !== null && !account?.emailConfirmedAt ? (
        <Notification tone={isSent ? 'success' : 'info'} title={words.mailWaiting(email)} announce={isSent} />
      ) : (
        <p className="mb-4">{email === null ? words.mailNone : words.mailConfirmed(email)}</p>
      )}
      <Details summary={email === null ? words.mailAdd : words.mailChange}>{form}</Details>
    </section>
  )
}
