import type { Metadata } from 'next'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { listServices } from '@/lib/appointment/queries/counter-services'
import { findWaitingRoom, type WaitingRoom } from '@/lib/appointment/queries/waiting-room'
import { formatMinute, minuteOf } from '@/lib/core/dates'
import { shortId } from '@/lib/core/ids'
import { handlingRoles } from '@/lib/dossier/policy'
import { findAgency } from '@/lib/identity/queries'
import { requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { agencyOf, counterIn } from './chosen'
import { CallForm, InHandForm, IssueForm, type Seat } from './counter-forms'
import { RoomTables } from './room-tables'

const { reception } = officialText
const words = reception.room

export const metadata: Metadata = { title: words.title }

/** The waiting room as a counter sees it: call, work, give numbers. */
export default async function Page({ searchParams }: PageProps<'/can-bo/so-thu-tu'>) {
  const actor = await requireOfficial(handlingRoles, paths.waitingRoom())
  const query = await searchParams
  const agencyId = agencyOf(actor, query)
  const [room, rows, agency] = await Promise.all([findWaitingRoom(actor, agencyId, new Date()), listServices(actor, { agencyId }), findAgency(actor, agencyId)])
  if (!room) return null
  const services = rows.map(({ id, letter, name }) => ({ id, letter, name: name.vi }))
  const held = room.inHand?.counter
  const seat: Seat = { agencyId, ...counterIn(query), ...(held && { counter: String(held) }) }
  return (
    <>
      <PageTitle caption={agency?.name} lead={words.lead}>
        {words.title}
      </PageTitle>
      <Figures room={room} />
      {services.length === 0 ? (
        <EmptyState title={words.noServices}>{words.noServicesHelp}</EmptyState>
      ) : (
        <div className="grid gap-8 lg:grid-cols-[26rem_1fr]">
          <div>
            <Counter room={room} seat={seat} services={services} />
            <Card>
              <h2 className="mb-4 text-xl">{words.issueTitle}</h2>
              <IssueForm words={reception.forms} counter={seat.counter} services={services} />
            </Card>
          </div>
          <div className="min-w-0">
            <RoomTables room={room} seat={seat} />
          </div>
        </div>
      )}
      <p className="flex flex-wrap gap-x-8">
        <a href={paths.screen(agency?.code ?? '')} className="inline-flex min-h-11 items-center font-bold">
          {words.toScreen}
        </a>
        <a href={paths.dayAppointments({ 'don-vi': shortId(agencyId) })} className="inline-flex min-h-11 items-center font-bold">
          {words.toAppointments}
        </a>
      </p>
    </>
  )
}

function Figures({ room }: { readonly room: WaitingRoom }) {
  const figures = [
    [words.figures.waiting, String(room.waiting.length)],
    [words.figures.average, words.minutes(room.averageWait)],
    [words.figures.done, String(room.done)],
  ] as const
  return (
    <dl className="mb-8 flex flex-wrap gap-x-12 gap-y-4">
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt className="text-sm text-soft">{label}</dt>
          <dd className="text-xl font-bold">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

type CounterProps = { readonly room: WaitingRoom; readonly seat: Seat; readonly services: readonly { id: string; letter: string; name: string }[] }

function Counter({ room: { inHand }, seat, services }: CounterProps) {
  return (
    <Card>
      <h2 className="mb-4 text-xl">{words.counterTitle}</h2>
      {inHand ? (
        <>
          <p className="text-2xl font-bold">{words.inHand(inHand.name, inHand.counter ?? 0)}</p>
          <p>{inHand.serviceName}</p>
          <p className="mb-5 text-soft">
            {inHand.state === 'SERVING' ? words.serving : words.called(inHand.calls, formatMinute(minuteOf(inHand.calledAt ?? inHand.issuedAt)))}
          </p>
          <InHandForm words={reception.forms} seat={seat} ticketId={inHand.id} isServed={inHand.state === 'SERVING'} />
        </>
      ) : (
        <CallForm words={reception.forms} seat={seat} services={services} />
      )}
    </Card>
  )
}
