import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { agenciesWhere } from '@/lib/core/actor'
import { shortId } from '@/lib/core/ids'
import { findReminderDays } from '@/lib/dossier/queries/giving'
import { findAgency } from '@/lib/identity/queries'
import { requireAdministrator } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ReminderForm } from './reminder-form'

const { settings: words, forms } = officialText.giving

export const metadata: Metadata = { title: words.title }

/** After how many working days owners are reminded of a result nobody collected. */
export default async function Page({ searchParams }: PageProps<'/quan-tri/tra-ket-qua'>) {
  const actor = await requireAdministrator(paths.adminGiving())
  const { 'don-vi': named, tin } = await searchParams
  const own = agenciesWhere(actor, ['ADMINISTRATOR'])
  const agencyId = typeof named === 'string' ? own.find((id) => shortId(id) === named) : own[0]
  const days = agencyId === undefined ? null : await findReminderDays(actor, agencyId)
  if (agencyId === undefined || days === null) notFound()
  const agency = await findAgency(actor, agencyId)
  return (
    <>
      {tin === 'da-luu' ? <Notification tone="success" announce title={words.saved} /> : null}
      <PageTitle caption={agency?.name} lead={words.lead}>
        {words.title}
      </PageTitle>
      <ReminderForm words={forms} agencyId={agencyId} days={days} />
    </>
  )
}
