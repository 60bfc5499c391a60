import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { shortId } from '@/lib/core/ids'
import { requireAdministrator } from '@/lib/identity/session'
import { listSynonyms, type SynonymRow } from '@/lib/procedure/queries/search'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const { finding: { synonyms: words }, procedures: { home } } = officialText

export const metadata: Metadata = { title: words.title }

const isDone = (code: string): code is keyof typeof words.done => Object.hasOwn(words.done, code)

const columns = (means: string): readonly Column<SynonymRow>[] => [
  { key: 'words', header: words.words, names: true, cell: (row) => row.words.join(', ') },
  { key: 'means', header: means, cell: (row) => row.means },
  {
    key: 'edit',
    header: words.edit,
    cell: (row) => (
      <a href={paths.adminSynonym(shortId(row.id))} className="inline-flex min-h-11 items-center font-bold">
        {words.edit}
        <VisuallyHidden> {row.words[0]}</VisuallyHidden>
      </a>
    ),
  },
]

/** What people say and what the catalogue calls it, and what no ward does. */
export default async function Page({ searchParams }: PageProps<'/quan-tri/tu-dong-nghia'>) {
  const actor = await requireAdministrator(paths.adminSynonyms())
  const rows = await listSynonyms(actor)
  const { xong } = await searchParams
  const lists = [
    { kind: 'SAME', title: words.same, means: words.means },
    { kind: 'ELSEWHERE', title: words.elsewhere, means: words.who },
  ] as const
  return (
    <>
      <Breadcrumbs label={home.title} items={[{ text: home.title, href: paths.adminHome() }, { text: words.title }]} />
      {typeof xong === 'string' && isDone(xong) ? <Notification tone="success" announce title={words.done[xong]} /> : null}
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <div className="mb-8">
        <LinkButton href={paths.adminSynonym('moi')}>{words.add}</LinkButton>
      </div>
      {rows.length === 0 ? <EmptyState title={words.none} /> : null}
      {lists.map(({ kind, title, means }) => {
        const own = rows.filter((row) => row.kind === kind)
        return own.length === 0 ? null : <DataTable key={kind} caption={title} columns={columns(means)} rows={own} rowKey={({ id }) => id} />
      })}
    </>
  )
}
