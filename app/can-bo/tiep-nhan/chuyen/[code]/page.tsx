import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StatusTag } from '@/app/_pages/dossiers/status-tag'
import { Card } from '@/components/ui/card'
import { PageTitle } from '@/components/ui/page-title'
import { SummaryList } from '@/components/ui/summary-list'
import { formatMoment } from '@/lib/core/dates'
import { findPassedOn } from '@/lib/dossier/queries/passed-on'
import { dossierCode } from '@/lib/dossier/schema'
import { requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { GiveForm } from './give-form'

const { passed: words, errorTitle, sending } = officialText.counter

export const metadata: Metadata = { title: words.title }

/** How one dossier goes at the other agency; its result is given out here once it is there. */
export default async function Page({ params }: PageProps<'/can-bo/tiep-nhan/chuyen/[code]'>) {
  const typed = (await params).code
  const actor = await requireOfficial(['COUNTER_OFFICER', 'SUPERVISOR'], paths.passedOnDossier(typed))
  const code = dossierCode.safeParse(typed)
  const dossier = code.success ? await findPassedOn(actor, code.data) : null
  if (!dossier) return notFound()
  const item = (key: string, label: string, value: string) => ({ key, label, value })
  const moment = (at: Date | null) => (at ? formatMoment(at) : '–')
  return (
    <>
      <PageTitle caption={dossier.code}>{dossier.procedure}</PageTitle>
      <p className="mb-6">
        <StatusTag status={dossier.status} locale="vi" />
      </p>
      <SummaryList
        items={[
          item('owner', words.owner, dossier.ownerName),
          item('agency', words.agency, `${dossier.agency}, ${dossier.hotline}`),
          item('taken', words.taken, moment(dossier.submittedAt)),
          item('due', words.due, moment(dossier.dueAt)),
        ]}
      />
      {dossier.mayHandOver ? (
        <Card>
          <h2 className="mb-4 text-xl">{words.handOverTitle}</h2>
          <ul className="mb-4">
            {dossier.results.map((file) => (
              <li key={file}>
                <a href={paths.passedOnResult(dossier.code, file)} target="_blank" rel="noreferrer" className="inline-flex min-h-11 items-center font-bold">
                  {words.result}
                </a>
              </li>
            ))}
          </ul>
          <GiveForm words={{ passed: words, errorTitle, sending }} code={dossier.code} version={dossier.version} />
        </Card>
      ) : null}
      <p className="mt-8">
        <a href={paths.passedOn()} className="inline-flex min-h-11 items-center font-bold">
          {words.back}
        </a>
      </p>
    </>
  )
}
