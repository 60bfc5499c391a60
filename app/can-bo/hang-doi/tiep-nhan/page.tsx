import type { Metadata } from 'next'
import { DataTable } from '@/components/ui/data-table'
import { formatMoment } from '@/lib/core/dates'
import { formatDong } from '@/lib/core/money'
import { previewAcceptance, type ToAccept } from '@/lib/dossier/queries/bulk'
import { requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { AcceptMany } from '../bulk-forms'
import { BulkPage } from '../bulk-page'
import { BulkResult } from '../bulk-result'
import { outcomeIn, tickedIn } from '../outcome'

const words = officialText.queueBulk

export const metadata: Metadata = { title: words.accept.title }

/** Taking in many at once: what each would get, before; what was done and what not, after. */
export default async function Page({ searchParams }: PageProps<'/can-bo/hang-doi/tiep-nhan'>) {
  const query = await searchParams
  const actor = await requireOfficial(undefined, paths.queue())
  const outcome = outcomeIn(query)
  if (outcome) return <BulkResult outcome={outcome} task="accept" />
  const codes = tickedIn(query)
  const { rows, left } = await previewAcceptance(actor, codes, new Date())
  return (
    <BulkPage task="accept" ticked={codes.length} left={left}>
      {rows.length === 0 ? null : <Rows rows={rows} />}
    </BulkPage>
  )
}

function Rows({ rows }: { readonly rows: readonly ToAccept[] }) {
  const { accept, columns, errorTitle, refusals, fieldErrors } = words
  return (
    <>
      <DataTable
        caption={accept.caption(rows.length)}
        rows={rows}
        rowKey={({ code }) => code}
        columns={[
          { key: 'code', header: columns.code, names: true, cell: ({ code, ownerName }) => `${code}, ${ownerName}` },
          { key: 'procedure', header: columns.procedure, cell: ({ procedureName }) => procedureName },
          { key: 'due', header: columns.due, cell: ({ due }) => (due ? <strong>{formatMoment(due)}</strong> : accept.noDue) },
          { key: 'note', header: columns.note, cell: ({ owed }) => (owed > 0 ? accept.fee(formatDong(owed)) : '–') },
        ]}
      />
      <AcceptMany
        dossiers={rows.map(({ code, version }) => `${code}@${String(version)}`)}
        backHref={paths.queue()}
        words={{ submit: accept.submit(rows.length), busy: words.saving, back: words.back, answers: { errorTitle, refusals, fields: fieldErrors } }}
      />
    </>
  )
}
