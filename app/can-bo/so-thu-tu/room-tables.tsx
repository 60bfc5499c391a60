import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import type { TicketRow, WaitingRoom } from '@/lib/appointment/queries/waiting-room'
import { formatMinute, minuteOf } from '@/lib/core/dates'
import { officialText } from '@/lib/text/text'
import { ReturnForm, type Seat } from './counter-forms'

const { reception } = officialText
const words = reception.room
const time = (moment: Date) => formatMinute(minuteOf(moment))

const number = { key: 'number', header: words.number, names: true, cell: ({ name }: TicketRow) => <strong className="text-lg">{name}</strong> }
const service = { key: 'service', header: words.service, cell: ({ serviceName }: TicketRow) => serviceName }

function noteOf({ appointedAt, priorityAt }: TicketRow): string {
  if (appointedAt) return words.appointed(time(appointedAt))
  return priorityAt ? words.precedence : ''
}

/** Who waits, in the order of calling; who sits at other counters; who was absent. */
export function RoomTables({ room, seat }: { readonly room: WaitingRoom; readonly seat: Seat }) {
  return (
    <>
      {room.waiting.length === 0 ? (
        <EmptyState title={words.nobody}>{words.nobodyHelp}</EmptyState>
      ) : (
        <DataTable
          caption={words.row}
          rows={room.waiting}
          rowKey={({ id }) => id}
          columns={[number, service, { key: 'since', header: words.since, cell: ({ issuedAt }) => time(issuedAt) }, { key: 'why', header: words.why, cell: noteOf }]}
        />
      )}
      <p className="mb-8 max-w-text text-sm text-soft">{words.rule}</p>
      {room.atOthers.length === 0 ? null : (
        <DataTable
          caption={words.others}
          rows={room.atOthers}
          rowKey={({ id }) => id}
          columns={[number, service, { key: 'at', header: words.at, number: true, cell: ({ counter }) => counter }]}
        />
      )}
      {room.skipped.length === 0 ? null : (
        <DataTable
          caption={words.skipped}
          rows={room.skipped}
          rowKey={({ id }) => id}
          columns={[number, service, { key: 'return', header: words.why, cell: ({ id, name }) => <ReturnForm words={reception.forms} seat={seat} ticketId={id} about={name} /> }]}
        />
      )}
    </>
  )
}
