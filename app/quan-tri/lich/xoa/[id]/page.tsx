import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { SummaryList } from '@/components/ui/summary-list'
import { findCalendarDay } from '@/lib/calendar/queries'
import { formatDay, weekdayOf } from '@/lib/core/dates'
import { longId } from '@/lib/core/ids'
import { requireAdministrator } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { RemovalForm } from './removal-form'

const words = officialText.calendar

export const metadata: Metadata = { title: words.removal.title }

/** Asks before one of the agency's own days is removed. */
export default async function Page({ params }: PageProps<'/quan-tri/lich/xoa/[id]'>) {
  const actor = await requireAdministrator()
  const id = longId((await params).id)
  const row = id === null ? null : await findCalendarDay(actor, id)
  if (!row) notFound()
  return (
    <>
      <PageTitle caption={words.title} lead={words.removal.lead}>
        {words.removal.title}
      </PageTitle>
      <SummaryList
        items={[
          { key: 'day', label: words.days.day, value: `${words.weekdays[weekdayOf(row.day) - 1] ?? ''}, ${formatDay(row.day)}` },
          { key: 'kind', label: words.days.kind, value: words.kinds[row.kind] },
          { key: 'note', label: words.days.note, value: row.note },
          { key: 'legalRef', label: words.days.legalRef, value: row.legalRef || words.days.noLegalRef },
        ]}
      />
      <RemovalForm
        words={{ form: words.form, removal: words.removal }}
        id={row.id}
        cancelHref={paths.adminCalendar({ nam: row.day.slice(0, 4) })}
      />
    </>
  )
}
