import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { findKeptService } from '@/lib/appointment/queries/counter-services'
import { formatMinute } from '@/lib/core/dates'
import { longId, shortId } from '@/lib/core/ids'
import { requireAdministrator } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { keptAgency } from '../chosen'
import { ServiceForm, type Typed } from './service-form'

const { admin, weekdays, forms } = officialText.reception

export const metadata: Metadata = { title: admin.formTitle }

/** What a new book begins with: every weekday, half an hour for one person, a month ahead. */
const fresh: Typed = {
  letter: '', nameVi: '', nameEn: '', procedureCodes: '', isOpen: true, takesBookings: true, weekdays: ['1', '2', '3', '4', '5'],
  opensMinute: '07:30', closesMinute: '17:00', slotMinutes: '30', places: '1', daysAhead: '30', noticeHours: '12',
}

/** One service of the counter, new or changed. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/lich-hen/[id]'>) {
  const actor = await requireAdministrator()
  const { id: short } = await params
  const id = longId(short)
  const service = id === null ? null : await findKeptService(actor, id)
  if (!service && short !== 'moi') notFound()
  const agencyId = service?.agencyId ?? keptAgency(actor, await searchParams)
  const typed: Typed = service
    ? {
        letter: service.letter,
        nameVi: service.name.vi,
        nameEn: service.name.en,
        procedureCodes: service.procedureCodes.join(', '),
        isOpen: service.isOpen,
        takesBookings: service.takesBookings,
        weekdays: service.weekdays.map(String),
        opensMinute: formatMinute(service.opensMinute),
        closesMinute: formatMinute(service.closesMinute),
        slotMinutes: String(service.slotMinutes),
        places: String(service.places),
        daysAhead: String(service.daysAhead),
        noticeHours: String(service.noticeHours),
      }
    : fresh
  // What holds functions cannot go to the browser.
  const { rule: _rule, slots: _slots, ...words } = admin
  return (
    <>
      <PageTitle caption={service?.name.vi ?? admin.add} lead={admin.formLead}>
        {admin.formTitle}
      </PageTitle>
      <ServiceForm
        words={{ ...words, weekdays, forms }}
        agencyId={agencyId}
        serviceId={service?.id}
        initial={typed}
        backHref={paths.adminServices({ 'don-vi': shortId(agencyId) })}
      />
    </>
  )
}
