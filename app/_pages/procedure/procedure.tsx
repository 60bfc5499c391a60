import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BookingLink } from '@/app/_pages/appointments/booking-link'
import { Share } from '@/app/_pages/sharing/share'
import { inBothLanguages } from '@/app/_shell/metadata'
import { LinkButton } from '@/components/ui/button'
import { Localised } from '@/components/ui/localised'
import { Markdown } from '@/components/ui/markdown'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import type { LocalizedText } from '@/lib/form/schema'
import { visitor } from '@/lib/identity/session'
import { findNotOffered } from '@/lib/procedure/queries/lifecycle'
import { procedureCode, type ProcedureDefinition } from '@/lib/procedure/schema'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { EndedNotice } from './ended-notice'
import { Facts } from './facts'
import { Fees } from './fees'
import { procedureHere, wordsIn } from './found'
import { shownWhenShared } from './shown-when-shared'
import { Papers } from './papers'
import { Time } from './time'

export type ProcedurePageProps = { readonly locale: Locale; readonly code: string }
export type PartProps = {
  readonly locale: Locale
  readonly definition: ProcedureDefinition
  /** The day a dossier was filed, where it is shown what held for that; left out: what holds today, with the ways to compute one's own. */
  readonly filedOn?: string | undefined
}

/** Title and description of a procedure's page; what is no procedure gets those of the 404 page. */
export async function procedureMetadata({ locale, code }: ProcedurePageProps): Promise<Metadata> {
  const found = await procedureHere(code)
  if (!found) return { title: text(locale).faults.notFound.title }
  const { name, summary } = found.definition
  const [title, description] = [wordsIn(name, locale), wordsIn(summary, locale)]
  return {
    title,
    description,
    alternates: inBothLanguages(locale, (one) => paths.procedure(code, one)),
    openGraph: await shownWhenShared(found, locale, paths.procedure(code, locale)),
  }
}

/** What an administrator wrote at length, in the reader's language where it exists. */
function Written({ value, locale }: { readonly value: LocalizedText; readonly locale: Locale }) {
  const foreign = locale === 'en' && value.en === undefined
  return <Markdown source={wordsIn(value, locale)} lang={foreign ? 'vi' : undefined} firstHeading={3} />
}

function Start({ locale, definition: { level, code } }: PartProps) {
  const { catalogue, shell } = text(locale)
  if (level === 'INFO') {
    return (
      <Notification title={catalogue.procedure.infoTitle}>
        <p>{shell.address}</p>
        <p>
          {shell.hoursLabel}: {shell.hours}
        </p>
        <p>
          <a href={paths.help(locale)}>{catalogue.home.counterLink}</a>
        </p>
      </Notification>
    )
  }
  return (
    <div className="mb-10">
      <LinkButton href={paths.filing(code, locale)}>{catalogue.procedure.file}</LinkButton>
      <p className="mt-2 text-sm text-soft">{catalogue.procedure.fileNote}</p>
    </div>
  )
}

/** What happens, step by step. */
export function Steps({ locale, definition: { steps } }: PartProps) {
  if (steps.length === 0) return null
  return (
    <section>
      <h2 className="mb-3 text-xl">{text(locale).catalogue.procedure.steps}</h2>
      <ol className="mb-10 max-w-text list-decimal space-y-2 pl-7">
        {steps.map((step) => (
          <li key={step.vi}>
            <Localised value={step} locale={locale} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What is given out, and how. */
export function Results({ locale, definition: { results, outcomes, deliveries } }: PartProps) {
  const words = text(locale).catalogue.procedure
  const titles = [...new Map([...results.map(({ title }) => title), ...outcomes].map((title) => [title.vi, title])).values()]
  return (
    <section>
      <h2 className="mb-3 text-xl">{words.results}</h2>
      <div className="mb-10 max-w-text space-y-2">
        {titles.map((title) => (
          <p key={title.vi} className="font-bold">
            <Localised value={title} locale={locale} />
          </p>
        ))}
        <p>{words.deliveryLead}</p>
        <ul className="list-disc space-y-1 pl-7">
          {deliveries.map((delivery) => (
            <li key={delivery}>{words.deliveries[delivery]}</li>
          ))}
        </ul>
      </div>
    </section>
  )
}

/** The laws it rests on. */
export function LegalGround({ locale, definition: { legalBasis } }: PartProps) {
  if (legalBasis.length === 0) return null
  return (
    <section>
      <h2 className="mb-3 text-xl">{text(locale).catalogue.procedure.legal}</h2>
      <ul lang="vi" className="mb-8 max-w-text list-disc space-y-1 pl-7">
        {legalBasis.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  )
}

/** A procedure that is not offered any more: since when, why, and what to use instead. What never was one is not there. */
async function NotOffered({ locale, code }: ProcedurePageProps) {
  const ended = procedureCode.safeParse(code).success ? await findNotOffered(visitor, code, new Date()) : null
  if (!ended) notFound()
  return <EndedNotice ended={ended} locale={locale} />
}

/** All one wants to know before starting, and the one button to start. */
export async function ProcedurePage({ locale, code }: ProcedurePageProps) {
  const found = await procedureHere(code)
  if (!found) return <NotOffered locale={locale} code={code} />
  const { definition } = found
  const { catalogue } = text(locale)
  const part = { locale, definition }
  return (
    <>
      <Breadcrumbs
        label={catalogue.procedure.breadcrumbs}
        items={[
          { text: catalogue.list.title, href: paths.procedures(locale) },
          { text: wordsIn(definition.sector.name, locale), href: `${paths.procedures(locale)}#${definition.sector.key}` },
          { text: code },
        ]}
      />
      <PageTitle lead={<Localised value={definition.summary} locale={locale} />}>
        <Localised value={definition.name} locale={locale} />
      </PageTitle>
      <Facts {...part} />
      <Start {...part} />
      <p className="mb-8">
        <a href={paths.procedureGuide(code, locale)} className="inline-flex min-h-11 items-center font-bold">
          {text(locale).guide.link}
        </a>
      </p>
      <BookingLink procedureCode={code} locale={locale} />
      {definition.description ? <Written value={definition.description} locale={locale} /> : null}
      <section>
        <h2 className="mb-3 text-xl">{catalogue.procedure.who}</h2>
        <p className="mb-10 max-w-text">
          <Localised value={definition.audience} locale={locale} />
        </p>
      </section>
      {definition.conditions ? (
        <section>
          <h2 className="mb-3 text-xl">{catalogue.procedure.conditions}</h2>
          <Written value={definition.conditions} locale={locale} />
        </section>
      ) : null}
      <Papers {...part} />
      <Time {...part} />
      <Fees {...part} />
      <Steps {...part} />
      <Results {...part} />
      <LegalGround {...part} />
      <Share locale={locale} code={code} path={paths.procedure(code, locale)} />
    </>
  )
}
