import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { CalendarDayRow } from '@/lib/calendar/queries'
import { type Day, formatDay, weekdayOf } from '@/lib/core/dates'
import { shortId } from '@/lib/core/ids'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const { days: words, kinds, weekdays, month: monthWord } = officialText.calendar

type Query = Readonly<Record<string, string | undefined>>

export type DaysSectionProps = {
  readonly rows: readonly CalendarDayRow[]
  readonly year: number
  readonly today: Day
  /** What every link must keep of the address. */
  readonly keep: Query
}

function ActionLink({ href, about, children }: { readonly href: string; readonly about: string; readonly children: ReactNode }) {
  return (
    <a href={href} className="inline-flex min-h-11 items-center pr-5 font-bold">
      {children}
      <VisuallyHidden> {about}</VisuallyHidden>
    </a>
  )
}

function Actions({ row, overruled, keep }: { row: CalendarDayRow; overruled: boolean } & Pick<DaysSectionProps, 'keep'>) {
  if (overruled) return <span className="text-soft">{words.overruled}</span>
  const about = formatDay(row.day)
  return (
    <div className="flex flex-wrap">
      <ActionLink href={paths.adminCalendarDay({ ...keep, ngay: row.day })} about={about}>
        {row.national ? words.overrule : words.edit}
      </ActionLink>
      {row.national ? null : (
        <ActionLink href={paths.adminCalendarRemoval(shortId(row.id))} about={about}>
          {words.remove}
        </ActionLink>
      )}
    </div>
  )
}

function columnsOf({ rows, keep }: DaysSectionProps): Column<CalendarDayRow>[] {
  const own = new Set(rows.filter(({ national }) => !national).map(({ day }) => day))
  return [
    {
      key: 'day',
      header: words.day,
      names: true,
      cell: ({ day }) => `${weekdays[weekdayOf(day) - 1] ?? ''}, ${formatDay(day)}`,
    },
    { key: 'kind', header: words.kind, cell: ({ kind }) => <Tag tone={kind === 'MAKE_UP_WORK' ? 'done' : 'stopped'}>{kinds[kind]}</Tag> },
    {
      key: 'note',
      header: words.note,
      cell: ({ note, legalRef }) => (
        <>
          {note}
          {legalRef ? <div className="text-sm text-soft">{legalRef}</div> : null}
        </>
      ),
    },
    { key: 'scope', header: words.scope, cell: ({ national }) => (national ? words.national : words.own) },
    {
      key: 'actions',
      header: words.actions,
      cell: (row) => <Actions row={row} overruled={row.national && own.has(row.day)} keep={keep} />,
    },
  ]
}

function Months({ rows, columns }: { rows: readonly CalendarDayRow[]; columns: readonly Column<CalendarDayRow>[] }) {
  const months = [...new Set(rows.map(({ day }) => day.slice(0, 7)))]
  return months.map((month) => (
    <DataTable
      key={month}
      caption={`${monthWord} ${String(Number(month.slice(5)))}`}
      columns={columns}
      rows={rows.filter(({ day }) => day.startsWith(month))}
      rowKey={({ id }) => id}
    />
  ))
}

/** The special days of a year, month by month, and the ways to other years; what has passed is folded away. */
export function DaysSection(props: DaysSectionProps) {
  const { rows, year, today, keep } = props
  const columns = columnsOf(props)
  const passed = rows.filter(({ day }) => day < today)
  const coming = rows.filter(({ day }) => day >= today)
  return (
    <section aria-labelledby="days">
      <h2 id="days" className="mb-4 text-xl">
        {words.title} {year}
      </h2>
      <nav aria-label={words.years} className="mb-6 flex flex-wrap gap-6">
        {[year - 1, year + 1].map((other) => (
          <a key={other} href={paths.adminCalendar({ ...keep, nam: String(other) })} className="inline-flex min-h-11 items-center font-bold">
            {words.year} {other}
          </a>
        ))}
      </nav>
      <div className="mb-8">
        <LinkButton href={paths.adminCalendarDay(keep)}>{words.add}</LinkButton>
      </div>
      {rows.length === 0 ? <EmptyState title={words.empty}>{words.emptyHelp}</EmptyState> : null}
      <Months rows={coming} columns={columns} />
      {passed.length === 0 ? null : (
        <details className="disclosure mb-6" open={coming.length === 0}>
          <summary>
            <Icon name="forward" />
            {words.passedDays} ({passed.length})
          </summary>
          <div className="mt-4">
            <Months rows={passed} columns={columns.filter(({ key }) => key !== 'actions')} />
          </div>
        </details>
      )}
    </section>
  )
}
