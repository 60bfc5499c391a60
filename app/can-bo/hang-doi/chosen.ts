import { statuses, type Status } from '@/lib/dossier/model/statuses'
import type { QueueFilter, QueueView } from '@/lib/dossier/queries/queue'
import { procedureCode } from '@/lib/procedure/schema'

export const views = ['turn', 'mine', 'today', 'overdue', 'all'] as const satisfies readonly QueueView[]

/** The addresses of the views are Vietnamese, as all addresses are. */
const slugs: Record<QueueView, string> = { turn: 'den-luot', mine: 'dang-giu', today: 'hom-nay', overdue: 'qua-han', all: 'ca-don-vi' }

export type Chosen = QueueFilter
type Query = Readonly<Record<string, string | string[] | undefined>>

const one = (value: string | string[] | undefined): string | undefined => {
  const first = Array.isArray(value) ? value[0] : value
  return first?.trim() ? first.trim().slice(0, 200) : undefined
}

const isStatus = (value: string | undefined): value is Status => (statuses as readonly string[]).includes(value ?? '')

/** What the address asks for; what it says wrongly counts as not said. */
export function chosenIn(query: Query): Chosen {
  const status = one(query['trang-thai'])
  const code = procedureCode.safeParse(one(query['thu-tuc']))
  return {
    view: views.find((view) => slugs[view] === one(query.xem)) ?? 'turn',
    query: one(query.tim),
    procedureCode: code.success ? code.data : undefined,
    status: isStatus(status) && status !== 'DRAFT' ? status : undefined,
    after: one(query.sau),
  }
}

/** The same as an address. */
export function queryOf({ view, query, procedureCode: code, status, after }: Chosen): Readonly<Record<string, string | undefined>> {
  return { xem: view === 'turn' ? undefined : slugs[view], tim: query, 'thu-tuc': code, 'trang-thai': status, sau: after }
}
