import type { Metadata } from 'next'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Breadcrumbs } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { requireAdministrator } from '@/lib/identity/session'
import { type Doubtful, listDoubtful } from '@/lib/procedure/queries/doubts'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const { doubts: words, procedures: { home } } = officialText

export const metadata: Metadata = { title: words.title }

const columns: readonly Column<Doubtful>[] = [
  {
    key: 'name',
    header: words.procedure,
    names: true,
    cell: ({ code, name }) => (
      <a href={paths.adminDoubts(code)} className="inline-flex min-h-11 items-center font-bold">
        {name}
      </a>
    ),
  },
  { key: 'code', header: words.code, cell: ({ code }) => code },
  { key: 'open', header: words.open, number: true, cell: ({ open }) => open },
  { key: 'settled', header: words.settled, number: true, cell: ({ settled }) => settled },
]

/** The procedures of which the import of the catalogue doubts something. */
export default async function Page() {
  const rows = await listDoubtful(await requireAdministrator(paths.adminDoubtful()), new Date())
  return (
    <>
      <Breadcrumbs label={home.title} items={[{ text: home.title, href: paths.adminHome() }, { text: words.title }]} />
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {rows.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <DataTable caption={words.title} captionHidden columns={columns} rows={rows} rowKey={({ code }) => code} />
      )}
    </>
  )
}
