import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StatusTag } from '@/app/_pages/dossiers/status-tag'
import { LinkButton } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { SummaryList } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import { formatMoment } from '@/lib/core/dates'
import { findPassedOn } from '@/lib/dossier/queries/passed-on'
import { dossierCode } from '@/lib/dossier/schema'
import { requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const { passed: words } = officialText.counter

export const metadata: Metadata = { title: words.title }

/** How one dossier goes at the other agency; where its result is given out here, the way there. */
export default async function Page({ params }: PageProps<'/can-bo/tiep-nhan/chuyen/[code]'>) {
  const typed = (await params).code
  const actor = await requireOfficial(['COUNTER_OFFICER', 'SUPERVISOR'], paths.passedOnDossier(typed))
  const code = dossierCode.safeParse(typed)
  const dossier = code.success ? await findPassedOn(actor, code.data, new Date()) : null
  if (!dossier) return notFound()
  const item = (key: string, label: string, value: string) => ({ key, label, value })
  const moment = (at: Date | null) => (at ? formatMoment(at) : '–')
  return (
    <>
      <PageTitle caption={dossier.code}>{dossier.procedure}</PageTitle>
      <p className="mb-6 flex flex-wrap gap-2">
        <StatusTag status={dossier.status} locale="vi" />
        {dossier.waits ? <Tag tone="waiting">{words.waits}</Tag> : null}
      </p>
      <SummaryList
        items={[
          item('owner', words.owner, dossier.ownerName),
          item('agency', words.agency, `${dossier.agency}, ${dossier.hotline}`),
          item('taken', words.taken, moment(dossier.submittedAt)),
          item('due', words.due, moment(dossier.dueAt)),
          ...(dossier.completedAt ? [item('completed', words.completed, moment(dossier.completedAt))] : []),
        ]}
      />
      {dossier.mayHandOver ? <LinkButton href={paths.givingOf(dossier.code)}>{words.handOver}</LinkButton> : null}
      <p className="mt-8">
        <a href={paths.passedOn()} className="inline-flex min-h-11 items-center font-bold">
          {words.back}
        </a>
      </p>
    </>
  )
}
