import { Notification } from '@/components/ui/notification'
import type { Actor } from '@/lib/core/actor'
import { formatMoment } from '@/lib/core/dates'
import { env } from '@/lib/core/env'
import { provedLately } from '@/lib/identity/policy'
import { findErasure } from '@/lib/privacy/queries/erasure'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ProveAgain } from '../prove-again'
import { ErasureForm, KeepForm } from './erasure-forms'

type Found = NonNullable<Awaited<ReturnType<typeof findErasure>>>

function Lists({ found: { drafts, messages, kept, filed }, locale }: { readonly found: Found; readonly locale: Locale }) {
  const words = text(locale).erasure
  const lists = [{ title: words.goesTitle, lines: words.goes(drafts, messages, kept) }, { title: words.staysTitle, lines: words.stays(filed) }]
  return lists.map(({ title, lines }) => (
    <div key={title} className="mb-6">
      <h3 className="mb-2 font-bold">{title}</h3>
      <ul className="list-disc space-y-1 pl-6">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  ))
}

/** Erasing one's account: what goes, what stays and why; asking for it, and taking that back. */
export async function ErasureSection({ actor, locale }: { readonly actor: Actor; readonly locale: Locale }) {
  const now = new Date()
  const found = await findErasure(actor, now)
  if (!found) return null
  const words = text(locale).erasure
  const { errorTitle, refusals, fields, sending } = words
  const common = { words: { errorTitle, refusals, fields }, locale, sending }
  const { last, obstacles } = found
  if (last?.state === 'ASKED') {
    return (
      <section className="mb-12 max-w-text">
        <h2 className="mb-2 text-lg">{words.title}</h2>
        <Notification tone="warning" title={words.pendingTitle}>
          <p>{words.pending(formatMoment(last.dueAt))}</p>
        </Notification>
        <KeepForm {...common} button={words.takeBack} />
      </section>
    )
  }
  return (
    <section className="mb-12 max-w-text">
      <h2 className="mb-2 text-lg">{words.title}</h2>
      <p className="mb-6">{words.lead}</p>
      {last?.state === 'HINDERED' ? <p className="mb-6 font-bold">{words.hindered}</p> : null}
      <Lists found={found} locale={locale} />
      {obstacles.length > 0 ? (
        <Notification tone="info" title={words.obstaclesTitle}>
          {obstacles.map((obstacle) => (
            <p key={obstacle}>{words.obstacles[obstacle]}</p>
          ))}
        </Notification>
      ) : (
        <>
          <p className="mb-6">{words.after(env.ERASURE_DAYS)}</p>
          {provedLately(actor, now) ? (
            <ErasureForm {...common} button={words.ask} label={words.confirmation} hint={words.confirmationHint} />
          ) : (
            <ProveAgain locale={locale} backTo={paths.ownData(locale)} />
          )}
        </>
      )}
    </section>
  )
}
