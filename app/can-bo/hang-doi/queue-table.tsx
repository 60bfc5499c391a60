import { statusTone } from '@/components/dossier/status-tone'
import { Button } from '@/components/ui/button'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Tag } from '@/components/ui/tag'
import type { WorkingCalendar } from '@/lib/calendar/model/calendar'
import { isFinal } from '@/lib/dossier/model/statuses'
import type { QueueRow } from '@/lib/dossier/queries/queue'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { OwnerCell } from '../owner-cell'
import { Due } from './row-badges'
import { TickAll } from './tick-all'

const office = officialText.office
const words = office.queue
const bulk = officialText.queueBulk

export type QueueTableProps = {
  readonly caption: string
  readonly rows: readonly QueueRow[]
  readonly calendars: ReadonlyMap<string, WorkingCalendar>
  readonly now: Date
  /** What may be done to many of them at once. */
  readonly may: { readonly accept: boolean; readonly reassign: boolean }
}

function holderOf(row: QueueRow): string {
  if (row.mine) return words.me
  if (row.assigneeName !== null) return row.assigneeName
  if (isFinal(row.status)) return office.bench.empty
  return row.stepRole === null ? words.waiting : words.nobody
}

function Tick({ code, ownerName }: QueueRow) {
  return (
    <label className="-m-2 flex min-h-11 min-w-11 items-center justify-center">
      <input type="checkbox" name="ho-so" value={code} className="size-6 accent-accent" aria-label={bulk.tick(code, ownerName)} />
    </label>
  )
}

function columnsOf({ calendars, now, may }: Pick<QueueTableProps, 'calendars' | 'now' | 'may'>): Column<QueueRow>[] {
  const columns: Column<QueueRow>[] = [
    {
      key: 'code',
      header: words.columns.code,
      names: true,
      cell: ({ code, ownerName, submitterName, procedureName }) => (
        <>
          <a href={paths.workbench(code)} data-queue-row="" className="inline-flex min-h-11 items-center lg:whitespace-nowrap">
            {code}
          </a>
          <OwnerCell ownerName={ownerName} submitterName={submitterName} />
          <div className="text-sm font-normal text-soft">{procedureName}</div>
        </>
      ),
    },
    { key: 'status', header: words.columns.status, cell: ({ status }) => <Tag tone={statusTone(status)}>{office.statuses[status]}</Tag> },
    {
      key: 'due',
      header: words.columns.due,
      cell: (row) => {
        const calendar = calendars.get(row.agencyId)
        return calendar ? <Due row={row} calendar={calendar} now={now} /> : null
      },
    },
    { key: 'holder', header: words.columns.holder, cell: holderOf },
  ]
  return may.accept || may.reassign ? [{ key: 'tick', header: words.columns.tick, cell: Tick }, ...columns] : columns
}

/** A page of the queue; cards on a phone. What is ticked goes by GET to the page that says what would be done. */
export function QueueTable({ caption, rows, may, ...rest }: QueueTableProps) {
  const table = <DataTable caption={caption} columns={columnsOf({ ...rest, may })} rows={rows} rowKey={({ code }) => code} />
  if (!may.accept && !may.reassign) return table
  return (
    <form id="hang-doi" action={may.reassign ? paths.reassignMany() : paths.acceptMany()} method="get">
      {table}
      <fieldset className="mb-8 rounded border border-rule bg-paper p-4">
        <legend className="px-2 font-bold">{bulk.ticked}</legend>
        <TickAll form="hang-doi" text={bulk.tickAll} />
        <div className="flex flex-wrap gap-4">
          {may.reassign ? (
            <Button variant="secondary" formAction={paths.reassignMany()}>
              {bulk.reassign.menu}
            </Button>
          ) : null}
          {may.accept ? (
            <Button variant="secondary" formAction={paths.acceptMany()}>
              {bulk.accept.menu}
            </Button>
          ) : null}
        </div>
      </fieldset>
    </form>
  )
}
