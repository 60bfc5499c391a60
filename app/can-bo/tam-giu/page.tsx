import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { agenciesWhere } from '@/lib/core/actor'
import { formatDay, formatMoment } from '@/lib/core/dates'
import { shortId } from '@/lib/core/ids'
import { requireOfficial } from '@/lib/identity/session'
import { holdingRoles } from '@/lib/privacy/policy'
import { listHolds } from '@/lib/privacy/queries/retention'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { HoldForm, ReleaseForm } from './hold-forms'

const { holds: words, errorTitle, switching: busy } = officialText.retention
const { subject, subjectHint, reason, untilDay, save, fields, refusals } = words
const formWords = { subject, subjectHint, reason, untilDay, save, fields, refusals, errorTitle, busy }

export const metadata: Metadata = { title: words.title }

/** What is not to be destroyed meanwhile, why, and until when. */
export default async function Page({ searchParams }: PageProps<'/can-bo/tam-giu'>) {
  const actor = await requireOfficial(holdingRoles, paths.holds())
  const { 'don-vi': unit, xong } = await searchParams
  const own = agenciesWhere(actor, holdingRoles)
  const agencyId = (typeof unit === 'string' ? own.find((id) => shortId(id) === unit) : own[0]) ?? notFound()
  const holds = (await listHolds(actor, agencyId, new Date())) ?? notFound()
  const done = typeof xong === 'string' ? words.done[xong] : undefined
  return (
    <>
      {done === undefined ? null : <Notification tone="success" announce title={done} />}
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {holds.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <ul className="mb-10 max-w-text divide-y divide-rule border-y border-rule">
          {holds.map(({ id, dossierCode, personName, reason: why, setAt, setBy, untilDay: last }) => {
            const of = dossierCode === null ? words.person(personName ?? '') : words.dossier(dossierCode)
            return (
              <li key={id} className="space-y-2 py-4">
                <p className="font-bold">{of}</p>
                <p className="break-words whitespace-pre-line">{why}</p>
                <p className="text-sm text-soft">
                  {words.until(formatDay(last))} · {words.set(formatMoment(setAt), setBy)}
                </p>
                <ReleaseForm words={formWords} holdId={id} button={words.end(of)} />
              </li>
            )
          })}
        </ul>
      )}
      <section className="max-w-text">
        <h2 className="mb-4 text-lg">{words.newTitle}</h2>
        <HoldForm words={formWords} agencyId={agencyId} />
      </section>
    </>
  )
}
