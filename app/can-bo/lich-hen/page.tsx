import type { Metadata } from 'next'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { Tag } from '@/components/ui/tag'
import { graceMinutes } from '@/lib/appointment/model/limits'
import { type DayAppointment, listDayAppointments } from '@/lib/appointment/queries/waiting-room'
import { addDays, type Day, dayOf, formatDay, formatMinute, isDay, minuteOf, weekdayOf } from '@/lib/core/dates'
import { handlingRoles } from '@/lib/dossier/policy'
import { requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { agencyOf, valueOf } from '../so-thu-tu/chosen'
import { AppointmentButtons } from './appointment-buttons'

const { reception } = officialText
const words = reception.day

export const metadata: Metadata = { title: words.title }

const tones = { BOOKED: 'waiting', ARRIVED: 'done', MISSED: 'overdue', CANCELLED: 'neutral', MOVED: 'neutral', LAPSED: 'stopped' } as const

/** Who comes on a day; today one notes who is there and who did not come. */
export default async function Page({ searchParams }: PageProps<'/can-bo/lich-hen'>) {
  const actor = await requireOfficial(handlingRoles, paths.dayAppointments())
  const query = await searchParams
  const agencyId = agencyOf(actor, query)
  const now = new Date()
  const named = valueOf(query, 'ngay')
  const day = named !== undefined && isDay(named) ? named : dayOf(now)
  const rows = await listDayAppointments(actor, agencyId, day, new Date())
  const done = words.done[valueOf(query, 'tin') ?? '']
  const onDay = words.on(reception.weekdays[weekdayOf(day) - 1] ?? '', formatDay(day))
  return (
    <>
      {done === undefined ? null : <Notification tone="success" announce title={done} />}
      <PageTitle caption={onDay} lead={words.lead}>
        {words.title}
      </PageTitle>
      <Ways day={day} today={dayOf(now)} keep={valueOf(query, 'don-vi')} />
      {rows.length === 0 ? <EmptyState title={words.none} /> : <Rows rows={rows} day={day} now={now} caption={onDay} />}
    </>
  )
}

function Ways({ day, today, keep }: { readonly day: Day; readonly today: Day; readonly keep: string | undefined }) {
  const on = (other: Day) => paths.dayAppointments({ 'don-vi': keep, ngay: other })
  const ways = [
    { text: words.earlier, href: on(addDays(day, -1)) },
    { text: words.today, href: on(today) },
    { text: words.later, href: on(addDays(day, 1)) },
    { text: words.toRoom, href: paths.waitingRoom({ 'don-vi': keep }) },
  ]
  return (
    <nav aria-label={words.title} className="mb-6 flex flex-wrap gap-x-6">
      {ways.map(({ text, href }) => (
        <a key={text} href={href} className="inline-flex min-h-11 items-center font-bold">
          {text}
        </a>
      ))}
    </nav>
  )
}

type RowsProps = { readonly rows: readonly DayAppointment[]; readonly day: Day; readonly now: Date; readonly caption: string }

function Rows({ rows, day, now, caption }: RowsProps) {
  const time = (moment: Date) => formatMinute(minuteOf(moment))
  const can = ({ state, startsAt }: DayAppointment) => ({
    checkIn: state === 'BOOKED' && day === dayOf(now),
    miss: (state === 'BOOKED' || state === 'LAPSED') && startsAt.getTime() + graceMinutes * 60_000 <= now.getTime(),
    callOff: state === 'BOOKED' && startsAt > now,
  })
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'time', header: words.time, cell: ({ startsAt }) => <strong>{time(startsAt)}</strong> },
        { key: 'person', header: words.person, names: true, cell: ({ personName }) => personName },
        { key: 'service', header: words.service, cell: ({ serviceName }) => serviceName },
        { key: 'dossier', header: words.dossier, cell: ({ dossierCode }) => (dossierCode === null ? '–' : <a href={paths.workbench(dossierCode)} className="inline-flex min-h-11 items-center">{dossierCode}</a>) },
        { key: 'state', header: words.state, cell: ({ state, ticketName }) => <Tag tone={tones[state]}>{[reception.states[state], ticketName].filter(Boolean).join(', ')}</Tag> },
        {
          key: 'actions',
          header: words.actions,
          cell: (row) => <AppointmentButtons words={reception.forms} appointmentId={row.id} about={`${row.personName}, ${time(row.startsAt)}`} day={day} can={can(row)} />,
        },
      ]}
    />
  )
}
