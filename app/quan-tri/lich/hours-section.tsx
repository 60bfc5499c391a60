import { LinkButton } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { Notification } from '@/components/ui/notification'
import { hoursChangesAfter, type WorkingCalendar, weekOn } from '@/lib/calendar/model/calendar'
import { type Day, formatDay, formatMinute } from '@/lib/core/dates'
import { officialText } from '@/lib/text/text'

const { hours: words, weekdays } = officialText.calendar

type HoursLine = { readonly weekdays: string; readonly open: string }

/** Weekdays in a row with the same hours share a line: "Monday – Friday". */
function linesOf(calendar: WorkingCalendar, day: Day): HoursLine[] {
  const lines: { from: string; to: string; open: string }[] = []
  for (const [index, stretches] of weekOn(calendar, day).entries()) {
    const weekday = weekdays[index] ?? ''
    const open = stretches.map((one) => `${formatMinute(one.opensMinute)}–${formatMinute(one.closesMinute)}`).join(', ')
    const last = lines.at(-1)
    if (last?.open === open) last.to = weekday
    else lines.push({ from: weekday, to: weekday, open })
  }
  return lines.map(({ from, to, open }) => ({ weekdays: from === to ? from : `${from} – ${to}`, open }))
}

function Week({ calendar, day, caption }: { readonly calendar: WorkingCalendar; readonly day: Day; readonly caption: string }) {
  return (
    <div className="max-w-text">
      <DataTable
        caption={caption}
        rows={linesOf(calendar, day)}
        rowKey={(line) => line.weekdays}
        columns={[
          { key: 'weekday', header: words.weekday, names: true, cell: (line) => line.weekdays },
          { key: 'open', header: words.open, cell: ({ open }) => open || words.closed },
        ]}
      />
    </div>
  )
}

export type HoursSectionProps = { readonly calendar: WorkingCalendar; readonly today: Day; readonly changeHref: string }

/** The hours in force and those that will follow. */
export function HoursSection({ calendar, today, changeHref }: HoursSectionProps) {
  const planned = hoursChangesAfter(calendar, today)
  const open = weekOn(calendar, today).some((stretches) => stretches.length > 0)
  return (
    <section aria-labelledby="hours" className="mb-12">
      <h2 id="hours" className="mb-4 text-xl">
        {words.title}
      </h2>
      {open ? (
        <Week calendar={calendar} day={today} caption={words.current} />
      ) : (
        <Notification tone="warning" title={words.none}>
          {words.noneHelp}
        </Notification>
      )}
      {planned.map((day) => (
        <Week key={day} calendar={calendar} day={day} caption={`${words.from} ${formatDay(day)}`} />
      ))}
      <LinkButton href={changeHref} variant="secondary">
        {words.change}
      </LinkButton>
    </section>
  )
}
