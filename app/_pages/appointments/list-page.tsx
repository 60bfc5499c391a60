import type { Metadata } from 'next'
import { CardGrid, LinkCard } from '@/components/ui/card'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { Tag } from '@/components/ui/tag'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { listMyAppointments, type MyAppointment } from '@/lib/appointment/queries/mine'
import { listServices } from '@/lib/appointment/queries/counter-services'
import type { Actor } from '@/lib/core/actor'
import { shortId } from '@/lib/core/ids'
import { listAgencies } from '@/lib/identity/queries'
import { requireCitizen } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { momentWords } from './when'

export type AppointmentsProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The title of the list. */
export const appointmentsMetadata = (locale: Locale): Metadata => ({ title: text(locale).appointments.title })

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)

/** The citizen's appointments, and the services one can book; of one procedure where the address names it. */
export async function AppointmentsPage({ searchParams, locale }: AppointmentsProps & { readonly locale: Locale }) {
  const query = await searchParams
  const [procedureCode, dossier] = [one(query['thu-tuc']), one(query['ho-so'])]
  const actor = await requireCitizen(paths.appointments(locale, { 'thu-tuc': procedureCode, 'ho-so': dossier }))
  const words = text(locale).appointments
  const appointments = await listMyAppointments(actor, new Date())
  const coming = appointments.filter(({ isOpen }) => isOpen).toReversed()
  const past = appointments.filter(({ isOpen }) => !isOpen)
  return (
    <>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <section className="mb-10" aria-labelledby="mine">
        <h2 id="mine" className="mb-4 text-xl">
          {words.mine}
        </h2>
        {coming.length === 0 ? <EmptyState title={words.none}>{words.noneBody}</EmptyState> : <Rows rows={coming} locale={locale} />}
      </section>
      <section className="mb-10" aria-labelledby="choose">
        <h2 id="choose" className="mb-2 text-xl">
          {words.choose}
        </h2>
        <Services actor={actor} procedureCode={procedureCode} dossier={dossier} locale={locale} />
      </section>
      {past.length === 0 ? null : (
        <Details summary={words.past}>
          <Rows rows={past} locale={locale} />
        </Details>
      )}
    </>
  )
}

function Rows({ rows, locale }: { readonly rows: readonly MyAppointment[]; readonly locale: Locale }) {
  const words = text(locale).appointments
  return (
    <ul className="space-y-4">
      {rows.map(({ id, serviceName, state, startsAt, isOpen }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-6 gap-y-3 rounded-lg border border-rule bg-paper p-5">
          <div className="min-w-60 grow">
            <p className="font-bold">{momentWords(startsAt, locale)}</p>
            <p>{serviceName[locale]}</p>
            {isOpen ? null : <Tag tone={state === 'ARRIVED' ? 'done' : 'neutral'}>{words.states[state]}</Tag>}
          </div>
          {isOpen ? (
            <LinkButton href={paths.appointment(shortId(id), locale)} variant="secondary">
              {words.see}
              <VisuallyHidden>: {serviceName[locale]}</VisuallyHidden>
            </LinkButton>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

type ServicesProps = { readonly actor: Actor; readonly procedureCode: string | undefined; readonly dossier: string | undefined; readonly locale: Locale }

async function Services({ actor, procedureCode, dossier, locale }: ServicesProps) {
  const words = text(locale).appointments
  const [services, agencies] = await Promise.all([listServices(actor, procedureCode === undefined ? {} : { procedureCode }), listAgencies(actor)])
  const booked = services.filter(({ takesBookings }) => takesBookings)
  if (booked.length === 0) return <p className="max-w-text">{words.noServices}</p>
  const nameOf = new Map(agencies.map(({ id, name }) => [id, name]))
  return (
    <>
      <p className="mb-4 text-soft">{words.chooseLead}</p>
      <CardGrid>
        {booked.map(({ id, agencyId, name }) => (
          <LinkCard key={id} href={paths.appointmentTimes(shortId(id), locale, { 'ho-so': dossier })} title={name[locale]}>
            <span lang="vi">{nameOf.get(agencyId)}</span>
          </LinkCard>
        ))}
      </CardGrid>
    </>
  )
}
