import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { SummaryList } from '@/components/ui/summary-list'
import { dayOf, formatDay } from '@/lib/core/dates'
import { levelToFile, safePath } from '@/lib/identity/model'
import { provedLately } from '@/lib/identity/policy'
import { listLinkable, type OtherAccount, provedBefore } from '@/lib/identity/queries/linking'
import { keptLink, requireCitizen } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ProveAgain } from '../prove-again'
import { RaiseLevel } from '../raise-level'
import { LinkForm } from './link-form'

export type LinkAccountsPageProps = {
  readonly locale: Locale
  readonly query: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** Title of the page. */
export const linkAccountsMetadata = (locale: Locale): Metadata => ({ title: text(locale).proving.link.title })

type AccountsProps = { readonly locale: Locale; readonly accounts: readonly OtherAccount[]; readonly title: string; readonly lead: string; readonly id: string }

/** Accounts that can become part of this one, each with its own button. */
function Accounts({ locale, accounts, title, lead, id }: AccountsProps) {
  const { name, number, since, whatHappens, errorTitle, refusals, confirm, merging } = text(locale).proving.link
  return (
    <section aria-labelledby={id} className="mb-10 max-w-text">
      <h2 id={id} className="mb-2 text-xl">
        {title}
      </h2>
      <p className="mb-4">{lead}</p>
      {accounts.map((account) => (
        <div key={account.id} className="mb-8">
          <SummaryList
            items={[
              { key: 'name', label: name, value: account.name },
              { key: 'number', label: number, value: account.maskedId },
              { key: 'since', label: since, value: formatDay(dayOf(account.since)) },
            ]}
          />
          <p className="mb-4">{whatHappens}</p>
          <LinkForm words={{ errorTitle, refusals, confirm, merging }} locale={locale} accountId={account.id} />
        </div>
      ))}
    </section>
  )
}

/** The accounts of the same person: those of their own numbers, one they proved just before, and the way to prove one. */
export async function LinkAccountsPage({ locale, query }: LinkAccountsPageProps) {
  const here = paths.linkAccounts(locale)
  const actor = await requireCitizen(here)
  const { tiep } = await query
  const later = safePath(typeof tiep === 'string' ? tiep : undefined) ?? paths.profile(locale)
  const { link: words, stepUp } = text(locale).proving
  const title = <PageTitle lead={words.lead}>{words.title}</PageTitle>
  if (actor.assuranceLevel < levelToFile) return <>{title}<RaiseLevel locale={locale} /></>
  const now = new Date()
  if (!provedLately(actor, now)) {
    return (
      <>
        {title}
        <p className="mb-6 max-w-text">{stepUp.lead}</p>
        <ProveAgain locale={locale} backTo={here} />
      </>
    )
  }
  const token = await keptLink()
  const [found, before] = await Promise.all([listLinkable(actor), token === null ? null : provedBefore(actor, token, now)])
  const proved = before && found.every(({ id }) => id !== before.id) ? [before] : []
  return (
    <>
      {title}
      {proved.length > 0 ? <Accounts id="da-xac-thuc" locale={locale} accounts={proved} title={words.provedTitle} lead={words.provedLead} /> : null}
      {found.length > 0 ? <Accounts id="tim-thay" locale={locale} accounts={found} title={words.foundTitle} lead={words.foundLead} /> : null}
      {proved.length + found.length === 0 ? <p className="mb-8 max-w-text">{words.none}</p> : null}
      <section aria-labelledby="khac" className="mb-8 max-w-text">
        <h2 id="khac" className="mb-2 text-xl">
          {words.otherTitle}
        </h2>
        <p className="mb-4">{words.otherLead}</p>
        <ProveAgain locale={locale} backTo={here} errand="gop" label={words.other} />
      </section>
      <LinkButton href={later} variant="quiet">
        {words.later}
      </LinkButton>
    </>
  )
}
