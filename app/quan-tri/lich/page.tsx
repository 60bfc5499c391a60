import type { Metadata } from 'next'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { agenciesWithCalendar } from '@/lib/calendar/policy'
import { listCalendarDays, loadCalendar } from '@/lib/calendar/queries'
import type { Actor } from '@/lib/core/actor'
import { dayOf, formatDay } from '@/lib/core/dates'
import { shortId } from '@/lib/core/ids'
import { listAgencies } from '@/lib/identity/queries'
import { requireAdministrator } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { agencyOf, dayIn, valueOf, yearOf } from './chosen'
import { DaysSection } from './days-section'
import { HoursSection } from './hours-section'

const words = officialText.calendar

export const metadata: Metadata = { title: words.title }

const isDone = (code: string): code is keyof typeof words.done => Object.hasOwn(words.done, code)

/** What was just saved, once. */
function Done({ code, day }: { readonly code: string; readonly day: string | undefined }) {
  if (!isDone(code) || day === undefined) return null
  return <Notification tone="success" announce title={`${words.done[code]} ${formatDay(day)}`} />
}

async function ownAgencies(actor: Actor) {
  const own = agenciesWithCalendar(actor)
  return (await listAgencies(actor)).filter(({ id }) => own.includes(id))
}

/** The ways to the other agencies whose calendar one keeps. */
function Agencies({ agencies }: { readonly agencies: readonly { readonly id: string; readonly name: string }[] }) {
  if (agencies.length === 0) return null
  return (
    <nav aria-label={words.agencies} className="mb-6 flex flex-wrap gap-6">
      {agencies.map(({ id, name }) => (
        <a key={id} href={paths.adminCalendar({ 'don-vi': shortId(id) })} className="inline-flex min-h-11 items-center font-bold">
          {name}
        </a>
      ))}
    </nav>
  )
}

/** The calendar of an agency: its hours, and the special days of a year. */
export default async function Page({ searchParams }: PageProps<'/quan-tri/lich'>) {
  const actor = await requireAdministrator(paths.adminCalendar())
  const query = await searchParams
  const agencyId = agencyOf(actor, query)
  const today = dayOf(new Date())
  const year = yearOf(query, today)
  const keep = { 'don-vi': valueOf(query, 'don-vi') }
  const [calendar, rows, agencies] = await Promise.all([
    loadCalendar(actor, agencyId),
    listCalendarDays(actor, agencyId, year),
    ownAgencies(actor),
  ])
  return (
    <>
      <Done code={valueOf(query, 'xong') ?? ''} day={dayIn(query)} />
      <PageTitle caption={agencies.find(({ id }) => id === agencyId)?.name} lead={words.lead}>
        {words.title}
      </PageTitle>
      <Agencies agencies={agencies.filter(({ id }) => id !== agencyId)} />
      <HoursSection calendar={calendar} today={today} changeHref={paths.adminWorkingHours(keep)} />
      <DaysSection rows={rows} year={year} today={today} keep={keep} />
    </>
  )
}
