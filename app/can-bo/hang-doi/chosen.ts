import { type QueueSplit, type QueueView, queueViews } from '@/lib/dossier/model/queue'
import { statuses, type Status } from '@/lib/dossier/model/statuses'
import type { QueueFilter } from '@/lib/dossier/queries/queue'
import type { SavedFilter } from '@/lib/dossier/queries/saved-filters'
import { key } from '@/lib/form/schema'
import { procedureCode } from '@/lib/procedure/schema'

/** The addresses of the views are Vietnamese, as all addresses are. */
const slugs: Readonly<Record<QueueView, string>> = {
  mine: 'dang-giu', turn: 'den-luot', today: 'hom-nay', overdue: 'qua-han', citizen: 'cho-nguoi-dan', payment: 'cho-nop-phi', agency: 'cho-co-quan', all: 'ca-don-vi',
}
const splits: Readonly<Record<QueueSplit, string>> = { procedure: 'thu-tuc', step: 'buoc' }

export type Chosen = QueueFilter & {
  /** What stands for the words in the address: typed here (lib/identity/session), or kept in a saved filter. */
  readonly search: string | undefined
  readonly saved: string | undefined
  /** The parts of the view instead of its dossiers. */
  readonly split: QueueSplit | undefined
  /** Fifty dossiers a page instead of twenty, to tick many. */
  readonly long: boolean
}
export type Query = Readonly<Record<string, string | string[] | undefined>>

/** One value of an address, without what stands around it. */
export const one = (value: string | string[] | undefined): string | undefined => {
  const first = Array.isArray(value) ? value[0] : value
  return first?.trim() ? first.trim().slice(0, 200) : undefined
}

const isStatus = (value: string | undefined): value is Status => (statuses as readonly string[]).includes(value ?? '')

/** What the address asks for, without the words looked for, which stand in none; what it says wrongly counts as not said. */
export function chosenIn(query: Query): Chosen {
  const status = one(query['trang-thai'])
  const code = procedureCode.safeParse(one(query['thu-tuc']))
  const step = key.safeParse(one(query.buoc))
  return {
    view: queueViews.find((view) => slugs[view] === one(query.xem)) ?? 'turn',
    query: undefined,
    search: one(query.tim),
    saved: one(query.loc),
    procedureCode: code.success ? code.data : undefined,
    stepKey: step.success ? step.data : undefined,
    status: isStatus(status) && status !== 'DRAFT' ? status : undefined,
    after: one(query.sau),
    split: (['procedure', 'step'] as const).find((split) => splits[split] === one(query.chia)),
    long: one(query.so) === '50',
  }
}

/** The same as an address. */
export function queryOf(chosen: QueueFilter & Partial<Chosen>): Readonly<Record<string, string | undefined>> {
  const { view, search, saved, procedureCode: code, stepKey, status, after, split, long } = chosen
  return {
    xem: view === 'turn' ? undefined : slugs[view], tim: search, loc: saved, 'thu-tuc': code, buoc: stepKey, 'trang-thai': status, sau: after,
    chia: split && splits[split], so: long ? '50' : undefined,
  }
}

/** A saved filter as an address: of its words only whose they are. */
export const queryOfSaved = ({ key: saved, filter }: SavedFilter): ReturnType<typeof queryOf> =>
  queryOf({ ...filter, saved: filter.query === undefined ? undefined : saved })

/** The name of a view in an address, for a list to choose from. */
export const slugOf = (view: QueueView): string => slugs[view]

/** True where more than the view itself is said. */
export const isNarrowed = ({ query, procedureCode: code, stepKey, status }: QueueFilter): boolean =>
  query !== undefined || code !== undefined || stepKey !== undefined || status !== undefined
