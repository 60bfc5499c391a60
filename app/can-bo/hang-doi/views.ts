import { type Actor, agenciesWhere } from '@/lib/core/actor'
import type { QueueSplit, QueueView } from '@/lib/dossier/model/queue'
import { splitView } from '@/lib/dossier/policy'
import type { SavedFilter } from '@/lib/dossier/queries/saved-filters'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { type Chosen, isNarrowed, queryOf, queryOfSaved, slugOf } from './chosen'
import type { QueueViewsProps, ViewItem } from './queue-views'

const words = officialText.queueViews

/** The views as they stand together, so that one looks at one group at a time. */
const grouped = { work: ['mine', 'turn'], due: ['today', 'overdue'], waiting: ['citizen', 'payment', 'agency'], unit: ['all'] } as const satisfies Readonly<Record<string, readonly QueueView[]>>
const groupKeys = ['work', 'due', 'waiting', 'unit'] as const

/** Letters that lead to a view after `g`. */
const letters: Readonly<Record<QueueView, string>> = { mine: 't', turn: 'n', today: 'h', overdue: 'q', citizen: 'c', payment: 'p', agency: 'k', all: 'd' }

const supervises = (actor: Actor) => agenciesWhere(actor, ['SUPERVISOR']).length > 0
const hrefOf = (view: QueueView) => paths.queue(queryOf({ view }))

/** The views this official has, in the order of the list. */
const viewsOf = (actor: Actor): readonly QueueView[] =>
  groupKeys.filter((group) => group !== 'unit' || supervises(actor)).flatMap((group) => grouped[group])

/** Where each letter leads. */
export const waysOf = (actor: Actor): Readonly<Record<string, string>> => Object.fromEntries(viewsOf(actor).map((view) => [letters[view], hrefOf(view)]))

/** The groups of the list, with what is chosen marked. */
export function groupsOf(actor: Actor, chosen: Chosen, saved: readonly SavedFilter[]): QueueViewsProps['groups'] {
  const own = viewsOf(actor)
  const views = groupKeys.map((group) => ({
    key: group,
    title: words.groups[group],
    items: grouped[group].filter((view) => own.includes(view)).map((view): ViewItem => ({
      key: view, text: words.names[view], href: hrefOf(view), counted: view, current: chosen.view === view && chosen.split === undefined && !isNarrowed(chosen),
    })),
  }))
  const parts = (['procedure', 'step'] as const satisfies readonly QueueSplit[]).map((split): ViewItem => ({
    key: split, text: words.parts[split], href: paths.queue(queryOf({ view: splitView(actor), split })), current: chosen.split === split,
  }))
  const address = paths.queue(queryOf({ ...chosen, after: undefined, long: false }))
  const kept = saved.map((one): ViewItem => {
    const href = paths.queue(queryOfSaved(one))
    return { key: one.key, text: one.name, href, current: href === address && isNarrowed(chosen) }
  })
  return [...views, { key: 'parts', title: words.groups.parts, items: parts }, { key: 'saved', title: words.groups.saved, items: kept }].filter(({ items }) => items.length > 0)
}

/** The same views for a list to choose from. */
export const choicesOf = (actor: Actor): QueueViewsProps['choices'] => viewsOf(actor).map((view) => ({ key: view, value: slugOf(view), text: words.names[view] }))
