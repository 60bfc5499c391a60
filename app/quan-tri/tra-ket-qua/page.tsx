import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { findReminderDays } from '@/lib/dossier/queries/giving'
import { requireAdministrator } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ownAgency } from '../own-agency'
import { SettingPage } from '../setting-page'
import { ReminderForm } from './reminder-form'

const { settings: words, forms } = officialText.giving

export const metadata: Metadata = { title: words.title }

/** After how many working days owners are reminded of a result nobody collected. */
export default async function Page({ searchParams }: PageProps<'/quan-tri/tra-ket-qua'>) {
  const actor = await requireAdministrator(paths.adminGiving())
  const { 'don-vi': unit, tin } = await searchParams
  const agency = await ownAgency(actor, unit)
  const days = await findReminderDays(actor, agency.id)
  if (days === null) notFound()
  return (
    <SettingPage agencyName={agency.name} words={words} saved={tin === 'da-luu'}>
      <ReminderForm words={forms} agencyId={agency.id} days={days} />
    </SettingPage>
  )
}
