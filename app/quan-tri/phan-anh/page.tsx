import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { shortId } from '@/lib/core/ids'
import { agenciesWithFeedback } from '@/lib/feedback/policy'
import { findAnswerDays } from '@/lib/feedback/queries/complaints'
import { findAgency } from '@/lib/identity/queries'
import { requireAdministrator } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { DaysForm } from './days-form'

const { admin: words, forms } = officialText.complaints

export const metadata: Metadata = { title: words.title }

/** The time in which the agency answers complaints and proposals. */
export default async function Page({ searchParams }: PageProps<'/quan-tri/phan-anh'>) {
  const actor = await requireAdministrator(paths.adminFeedback())
  const { 'don-vi': named, tin } = await searchParams
  const own = agenciesWithFeedback(actor)
  const agencyId = typeof named === 'string' ? own.find((id) => shortId(id) === named) : own[0]
  const days = agencyId === undefined ? null : await findAnswerDays(actor, agencyId)
  if (agencyId === undefined || days === null) notFound()
  const agency = await findAgency(actor, agencyId)
  return (
    <>
      {tin === 'da-luu' ? <Notification tone="success" announce title={words.saved} /> : null}
      <PageTitle caption={agency?.name} lead={words.lead}>
        {words.title}
      </PageTitle>
      <DaysForm words={forms} agencyId={agencyId} days={days} />
    </>
  )
}
