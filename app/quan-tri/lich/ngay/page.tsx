import type { Metadata } from 'next'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { listCalendarDays } from '@/lib/calendar/queries'
import { requireAdministrator } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { agencyOf, dayIn, valueOf } from '../chosen'
import { partsOf } from '../form-answers'
import { DayForm } from './day-form'

const words = officialText.calendar

export const metadata: Metadata = { title: words.dayForm.title }

/** Adding a day off or a make-up day; with `?ngay=`, changing what stands there. */
export default async function Page({ searchParams }: PageProps<'/quan-tri/lich/ngay'>) {
  const actor = await requireAdministrator(paths.adminCalendarDay())
  const query = await searchParams
  const agencyId = agencyOf(actor, query)
  const day = dayIn(query)
  const known = day === undefined ? [] : await listCalendarDays(actor, agencyId, Number(day.slice(0, 4)))
  const own = known.find((row) => row.day === day && !row.national)
  return (
    <>
      <PageTitle caption={words.title} lead={words.dayForm.lead}>
        {words.dayForm.title}
      </PageTitle>
      <Notification title={words.dueDatesStay} />
      <DayForm
        words={{ form: words.form, dayForm: words.dayForm, kinds: words.kinds, kindHints: words.kindHints }}
        agencyId={agencyId}
        cancelHref={paths.adminCalendar({ 'don-vi': valueOf(query, 'don-vi'), nam: day?.slice(0, 4) })}
        initial={{
          ...partsOf('day', day),
          ...(own && { kind: own.kind, note: own.note, legalRef: own.legalRef }),
        }}
      />
    </>
  )
}
