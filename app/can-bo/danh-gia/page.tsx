import type { Metadata } from 'next'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { formatMoment } from '@/lib/core/dates'
import { ratingReasons } from '@/lib/feedback/model'
import { listRatingWords, type RatedProcedure, type RatingWords, summarizeRatings } from '@/lib/feedback/queries/ratings'
import { requireOfficial } from '@/lib/identity/session'
import { officialText, text } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const words = officialText.complaints.ratings
const names = text('vi').feedback.reasons

export const metadata: Metadata = { title: words.title }

const reasonsOf = (reasons: readonly string[]) => ratingReasons.filter((reason) => reasons.includes(reason)).map((reason) => names[reason]).join(', ')

/** How citizens rate the agency's work, by procedure; for its supervisors. */
export default async function Page() {
  const actor = await requireOfficial(['SUPERVISOR'], paths.ratings())
  const [procedures, said] = await Promise.all([summarizeRatings(actor), listRatingWords(actor)])
  return (
    <>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {procedures.length === 0 ? <EmptyState title={words.none}>{words.noneHelp}</EmptyState> : <ByProcedure rows={procedures} />}
      {said.length === 0 ? null : <Said rows={said} />}
    </>
  )
}

function ByProcedure({ rows }: { readonly rows: readonly RatedProcedure[] }) {
  return (
    <DataTable
      caption={words.title}
      captionHidden
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        { key: 'procedure', header: words.procedure, names: true, cell: ({ code, name }) => `${name} (${code})` },
        { key: 'count', header: words.count, number: true, cell: ({ count }) => count },
        { key: 'mean', header: words.mean, number: true, cell: ({ mean }) => (mean === null ? '–' : String(mean).replace('.', ',')) },
        ...[1, 2, 3, 4, 5].map((score) => ({
          key: `score-${String(score)}`,
          header: words.score(score),
          number: true,
          cell: ({ counts }: RatedProcedure) => counts[score - 1] ?? 0,
        })),
      ]}
    />
  )
}

function Said({ rows }: { readonly rows: readonly RatingWords[] }) {
  return (
    <DataTable
      caption={words.words}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'at', header: words.at, cell: ({ at }) => formatMoment(at) },
        { key: 'procedure', header: words.procedure, names: true, cell: ({ procedureName }) => procedureName },
        { key: 'score', header: words.given, number: true, cell: ({ score }) => score },
        { key: 'reasons', header: words.reasons, cell: ({ reasons }) => reasonsOf(reasons) || '–' },
        { key: 'comment', header: words.comment, cell: ({ comment }) => <span className="whitespace-pre-line">{comment || '–'}</span> },
      ]}
    />
  )
}
