import { MessageList } from '@/app/_pages/messages/message-list'
import { currentActor } from '@/lib/identity/session'
import { countUnread, listMessages } from '@/lib/notification/queries'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const shown = 5

/** The latest that the citizen was told, and the way to all of it. */
export async function Messages({ locale }: { readonly locale: Locale }) {
  const { list, messages } = text(locale).dossier
  const actor = await currentActor()
  const [{ items }, unread] = await Promise.all([listMessages(actor), countUnread(actor)])
  if (items.length === 0) return null
  return (
    <section className="mb-10">
      <h2 className="mb-4 text-xl">{list.messages}</h2>
      <MessageList items={items.slice(0, shown)} locale={locale} />
      <p className="mt-2">
        <a href={paths.messages(locale)} className="inline-flex min-h-11 items-center font-bold">
          {unread === 0 ? messages.all : messages.allWith(unread)}
        </a>
      </p>
    </section>
  )
}
