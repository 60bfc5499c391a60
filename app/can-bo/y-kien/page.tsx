import type { Metadata } from 'next'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Tabs } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { formatMoment } from '@/lib/core/dates'
import { listOpinions, type OpinionList } from '@/lib/dossier/queries/opinions'
import { requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { askedName } from '../ho-so/[code]/opinion-entries'
import { OpinionTag } from '../ho-so/[code]/opinions-section'

const words = officialText.opinions

export const metadata: Metadata = { title: words.list.title }

const lists = { asked: undefined, answered: 'da-tra-loi', mine: 'toi-hoi' } as const satisfies Record<OpinionList, string | undefined>
const names: readonly OpinionList[] = ['asked', 'answered', 'mine']

const shortened = (text: string) => (text.length > words.list.shortened ? `${text.slice(0, words.list.shortened)}…` : text)

/** What others ask of the official, what was answered, and what the official waits for. */
export default async function Page({ searchParams }: PageProps<'/can-bo/y-kien'>) {
  const actor = await requireOfficial(undefined, paths.opinions())
  const { xem } = await searchParams
  const list = names.find((name) => lists[name] === xem) ?? 'asked'
  const rows = await listOpinions(actor, list)
  const now = new Date()
  const { columns } = words.list
  return (
    <>
      <PageTitle lead={words.list.lead}>{words.list.title}</PageTitle>
      <Tabs
        label={words.list.views}
        items={names.map((name) => ({ key: name, text: words.list.tabs[name], href: paths.opinions({ xem: lists[name] }), current: name === list }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={words.list.none[list]} />
      ) : (
        <DataTable
          caption={words.list.tabs[list]}
          captionHidden
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'question',
              header: columns.question,
              names: true,
              cell: ({ key, question }) => (
                <a href={paths.opinion(key)} className="inline-flex min-h-11 items-center">
                  {shortened(question)}
                </a>
              ),
            },
            { key: 'of', header: columns.of, cell: askedName },
            { key: 'by', header: columns.by, cell: ({ askedBy }) => askedBy },
            { key: 'due', header: columns.due, cell: ({ dueAt }) => formatMoment(dueAt) },
            { key: 'state', header: columns.state, cell: (opinion) => <OpinionTag opinion={opinion} now={now} /> },
          ]}
        />
      )}
    </>
  )
}
