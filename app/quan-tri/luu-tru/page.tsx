import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { dayOf, formatDay, formatMoment } from '@/lib/core/dates'
import { env } from '@/lib/core/env'
import { shortId } from '@/lib/core/ids'
import { requireAdministrator } from '@/lib/identity/session'
import type { RetentionKind } from '@/lib/privacy/model/retention'
import { listDestructions, listRetentionRules, listRuleSectors } from '@/lib/privacy/queries/retention'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ownAgency } from '../own-agency'
import { Rules } from './rules'

const { retention: words, procedures: { home } } = officialText

export const metadata: Metadata = { title: words.title }

type Run = NonNullable<Awaited<ReturnType<typeof listDestructions>>>[number]

const columns: readonly Column<Run>[] = [
  { key: 'at', header: words.columns.at, names: true, cell: ({ startedAt }) => formatMoment(startedAt) },
  { key: 'kind', header: words.columns.kind, cell: ({ kind }) => words.kinds[kind as RetentionKind].name },
  { key: 'rule', header: words.columns.rule, cell: ({ amount, unit, basis }) => `${words.term(amount, unit)}. ${basis}` },
  { key: 'records', header: words.columns.records, number: true, cell: ({ records }) => records },
  { key: 'files', header: words.columns.files, number: true, cell: ({ files }) => files },
  { key: 'period', header: words.columns.period, cell: ({ oldest, newest }) => [oldest, newest].map((at) => at && formatDay(dayOf(at))).join(' – ') },
  { key: 'hash', header: words.columns.hash, cell: ({ listHash }) => <span className="font-mono text-sm break-all">{listHash}</span> },
]

/** How long the agency keeps what, what would be destroyed today, and what was. */
export default async function Page({ searchParams }: PageProps<'/quan-tri/luu-tru'>) {
  const actor = await requireAdministrator(paths.adminRetention())
  const { 'don-vi': unit, xong } = await searchParams
  const agency = await ownAgency(actor, unit)
  const [rules, sectors, runs] = await Promise.all([
    listRetentionRules(actor, agency.id, new Date()), listRuleSectors(actor), listDestructions(actor, agency.id),
  ])
  if (!rules || !runs) notFound()
  const saved = typeof xong === 'string' ? words.saved[xong] : undefined
  return (
    <>
      <Breadcrumbs label={home.title} items={[{ text: home.title, href: paths.adminHome() }, { text: words.title }]} />
      {saved === undefined ? null : <Notification tone="success" announce title={saved} />}
      <PageTitle caption={agency.name} lead={words.lead}>
        {words.title}
      </PageTitle>
      <p className="mb-6">
        <a href={paths.holds()} className="inline-flex min-h-11 items-center font-bold">
          {words.holds.title}
        </a>
      </p>
      <Rules rules={rules} sectors={sectors} agencyId={agency.id} />
      <section className="mb-12 max-w-text">
        <h2 className="mb-2 text-lg">{words.fixedTitle}</h2>
        <ul className="list-disc space-y-1 pl-6">
          {words.fixed(env.DRAFT_DAYS, env.SESSION_RECORD_DAYS).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <h2 className="mb-2 text-lg">{words.reportTitle}</h2>
      {runs.length === 0 ? (
        <p>{words.reportNone}</p>
      ) : (
        <>
          <DataTable caption={words.reportCaption} columns={columns} rows={runs} rowKey={({ id }) => id} />
          <p>
            <a href={paths.destructionReport(shortId(agency.id))} className="inline-flex min-h-11 items-center font-bold">
              {words.fetch}
            </a>
          </p>
        </>
      )}
    </>
  )
}
