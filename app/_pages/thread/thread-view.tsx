import { Notification } from '@/components/ui/notification'
import { dayOf, formatDay, formatMoment } from '@/lib/core/dates'
import { newId } from '@/lib/core/ids'
import { acceptAttribute, formatSize } from '@/lib/document/model'
import { threadBounds } from '@/lib/dossier/model/thread'
import type { Thread } from '@/lib/dossier/queries/thread'
import { text, type Locale } from '@/lib/text/text'
import { ThreadForm } from './thread-form'

export type ThreadViewProps = {
  readonly thread: Thread
  readonly reader: 'citizen' | 'official'
  readonly locale: Locale
  readonly action: string
  readonly hrefOf: (file: string) => string
  /** What the door said: codes of what was not sent, or that it was. */
  readonly told: { readonly sent: boolean; readonly errors: readonly string[] }
}

/** The messages of a dossier, oldest first, and room for the next; the same for both sides. */
export function ThreadView({ thread, reader, locale, action, hrefOf, told }: ThreadViewProps) {
  const { thread: words } = text(locale)
  const { text: label, choose, optional, send, sending, errorTitle, progress, brokenOff } = words
  const errors = told.errors.flatMap((code) => (words.errors[code] === undefined ? [] : [{ message: words.errors[code], fieldId: code === 'empty' || code === 'too-long' ? 'text' : undefined }]))
  return (
    <div className="max-w-text">
      {told.sent ? <Notification tone="success" announce title={words.done} /> : null}
      {thread.messages.length === 0 ? <p className="mb-8">{words.none}</p> : null}
      <ol className="mb-10 space-y-4">
        {thread.messages.map((message) => (
          <Message key={message.id} message={message} mine={message.by === reader} locale={locale} hrefOf={hrefOf} />
        ))}
      </ol>
      {thread.isOpen ? (
        <>
          {thread.closesAt ? <p className="mb-4 text-soft">{words.closes(formatDay(dayOf(thread.closesAt)))}</p> : null}
          <ThreadForm
            action={action}
            messageKey={newId()}
            accept={acceptAttribute}
            signs={threadBounds.signs}
            errors={errors}
            words={{ text: label, choose, chooseHint: words.chooseHint(threadBounds.files), optional, send, sending, errorTitle, progress, brokenOff }}
          />
        </>
      ) : (
        <Notification title={words.closed} />
      )}
    </div>
  )
}

type MessageProps = Pick<ThreadViewProps, 'locale' | 'hrefOf'> & { readonly message: Thread['messages'][number]; readonly mine: boolean }

function Message({ message: { by, author, text: said, sentAt, readAt, files }, mine, locale, hrefOf }: MessageProps) {
  const { thread: words } = text(locale)
  return (
    <li className={`rounded-lg border border-rule bg-paper p-4 ${mine ? 'ml-6 sm:ml-16' : 'mr-6 border-l-4 border-l-brand sm:mr-16'}`}>
      <p className="font-bold">{mine && by === 'citizen' ? words.you : words.agency(author.name, author.title ?? '')}</p>
      {said === '' ? null : (
        <p lang={by === 'official' ? 'vi' : undefined} className="mt-1 whitespace-pre-line wrap-anywhere">
          {said}
        </p>
      )}
      {files.length === 0 ? null : (
        <ul aria-label={words.files} className="mt-2">
          {files.map(({ file, name, bytes }) => (
            <li key={file}>
              <a href={hrefOf(file)} className="inline-flex min-h-11 items-center wrap-anywhere">
                {name}
              </a>{' '}
              <span className="text-sm whitespace-nowrap text-soft">({formatSize(bytes)})</span>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-1 text-sm text-soft">
        {words.sent(formatMoment(sentAt))}
        {mine ? `. ${readAt ? words.seen(formatMoment(readAt)) : words.unseen}` : ''}
      </p>
    </li>
  )
}
