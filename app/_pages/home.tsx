import type { Metadata } from 'next'
import { inBothLanguages } from '@/app/_shell/metadata'
import { LinkButton } from '@/components/ui/button'
import { Card, CardGrid } from '@/components/ui/card'
import { SearchBox } from '@/components/ui/search-box'
import { building } from '@/lib/core/env'
import { mostFiled } from '@/lib/dossier/queries/popular'
import { visitor } from '@/lib/identity/session'
import { listPublished, listSectors, type Version } from '@/lib/procedure/queries'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { Choosers } from './choosers'
import { LifeEventCards } from './life-event-cards'
import { ProcedureCard } from './procedure-card'
import { SectorCards } from './sector-cards'

export type HomePageProps = { readonly locale: Locale }

/** The home page keeps the title of the whole portal. */
export const homeMetadata = ({ locale }: HomePageProps): Metadata => ({ alternates: inBothLanguages(locale, paths.home) })

const shown = 6

/** What people file most, filled up in the order of the catalogue while little has been filed. */
function mostUsed(all: readonly Version[], codes: readonly string[]): readonly Version[] {
  const rank = ({ code }: Version) => (codes.includes(code) ? codes.indexOf(code) : codes.length)
  return [...all].sort((a, b) => rank(a) - rank(b)).slice(0, shown)
}

function HowItWorks({ locale }: HomePageProps) {
  const { home } = text(locale).catalogue
  return (
    <>
      <h2 className="mb-4 text-xl">{home.howHeading}</h2>
      <ol className="mb-10 grid gap-6 md:grid-cols-3">
        {home.how.map(({ title, body }, index) => (
          <li key={title} className="border-t-4 border-accent pt-3">
            <h3 className="text-lg">
              {index + 1}. {title}
            </h3>
            <p className="mt-1">{body}</p>
          </li>
        ))}
      </ol>
    </>
  )
}

/** The front door: search, what is used most, sectors, look-up, and how filing goes. */
export async function HomePage({ locale }: HomePageProps) {
  if (building) return null
  const at = new Date()
  const [all, sectors, codes] = await Promise.all([listPublished(visitor, { at }), listSectors(visitor, { at }), mostFiled(visitor, shown)])
  const { home, search } = text(locale).catalogue
  return (
    <>
      <div className="mb-10 rounded-lg bg-accent-soft p-5 sm:p-8">
        <h1 className="max-w-text text-3xl">{home.title}</h1>
        <p className="mt-3 mb-6 max-w-text text-lg">{home.lead}</p>
        <SearchBox action={paths.search('', locale)} label={search.label} hint={search.hint} button={search.button} />
      </div>
      <h2 className="mb-3 text-xl">{home.used}</h2>
      <CardGrid>
        {mostUsed(all, codes).map(({ id, definition }) => (
          <ProcedureCard key={id} locale={locale} definition={definition} />
        ))}
      </CardGrid>
      <h2 className="mb-3 text-xl">{text(locale).finding.eventsTitle}</h2>
      <LifeEventCards locale={locale} />
      <Choosers locale={locale} />
      <h2 className="mb-3 text-xl">{home.sectors}</h2>
      <SectorCards locale={locale} sectors={sectors} />
      <p className="mb-10">
        <a href={paths.procedures(locale)} className="inline-flex min-h-11 items-center font-bold">
          {home.all}
        </a>
      </p>
      <HowItWorks locale={locale} />
      <div className="grid gap-x-6 md:grid-cols-2">
        <Card>
          <h2 className="text-xl">{home.lookupHeading}</h2>
          <p className="mt-2 mb-4">{home.lookupBody}</p>
          <LinkButton href={paths.lookUp(locale)} variant="secondary">
            {home.lookupLink}
          </LinkButton>
        </Card>
        <Card>
          <h2 className="text-xl">{home.counterHeading}</h2>
          <p className="mt-2 mb-4">{home.counter}</p>
          <LinkButton href={paths.help(locale)} variant="secondary">
            {home.counterLink}
          </LinkButton>
        </Card>
      </div>
    </>
  )
}
