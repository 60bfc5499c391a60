import { DataTable } from '@/components/ui/data-table'
import { Notification } from '@/components/ui/notification'
import { Tag } from '@/components/ui/tag'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { sealingLag, type Verification } from '@/lib/audit/model/chains'
import type { listRoots } from '@/lib/audit/queries/roots'
import type { findSealState } from '@/lib/audit/queries/seal-state'
import { formatMoment } from '@/lib/core/dates'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { CheckForm } from './check-form'

const { state: words, roots: rootWords, checks: checkWords, findings } = officialText.auditLog

export type State = NonNullable<Awaited<ReturnType<typeof findSealState>>>
type Roots = Awaited<ReturnType<typeof listRoots>>

const short = (hash: string) => <span className="font-mono text-sm break-all">{hash.slice(0, 16)}…</span>

/** How far the chains are sealed, and whether that is slow. */
export function SealState({ state: { chains, tail, oldest }, now }: { readonly state: State; readonly now: Date }) {
  const late = oldest !== null && now.getTime() - oldest.getTime() > sealingLag * 60_000
  return (
    <section className="mb-10">
      <h2 className="mb-2 text-xl">{words.title}</h2>
      <p className="mb-4 max-w-text">{words.lead}</p>
      {late ? (
        <Notification tone="warning" title={words.late}>
          <p>{words.lateHelp(formatMoment(oldest))}</p>
        </Notification>
      ) : (
        <Notification tone="success" title={tail === 0 ? words.allSealed : words.tail(tail)} />
      )}
      {chains.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <DataTable
          caption={words.caption}
          rows={chains}
          rowKey={({ table }) => table}
          columns={[
            { key: 'table', header: words.columns.table, names: true, cell: ({ table }) => words.tables[table] ?? table },
            { key: 'length', header: words.columns.length, number: true, cell: ({ length }) => length },
            { key: 'at', header: words.columns.at, cell: ({ sealedAt }) => formatMoment(sealedAt) },
            { key: 'hash', header: words.columns.hash, cell: ({ hash }) => short(hash) },
          ]}
        />
      )}
    </section>
  )
}

/** The signed roots, each to be taken away. */
export function RootList({ roots }: { readonly roots: Roots }) {
  return (
    <section className="mb-10">
      <h2 className="mb-2 text-xl">{rootWords.title}</h2>
      <p className="mb-4 max-w-text">{rootWords.lead}</p>
      {roots[0] ? (
        <>
          <DataTable
            caption={rootWords.caption}
            rows={roots}
            rowKey={({ sequence }) => String(sequence)}
            columns={[
              { key: 'number', header: rootWords.columns.number, names: true, cell: ({ sequence }) => sequence },
              { key: 'at', header: rootWords.columns.at, cell: ({ signedAt }) => formatMoment(signedAt) },
              { key: 'hash', header: rootWords.columns.hash, cell: ({ hash }) => short(hash) },
              {
                key: 'file',
                header: rootWords.columns.file,
                cell: ({ sequence }) => (
                  <a href={paths.auditRoot(sequence)} className="inline-flex min-h-11 items-center font-bold">
                    {rootWords.take}
                    <VisuallyHidden> {rootWords.takeOf(sequence)}</VisuallyHidden>
                  </a>
                ),
              },
            ]}
          />
          <p className="break-all">
            {rootWords.key} <span className="font-mono text-sm">{roots[0].publicKey}</span>
          </p>
        </>
      ) : (
        <p>{rootWords.none}</p>
      )}
    </section>
  )
}

function Outcome({ outcome }: { readonly outcome: Verification | null }) {
  if (outcome === null) return <Tag tone="waiting">{checkWords.running}</Tag>
  return <Tag tone={outcome.wrong === 0 ? 'done' : 'overdue'}>{outcome.wrong === 0 ? checkWords.sound : checkWords.broken(outcome.wrong)}</Tag>
}

function Findings({ outcome }: { readonly outcome: Verification }) {
  return (
    <DataTable
      caption={checkWords.findings}
      rows={outcome.findings}
      rowKey={({ kind, table, agency, sequence, entry }) => [kind, table, agency, sequence, entry].join(' ')}
      columns={[
        { key: 'kind', header: checkWords.findingColumns.kind, names: true, cell: ({ kind }) => findings[kind] },
        { key: 'table', header: checkWords.findingColumns.table, cell: ({ table }) => words.tables[table] ?? table },
        { key: 'place', header: checkWords.findingColumns.place, number: true, cell: ({ sequence }) => sequence ?? '–' },
        { key: 'entry', header: checkWords.findingColumns.entry, cell: ({ entry }) => <span className="font-mono text-sm break-all">{entry ?? '–'}</span> },
      ]}
    />
  )
}

/** Recounts that were asked for, what the latest found, and the button for another. `names`: of officials, by id. */
export function Checks({ checks, names }: { readonly checks: State['checks']; readonly names: ReadonlyMap<string, { fullName: string }> }) {
  const latest = checks.find(({ outcome }) => outcome !== null)?.outcome
  const { button, busy, errorTitle, refusals } = checkWords
  return (
    <section className="mb-10">
      <h2 className="mb-2 text-xl">{checkWords.title}</h2>
      <p className="mb-4 max-w-text">{checkWords.lead}</p>
      <CheckForm words={{ button, busy, errorTitle, refusals }} />
      {checks.length === 0 ? null : (
        <DataTable
          caption={checkWords.caption}
          rows={checks}
          rowKey={({ id }) => id}
          columns={[
            { key: 'at', header: checkWords.columns.at, names: true, cell: ({ requestedAt }) => formatMoment(requestedAt) },
            { key: 'by', header: checkWords.columns.by, cell: ({ requestedById }) => names.get(requestedById)?.fullName ?? '–' },
            { key: 'state', header: checkWords.columns.state, cell: ({ outcome }) => <Outcome outcome={outcome} /> },
            { key: 'counted', header: checkWords.columns.counted, cell: ({ outcome }) => (outcome ? checkWords.counted(outcome.sealed, outcome.chains, outcome.roots) : '–') },
          ]}
        />
      )}
      {latest && latest.wrong > 0 ? <Findings outcome={latest} /> : null}
    </section>
  )
}
