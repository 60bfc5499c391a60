import type { Metadata } from 'next'
import { PageTitle } from '@/components/ui/page-title'
import { complaintKinds } from '@/lib/feedback/model'
import { listAgencies } from '@/lib/identity/queries'
import { requireCitizen } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ComplaintForm } from './complaint-form'

export type NewComplaintProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The title of the page. */
export const newComplaintMetadata = (locale: Locale): Metadata => ({ title: text(locale).feedback.complaints.write })

/** Reporting or proposing something, about a dossier where the address names one. */
export async function NewComplaintPage({ searchParams, locale }: NewComplaintProps & { readonly locale: Locale }) {
  const named = (await searchParams)['ho-so']
  const dossier = typeof named === 'string' ? named : undefined
  const actor = await requireCitizen(paths.newComplaint(locale, { 'ho-so': dossier }))
  const agencies = await listAgencies(actor)
  const { complaints: words, kinds, refusals, fields, errorTitle, sending } = text(locale).feedback
  const { agency, text: said, textHint, dossier: about, dossierHint, optional, notes, send, cancel } = words
  const labels = { agency, kind: words.kindLabel, text: said, textHint, dossier: about, dossierHint, optional, notes, send, sending, cancel }
  // The code of a dossier begins with that of its agency.
  const own = agencies.find(({ code }) => dossier?.startsWith(`${code}-`)) ?? agencies[0]
  return (
    <>
      <PageTitle lead={words.lead}>{words.write}</PageTitle>
      <ComplaintForm
        words={{ errorTitle, refusals, fields }}
        labels={labels}
        agencies={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        kinds={complaintKinds.map((kind) => ({ value: kind, label: kinds[kind], hint: words.kindHints[kind] }))}
        given={{ agencyId: own?.id ?? '', dossierCode: dossier ?? '' }}
        locale={locale}
        backHref={paths.complaints(locale)}
      />
    </>
  )
}
