import { formatMoment } from '@/lib/core/dates'
import { currentActor } from '@/lib/identity/session'
import { listMessages, type MessageRow } from '@/lib/notification/queries'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const shown = 5

const hrefOf = ({ params }: MessageRow, locale: Locale): string => {
  if (params.code) return paths.dossier(params.code, locale)
  return params.procedureCode ? paths.filing(params.procedureCode, locale) : paths.myDossiers(locale)
}

/** The latest that the citizen was told. */
export async function Messages({ locale }: { readonly locale: Locale }) {
  const { mail, dossier } = text(locale)
  const { items } = await listMessages(await currentActor())
  if (items.length === 0) return null
  return (
    <section className="mb-10">
      <h2 className="mb-4 text-xl">{dossier.list.messages}</h2>
      <ul className="divide-y divide-rule rounded-lg border border-rule bg-paper">
        {items.slice(0, shown).map((message) => (
          <li key={message.id} className="px-4 py-1">
            <a href={hrefOf(message, locale)} className="inline-flex min-h-11 items-center">
              {mail.topics[message.topic].subject(message.params.code ?? message.params.procedureCode ?? '')}
            </a>{' '}
            <span className="text-sm whitespace-nowrap text-soft">{formatMoment(message.createdAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
