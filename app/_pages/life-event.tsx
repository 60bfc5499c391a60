import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { inBothLanguages } from '@/app/_shell/metadata'
import { CardGrid } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Breadcrumbs } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { building } from '@/lib/core/env'
import { visitor } from '@/lib/identity/session'
import { audienceOf, lifeEventOf } from '@/lib/procedure/model/life-event-slugs'
import { audiencesIn, eventsIn } from '@/lib/procedure/model/life-events'
import { listPublished, type Version } from '@/lib/procedure/queries'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { Choosers } from './choosers'
import { ProcedureCard } from './procedure-card'

export type BrowsePageProps = { readonly locale: Locale; readonly slug: string }

type Shelf = { readonly title: string; readonly lead: string; readonly address: (locale: Locale) => string; readonly holds: (version: Version) => boolean }

/** A life event's shelf of the catalogue; null where there is no such event. */
function eventShelf({ locale, slug }: BrowsePageProps): Shelf | null {
  const event = lifeEventOf(slug)
  const { finding } = text(locale)
  return event
    ? {
        title: finding.events[event].title, lead: finding.eventLead, address: (one) => paths.lifeEvent(slug, one),
        holds: ({ definition }) => eventsIn(definition).includes(event),
      }
    : null
}

/** An audience's shelf; null where there is no such audience. */
function audienceShelf({ locale, slug }: BrowsePageProps): Shelf | null {
  const kind = audienceOf(slug)
  const { finding } = text(locale)
  return kind
    ? {
        title: finding.audiences[kind], lead: finding.audienceLead, address: (one) => paths.audience(slug, one),
        holds: ({ definition }) => audiencesIn(definition).includes(kind),
      }
    : null
}

const metadataOf = (shelf: Shelf | null, locale: Locale): Metadata =>
  shelf
    ? { title: shelf.title, description: shelf.lead, alternates: inBothLanguages(locale, shelf.address) }
    : { title: text(locale).faults.notFound.title }

export const lifeEventMetadata = (props: BrowsePageProps): Metadata => metadataOf(eventShelf(props), props.locale)
export const audienceMetadata = (props: BrowsePageProps): Metadata => metadataOf(audienceShelf(props), props.locale)

async function ShelfPage({ locale, shelf }: { readonly locale: Locale; readonly shelf: Shelf | null }) {
  if (!shelf) notFound()
  if (building) return null
  const procedures = (await listPublished(visitor, { at: new Date() })).filter(shelf.holds)
  const { catalogue, finding } = text(locale)
  return (
    <>
      <Breadcrumbs
        label={finding.chooser.breadcrumbs}
        items={[{ text: catalogue.list.title, href: paths.procedures(locale) }, { text: shelf.title }]}
      />
      <PageTitle lead={shelf.lead}>{shelf.title}</PageTitle>
      {procedures.length === 0 ? <EmptyState title={finding.eventNone}>{catalogue.list.noneBody}</EmptyState> : null}
      <CardGrid>
        {procedures.map(({ id, definition }) => (
          <ProcedureCard key={id} locale={locale} definition={definition} />
        ))}
      </CardGrid>
      <Choosers locale={locale} />
    </>
  )
}

/** The procedures something in a life calls for. */
export const LifeEventPage = (props: BrowsePageProps) => <ShelfPage locale={props.locale} shelf={eventShelf(props)} />

/** The procedures for one kind of people. */
export const AudiencePage = (props: BrowsePageProps) => <ShelfPage locale={props.locale} shelf={audienceShelf(props)} />
