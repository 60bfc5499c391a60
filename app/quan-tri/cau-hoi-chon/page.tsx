import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { requireAdministrator } from '@/lib/identity/session'
import { listChoosers } from '@/lib/procedure/queries/choosers'
import type { ChooserDefinition } from '@/lib/procedure/schema/chooser'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const { choosers: words, procedures: { home } } = officialText

export const metadata: Metadata = { title: words.title }

const isDone = (code: string): code is keyof typeof words.done => Object.hasOwn(words.done, code)

const columns: readonly Column<ChooserDefinition>[] = [
  {
    key: 'name',
    header: words.name,
    names: true,
    cell: ({ slug, title }) => (
      <a href={paths.adminChooser(slug)} className="inline-flex min-h-11 items-center font-bold">
        {title.vi}
      </a>
    ),
  },
  { key: 'address', header: words.address, cell: ({ slug }) => <span className="break-all">{paths.chooser(slug)}</span> },
  { key: 'count', header: words.count, number: true, cell: ({ questions }) => questions.length },
]

/** The questions that tell procedures apart. */
export default async function Page({ searchParams }: PageProps<'/quan-tri/cau-hoi-chon'>) {
  const rows = await listChoosers(await requireAdministrator(paths.adminChoosers()))
  const { xong } = await searchParams
  return (
    <>
      <Breadcrumbs label={home.title} items={[{ text: home.title, href: paths.adminHome() }, { text: words.title }]} />
      {typeof xong === 'string' && isDone(xong) ? <Notification tone="success" announce title={words.done[xong]} /> : null}
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <div className="mb-8">
        <LinkButton href={paths.adminChooser('moi')}>{words.add}</LinkButton>
      </div>
      {rows.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <DataTable caption={words.title} captionHidden columns={columns} rows={rows} rowKey={({ slug }) => slug} />
      )}
    </>
  )
}
