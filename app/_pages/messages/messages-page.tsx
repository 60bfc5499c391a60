import type { Metadata } from 'next'
import { AnswerForm } from '@/app/_pages/answer-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { requireCitizen } from '@/lib/identity/session'
import { countUnread, listMessages, type MessageRow } from '@/lib/notification/queries'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { markAllRead, markRead } from './actions'
import { MessageList, subjectOf } from './message-list'

export type MessagesPageProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The title of the page. */
export const messagesMetadata = (locale: Locale): Metadata => ({ title: text(locale).dossier.messages.title })

/** Everything the citizen was told, the newest first, and what of it was not read yet. */
export async function MessagesPage({ searchParams, locale }: MessagesPageProps & { readonly locale: Locale }) {
  const actor = await requireCitizen(paths.messages(locale))
  const { sau, tin } = await searchParams
  const after = typeof sau === 'string' ? sau : undefined
  const [{ items, next }, unread] = await Promise.all([listMessages(actor, { after }), countUnread(actor)])
  const { messages: words } = text(locale).dossier
  const place = { _locale: locale, ...(after !== undefined && { _after: after }) }
  return (
    <>
      {tin === 'da-doc' ? <Notification tone="success" title={words.marked} announce /> : null}
      <PageTitle lead={words.count(unread)}>{words.title}</PageTitle>
      {unread > 0 ? <MarkForm action={markAllRead} hidden={place} locale={locale} label={words.markAll} /> : null}
      {items.length === 0 ? (
        <EmptyState title={words.none}>{words.noneBody}</EmptyState>
      ) : (
        <MessageList items={items} locale={locale} more={(message) => <MarkOne message={message} place={place} locale={locale} />} />
      )}
      <Pagination
        label={words.pages}
        previous={after === undefined ? undefined : { href: paths.messages(locale), text: words.newest }}
        next={next === null ? undefined : { href: paths.messages(locale, { sau: next }), text: words.older }}
      />
    </>
  )
}

type Place = Readonly<Record<string, string>>

function MarkOne({ message, place, locale }: { readonly message: MessageRow; readonly place: Place; readonly locale: Locale }) {
  if (message.readAt !== null) return null
  return (
    <MarkForm
      action={markRead}
      hidden={{ ...place, messageId: message.id }}
      locale={locale}
      label={text(locale).dossier.messages.mark}
      about={subjectOf(message, locale)}
    />
  )
}

type MarkFormProps = {
  readonly action: typeof markRead
  readonly hidden: Place
  readonly locale: Locale
  readonly label: string
  /** Read out after the label, where several buttons say the same. */
  readonly about?: string
}

function MarkForm({ action, hidden, locale, label, about }: MarkFormProps) {
  const { dossier: words } = text(locale)
  return (
    <div className="my-2">
      <AnswerForm action={action} words={{ errorTitle: words.messages.errorTitle, refusals: words.refusals, fields: words.fields }}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton variant="quiet" busy={words.messages.marking}>
          {label}
          {about === undefined ? null : <VisuallyHidden>: {about}</VisuallyHidden>}
        </SubmitButton>
      </AnswerForm>
    </div>
  )
}
