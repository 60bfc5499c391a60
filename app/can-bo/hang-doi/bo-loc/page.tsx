import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { listSavedFilters } from '@/lib/dossier/queries/saved-filters'
import { requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { one, queryOfSaved } from '../chosen'
import { FilterForms } from './filter-forms'

const { office, queueViews } = officialText
const words = queueViews.manage

export const metadata: Metadata = { title: words.title }

/** The official's own ways of looking at the queue: renamed, sorted, removed. */
export default async function Page({ searchParams }: PageProps<'/can-bo/hang-doi/bo-loc'>) {
  const actor = await requireOfficial(undefined, paths.queueFilters())
  const [saved, query] = await Promise.all([listSavedFilters(actor), searchParams])
  const done = words.done[one(query.xong) ?? '']
  const { errorTitle, refusals, fieldErrors, save } = queueViews
  const { rename, up, down, remove, about } = words
  const formWords = { rename, up, down, remove, name: save.name, saving: save.saving, answers: { errorTitle, refusals, fields: fieldErrors } }
  return (
    <>
      <Breadcrumbs label={office.bench.breadcrumbs} items={[{ text: office.queue.title, href: paths.queue() }, { text: words.title }]} />
      {done === undefined ? null : <Notification tone="success" announce title={done} />}
      <PageTitle lead={saved.length === 0 ? undefined : words.lead}>{words.title}</PageTitle>
      {saved.length === 0 ? (
        <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
      ) : (
        <ol className="mb-8 max-w-page">
          {saved.map((filter, index) => (
            <li key={filter.key} className="mb-4 rounded border border-rule bg-paper p-4">
              <h2 className="mb-2 text-lg break-words">
                <a href={paths.queue(queryOfSaved(filter))} className="inline-flex min-h-11 items-center">
                  {filter.name}
                </a>
              </h2>
              <FilterForms
                filter={filter.key}
                name={filter.name}
                first={index === 0}
                last={index === saved.length - 1}
                words={formWords}
                labels={{ up: about(up, filter.name), down: about(down, filter.name), remove: about(remove, filter.name), rename: about(rename, filter.name) }}
              />
            </li>
          ))}
        </ol>
      )}
      <LinkButton href={paths.queue()} variant="secondary">
        {words.back}
      </LinkButton>
    </>
  )
}
