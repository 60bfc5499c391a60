import type { Metadata } from 'next'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { hoursChangesAfter, type Interval, weekOn } from '@/lib/calendar/model/calendar'
import { loadCalendar } from '@/lib/calendar/queries'
import { addDays, dayOf, formatMinute } from '@/lib/core/dates'
import { requireAdministrator } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { agencyOf, valueOf } from '../chosen'
import { partsOf } from '../form-answers'
import { HoursForm } from './hours-form'

const words = officialText.calendar
const noon = 720

export const metadata: Metadata = { title: words.hoursForm.title }

/** Name and value of the fields of one weekday, as its stretches fill them. */
function fieldsOf(weekday: number, [first, second]: readonly Interval[]): [string, string][] {
  const afternoonOnly = second === undefined && first !== undefined && first.opensMinute >= noon
  const halves = afternoonOnly ? { afternoon: first } : { morning: first, afternoon: second }
  return Object.entries(halves).flatMap(([half, stretch]): [string, string][] => {
    if (!stretch) return []
    const name = `week.${String(weekday)}.${half}`
    return [
      [`${name}Opens`, formatMinute(stretch.opensMinute)],
      [`${name}Closes`, formatMinute(stretch.closesMinute)],
    ]
  })
}

/** Changing the hours of the week; begins with the hours that hold last, from tomorrow on. */
export default async function Page({ searchParams }: PageProps<'/quan-tri/lich/gio'>) {
  const actor = await requireAdministrator(paths.adminWorkingHours())
  const query = await searchParams
  const agencyId = agencyOf(actor, query)
  const tomorrow = addDays(dayOf(new Date()), 1)
  const calendar = await loadCalendar(actor, agencyId)
  const week = weekOn(calendar, hoursChangesAfter(calendar, tomorrow).at(-1) ?? tomorrow)
  return (
    <>
      <PageTitle caption={words.title} lead={words.hoursForm.lead}>
        {words.hoursForm.title}
      </PageTitle>
      <Notification title={words.dueDatesStay} />
      <HoursForm
        words={{ form: words.form, hoursForm: words.hoursForm, weekdays: words.weekdays }}
        agencyId={agencyId}
        cancelHref={paths.adminCalendar({ 'don-vi': valueOf(query, 'don-vi') })}
        initial={Object.fromEntries([
          ...Object.entries(partsOf('validFrom', tomorrow)),
          ...week.flatMap((stretches, index) => fieldsOf(index + 1, stretches)),
        ])}
      />
    </>
  )
}
