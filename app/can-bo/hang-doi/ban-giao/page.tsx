import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { Notification } from '@/components/ui/notification'
import { type Colleague, previewReassignment, type ToReassign } from '@/lib/dossier/queries/bulk'
import { requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { ReassignMany } from '../bulk-forms'
import { BulkPage } from '../bulk-page'
import { BulkResult } from '../bulk-result'
import { outcomeIn, tickedIn } from '../outcome'

const words = officialText.queueBulk

export const metadata: Metadata = { title: words.reassign.title }

/** Handing many over at once: what would go and to whom it could, before; what went and what did not, after. */
export default async function Page({ searchParams }: PageProps<'/can-bo/hang-doi/ban-giao'>) {
  const query = await searchParams
  const actor = await requireOfficial(undefined, paths.queue())
  const outcome = outcomeIn(query)
  if (outcome) return <BulkResult outcome={outcome} task="reassign" />
  const codes = tickedIn(query)
  const { rows, left, colleagues } = await previewReassignment(actor, codes, new Date())
  return (
    <BulkPage task="reassign" ticked={codes.length} left={left}>
      {rows.length === 0 ? null : <Rows rows={rows} colleagues={colleagues} />}
    </BulkPage>
  )
}

function Rows({ rows, colleagues }: { readonly rows: readonly ToReassign[]; readonly colleagues: readonly Colleague[] }) {
  const { reassign, columns, errorTitle, refusals, fieldErrors } = words
  const nameOf = ({ fullName, title, fits }: Colleague) => reassign.fits(`${fullName} (${title})`, fits, rows.length)
  return (
    <>
      <DataTable
        caption={reassign.caption(rows.length)}
        rows={rows}
        rowKey={({ code }) => code}
        columns={[
          { key: 'code', header: columns.code, names: true, cell: ({ code, ownerName }) => `${code}, ${ownerName}` },
          { key: 'procedure', header: columns.procedure, cell: ({ procedureName }) => procedureName },
          { key: 'step', header: columns.step, cell: ({ stepTitle }) => stepTitle },
          { key: 'holder', header: columns.holder, cell: ({ holderName }) => holderName ?? words.nobody },
        ]}
      />
      {colleagues.length === 0 ? (
        <>
          <Notification tone="warning" title={reassign.nobody} />
          <LinkButton href={paths.queue()}>{words.back}</LinkButton>
        </>
      ) : (
        <ReassignMany
          dossiers={rows.map(({ code, version }) => `${code}@${String(version)}`)}
          backHref={paths.queue()}
          colleagues={colleagues.map((colleague) => ({ value: colleague.key, label: nameOf(colleague) }))}
          labels={{ official: reassign.official, choose: reassign.choose, reason: reassign.reason, reasonHint: reassign.reasonHint }}
          words={{ submit: reassign.submit(rows.length), busy: words.saving, back: words.back, answers: { errorTitle, refusals, fields: fieldErrors } }}
        />
      )}
    </>
  )
}
