import { statusTone } from '@/components/dossier/status-tone'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Tag } from '@/components/ui/tag'
import type { WorkingCalendar } from '@/lib/calendar/model/calendar'
import { formatMoment } from '@/lib/core/dates'
import { isFinal } from '@/lib/dossier/model/statuses'
import type { QueueRow } from '@/lib/dossier/queries/queue'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { dueTag, runningDue } from '../due'

const office = officialText.office
const words = office.queue

export type QueueTableProps = {
  readonly caption: string
  readonly rows: readonly QueueRow[]
  readonly calendars: ReadonlyMap<string, WorkingCalendar>
  readonly now: Date
}

function Due({ row, calendars, now }: { readonly row: QueueRow } & Pick<QueueTableProps, 'calendars' | 'now'>) {
  const calendar = calendars.get(row.agencyId)
  if (!calendar) return null
  const { tone, text } = dueTag(row, calendar, now, office.due)
  const due = runningDue(row)
  const by = row.status === 'REGISTERED' ? office.due.intakeBy : office.due.resultBy
  return (
    <>
      <Tag tone={tone}>{text}</Tag>
      {due ? <div className="text-sm text-soft">{by(formatMoment(due))}</div> : null}
    </>
  )
}

function holderOf(row: QueueRow): string {
  if (row.mine) return words.me
  if (row.assigneeName !== null) return row.assigneeName
  if (isFinal(row.status)) return office.bench.empty
  return row.stepRole === null ? words.waiting : words.nobody
}

function columnsOf({ calendars, now }: Pick<QueueTableProps, 'calendars' | 'now'>): Column<QueueRow>[] {
  return [
    {
      key: 'code',
      header: words.columns.code,
      names: true,
      cell: ({ code }) => (
        <a href={paths.workbench(code)} className="inline-flex min-h-11 items-center lg:whitespace-nowrap">
          {code}
        </a>
      ),
    },
    { key: 'owner', header: words.columns.owner, cell: ({ ownerName }) => ownerName },
    { key: 'procedure', header: words.columns.procedure, cell: ({ procedureName }) => procedureName },
    { key: 'status', header: words.columns.status, cell: ({ status }) => <Tag tone={statusTone(status)}>{office.statuses[status]}</Tag> },
    { key: 'due', header: words.columns.due, cell: (row) => <Due row={row} calendars={calendars} now={now} /> },
    { key: 'holder', header: words.columns.holder, cell: holderOf },
  ]
}

/** A page of the queue; cards on a phone. */
export function QueueTable({ caption, rows, ...rest }: QueueTableProps) {
  return <DataTable caption={caption} columns={columnsOf(rest)} rows={rows} rowKey={({ code }) => code} />
}
