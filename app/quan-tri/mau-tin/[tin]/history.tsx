import { type Column, DataTable } from '@/components/ui/data-table'
import { formatMoment } from '@/lib/core/dates'
import type { TemplateRevision } from '@/lib/notification/queries/templates'
import { officialText } from '@/lib/text/text'

const { templates: words } = officialText.notices

/** Who changed the words and when, with the way to take earlier ones again. */
export function History({ rows, href }: { readonly rows: readonly TemplateRevision[]; readonly href: (revision: number) => string }) {
  const columns: readonly Column<TemplateRevision>[] = [
    { key: 'revision', header: words.which, names: true, cell: ({ revision }) => words.revision(revision) },
    { key: 'at', header: words.at, cell: ({ at }) => formatMoment(at) },
    { key: 'by', header: words.by, cell: ({ by }) => by ?? '–' },
    {
      key: 'what',
      header: words.what,
      cell: ({ revision, content }) =>
        content === null ? (
          words.wasReset
        ) : (
          <>
            {words.wasWritten}.{' '}
            <a href={href(revision)} className="inline-flex min-h-11 items-center">
              {words.load}
            </a>
          </>
        ),
    },
  ]
  return (
    <div className="mt-12">
      {rows.length === 0 ? (
        <p>{words.historyNone}</p>
      ) : (
        <DataTable caption={words.history} columns={columns} rows={rows} rowKey={({ revision }) => String(revision)} />
      )}
    </div>
  )
}
