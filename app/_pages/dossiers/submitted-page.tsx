import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { dueAt } from '@/lib/calendar/model/due'
import { loadCalendar } from '@/lib/calendar/queries'
import { formatMoment } from '@/lib/core/dates'
import type { MyDossier } from '@/lib/dossier/queries/mine'
import { ownAccount } from '@/lib/identity/queries'
import { requireCitizen } from '@/lib/identity/session'
import { timeLimitFor } from '@/lib/procedure/model/limits'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { dossierOf, type DossierPageProps } from './dossier-of'
import { LookedUp } from './dossier-parts'

/** The title of the confirmation, with the code. */
export async function submittedMetadata({ params }: DossierPageProps, locale: Locale): Promise<Metadata> {
  const dossier = await dossierOf((await params).code)
  return dossier ? { title: `${text(locale).dossier.submitted.title} ${dossier.code}` } : {}
}

/** It is filed: the code, what comes next and by when. */
export async function SubmittedPage({ params, locale }: DossierPageProps & { readonly locale: Locale }) {
  const { code } = await params
  const actor = await requireCitizen(paths.submitted(code, locale))
  const dossier = await dossierOf(code)
  if (!dossier) return notFound()
  const { submitted: words, page } = text(locale).dossier
  const account = await ownAccount(actor)
  const intakeBy = dossier.intakeDueAt ?? dossier.submittedAt
  const due = await expectedDue(dossier, intakeBy, actor)
  return (
    <>
      <Panel title={words.title} codeLabel={words.codeLabel} code={dossier.code}>
        {words.keep}
      </Panel>
      <h2 className="mb-3 text-xl">{words.nextTitle}</h2>
      <ol className="max-w-text list-decimal space-y-2 pl-6">
        {words.steps(formatMoment(intakeBy)).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {due ? <p className="mt-4 max-w-text">{words.due(formatMoment(due))}</p> : null}
      <p className="mt-4 max-w-text">{account?.email && account.emailConfirmedAt ? words.mail(account.email) : words.noMail}</p>
      {dossier.filedFile ? (
        <p className="mt-4">
          <a href={paths.citizenFile(dossier.code, dossier.filedFile)} className="inline-flex min-h-11 items-center font-bold">
            {words.print}
          </a>
        </p>
      ) : (
        <p className="mt-4 max-w-text text-soft">{page.filedSoon}</p>
      )}
      <Tracking token={dossier.trackingToken} label={page.tracking} locale={locale} />
      <LookedUp dossier={dossier} locale={locale} />
      <ButtonGroup>
        <LinkButton href={paths.dossier(dossier.code, locale)}>{words.toDossier}</LinkButton>
        <LinkButton href={paths.myDossiers(locale)} variant="quiet">
          {text(locale).shell.myDossiers}
        </LinkButton>
      </ButtonGroup>
    </>
  )
}

async function expectedDue(dossier: MyDossier, intakeBy: Date, actor: Parameters<typeof loadCalendar>[0]): Promise<Date | null> {
  const limit = timeLimitFor(dossier.definition, { channel: 'ONLINE', caseKey: dossier.caseKey })
  return dossier.dueAt ?? dueAt(await loadCalendar(actor, dossier.agencyId), limit, intakeBy).due
}

/** The address under which one can look without signing in. */
export function Tracking({ token, label, locale }: { readonly token: string | null; readonly label: string; readonly locale: Locale }) {
  if (token === null) return null
  return (
    <p className="mt-2">
      <a href={paths.tracking(token, locale)} className="inline-flex min-h-11 items-center">
        {label}
      </a>
    </p>
  )
}
