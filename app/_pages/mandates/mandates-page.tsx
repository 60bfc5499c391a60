import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { dayOf, formatDay } from '@/lib/core/dates'
import { localize } from '@/lib/form/model/fields'
import { provedLately } from '@/lib/identity/policy'
import { listOwnMandates, type MandateRow } from '@/lib/identity/queries/mandates'
import { requireCitizen } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { procedureOf } from '../filing/draft'
import { ProveAgain } from '../prove-again'
import { AnswerRequestForm, CodeForm, RevokeForm } from './mandate-forms'

export type MandatesPageProps = {
  readonly locale: Locale
  readonly query: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** Title of the page. */
export const mandatesMetadata = (locale: Locale): Metadata => ({ title: text(locale).mandates.title })

type Named = { readonly row: MandateRow; readonly procedure: string | null }

async function named(rows: readonly MandateRow[], locale: Locale): Promise<readonly Named[]> {
  return Promise.all(
    rows.map(async (row) => {
      const version = row.procedureCode === null ? null : await procedureOf(row.procedureCode)
      return { row, procedure: version ? localize(version.definition.name, locale).text : row.procedureCode }
    }),
  )
}

/** By what right, for which procedure, until when. */
function Facts({ locale, one: { row, procedure } }: { readonly locale: Locale; readonly one: Named }) {
  const words = text(locale).mandates
  const lines = [
    words.grounds[row.ground],
    ...(row.state === 'in-force' ? [words.proofs[row.proof]] : []),
    procedure === null ? words.everyProcedure : words.procedure(procedure),
    words.since(formatDay(dayOf(row.askedAt))),
    ...(row.endsAt ? [words.until(formatDay(dayOf(row.endsAt)))] : []),
  ]
  return (
    <ul className="mb-3 text-sm text-soft">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

type ListProps = { readonly locale: Locale; readonly rows: readonly Named[]; readonly isProved: boolean }

/** Who acts, or asks to act, for the citizen. */
function Given({ locale, rows, isProved }: ListProps) {
  const { given: words, forms, stepUp } = text(locale).mandates
  const { agree, decline } = words
  if (rows.length === 0) return <p>{words.none}</p>
  return rows.map((one) => {
    const { id, name, state, ground } = one.row
    const form = { forms, locale, mandateId: id }
    return (
      <article key={id} className="mb-8 border-b border-rule pb-6">
        <h3 className="mb-2 font-bold">{state === 'waits' ? words.asks(name) : name}</h3>
        <Facts locale={locale} one={one} />
        {state === 'waits' ? (
          <>
            <p className="mb-4">{words.asksBody}</p>
            {isProved ? <AnswerRequestForm {...form} words={{ agree, decline }} answer="agree" /> : <><p className="mb-3">{stepUp}</p><ProveAgain locale={locale} backTo={paths.mandates(locale)} /></>}
            <div className="mt-4">
              <AnswerRequestForm {...form} words={{ agree, decline }} answer="decline" />
            </div>
          </>
        ) : ground === 'REPRESENTATIVE' ? null : (
          <RevokeForm {...form} label={words.revoke(name)} />
        )}
      </article>
    )
  })
}

/** For whom the citizen acts, or asked to act. */
function Held({ locale, rows }: Omit<ListProps, 'isProved'>) {
  const { held: words, forms } = text(locale).mandates
  const { code, codeHint, confirm } = words
  if (rows.length === 0) return <p>{words.none}</p>
  return rows.map((one) => {
    const { id, name, state, ground } = one.row
    const form = { forms, locale, mandateId: id }
    return (
      <article key={id} className="mb-8 border-b border-rule pb-6">
        <h3 className="mb-2 font-bold">{name}</h3>
        <Facts locale={locale} one={one} />
        {state === 'waits' ? (
          <>
            <p className="font-bold">{words.waits}</p>
            <p className="mb-4">{words.waitsBody}</p>
            <CodeForm {...form} words={{ code, codeHint, confirm }} />
          </>
        ) : null}
        {ground === 'REPRESENTATIVE' ? null : (
          <div className="mt-4">
            <RevokeForm {...form} label={words.giveUp(name)} />
          </div>
        )}
      </article>
    )
  })
}

/** Who may file for whom: given and held, answered, confirmed and taken back here. */
export async function MandatesPage({ locale, query }: MandatesPageProps) {
  const actor = await requireCitizen(paths.mandates(locale))
  const now = new Date()
  const own = await listOwnMandates(actor, now)
  if (!own) throw new Error(`person ${actor.personId} is signed in and not there`)
  const words = text(locale).mandates
  const news = words.news[String((await query)['xong'])]
  return (
    <>
      {news === undefined ? null : <Notification tone="success" title={news} announce />}
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <section aria-labelledby="nguoi-nop-thay" className="mb-10 max-w-text">
        <h2 id="nguoi-nop-thay" className="mb-4 text-xl">
          {words.given.title}
        </h2>
        <Given locale={locale} rows={await named(own.given, locale)} isProved={provedLately(actor, now)} />
      </section>
      <section aria-labelledby="nop-thay" className="mb-10 max-w-text">
        <h2 id="nop-thay" className="mb-4 text-xl">
          {words.held.title}
        </h2>
        <Held locale={locale} rows={await named(own.held, locale)} />
        <LinkButton href={paths.newMandate(locale)} variant="secondary">
          {words.add}
        </LinkButton>
      </section>
      <LinkButton href={paths.profile(locale)} variant="quiet">
        {words.toProfile}
      </LinkButton>
    </>
  )
}
