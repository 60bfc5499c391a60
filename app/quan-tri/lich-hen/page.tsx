import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { Tag } from '@/components/ui/tag'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { agenciesWithServices } from '@/lib/appointment/policy'
import { listKeptServices, type ServiceRow } from '@/lib/appointment/queries/counter-services'
import { formatMinute } from '@/lib/core/dates'
import { shortId } from '@/lib/core/ids'
import { listAgencies } from '@/lib/identity/queries'
import { requireAdministrator } from '@/lib/identity/session'
import { namesOffered } from '@/lib/procedure/queries/lifecycle'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { keptAgency, valueOf } from './chosen'

const { reception: { admin: words, weekdays }, procedures: { home } } = officialText

export const metadata: Metadata = { title: words.title }

function BookingOf({ service }: { readonly service: ServiceRow }) {
  if (!service.takesBookings) return words.noBookings
  const days = service.weekdays.toSorted().map((weekday) => weekdays[weekday - 1])
  return (
    <>
      {words.rule(days.join(', '), formatMinute(service.opensMinute), formatMinute(service.closesMinute))}
      <br />
      <span className="text-sm text-soft">{words.slots(service.slotMinutes, service.places)}</span>
    </>
  )
}

/** The services of the counter of an agency, and their appointment books. */
export default async function Page({ searchParams }: PageProps<'/quan-tri/lich-hen'>) {
  const actor = await requireAdministrator(paths.adminServices())
  const query = await searchParams
  const agencyId = keptAgency(actor, query)
  const [services, agencies] = await Promise.all([listKeptServices(actor, agencyId), listAgencies(actor)])
  const names = await namesOffered(actor, services.flatMap(({ procedureCodes }) => procedureCodes), new Date())
  const others = agenciesWithServices(actor).filter((id) => id !== agencyId)
  const nameOf = (id: string) => agencies.find((one) => one.id === id)?.name
  return (
    <>
      <Breadcrumbs label={home.title} items={[{ text: home.title, href: paths.adminHome() }, { text: words.title }]} />
      {valueOf(query, 'tin') === 'da-luu' ? <Notification tone="success" announce title={words.saved} /> : null}
      <PageTitle caption={nameOf(agencyId)} lead={words.lead}>
        {words.title}
      </PageTitle>
      {others.length === 0 ? null : (
        <nav aria-label={words.agencies} className="mb-6 flex flex-wrap gap-6">
          {others.map((id) => (
            <a key={id} href={paths.adminServices({ 'don-vi': shortId(id) })} className="inline-flex min-h-11 items-center font-bold">
              {nameOf(id)}
            </a>
          ))}
        </nav>
      )}
      {services.length === 0 ? (
        <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
      ) : (
        <DataTable
          caption={words.list}
          captionHidden
          rows={services}
          rowKey={({ id }) => id}
          columns={[
            { key: 'letter', header: words.letter, cell: ({ letter }) => <strong>{letter}</strong> },
            {
              key: 'name',
              header: words.name,
              names: true,
              cell: ({ id, name }) => (
                <a href={paths.adminService(shortId(id))} className="inline-flex min-h-11 items-center">
                  {name.vi}
                </a>
              ),
            },
            { key: 'booking', header: words.booking, cell: (service) => <BookingOf service={service} /> },
            { key: 'procedures', header: words.procedures, cell: ({ procedureCodes }) => procedureCodes.map((code) => names.get(code)?.vi ?? code).join('; ') || '–' },
            { key: 'state', header: words.state, cell: ({ isOpen }) => <Tag tone={isOpen ? 'done' : 'stopped'}>{isOpen ? words.open : words.closed}</Tag> },
          ]}
        />
      )}
      <LinkButton href={paths.adminService('moi', { 'don-vi': shortId(agencyId) })}>
        {words.add}
        <VisuallyHidden> {nameOf(agencyId)}</VisuallyHidden>
      </LinkButton>
    </>
  )
}
