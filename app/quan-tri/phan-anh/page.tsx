import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { findAnswerDays } from '@/lib/feedback/queries/complaints'
import { requireAdministrator } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ownAgency } from '../own-agency'
import { SettingPage } from '../setting-page'
import { DaysForm } from './days-form'

const { admin: words, forms } = officialText.complaints

export const metadata: Metadata = { title: words.title }

/** The time in which the agency answers complaints and proposals. */
export default async function Page({ searchParams }: PageProps<'/quan-tri/phan-anh'>) {
  const actor = await requireAdministrator(paths.adminFeedback())
  const { 'don-vi': unit, tin } = await searchParams
  const agency = await ownAgency(actor, unit)
  const days = await findAnswerDays(actor, agency.id)
  if (days === null) notFound()
  return (
    <SettingPage agencyName={agency.name} words={words} saved={tin === 'da-luu'}>
      <DaysForm words={forms} agencyId={agency.id} days={days} />
    </SettingPage>
  )
}
