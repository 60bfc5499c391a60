import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { type QueueView, queueViews } from '../model/queue'
import type { QueueFilter } from '../reading/queue-ranges'

export type SavedFilter = {
  /** Opaque; goes into forms. */
  readonly key: string
  /** As the official typed it. */
  readonly name: string
  readonly filter: QueueFilter
}

const viewOf = (text: string): QueueView => queueViews.find((view) => view === text) ?? 'turn'

/** The official's own ways of looking at the queue, in their order. */
export async function listSavedFilters(actor: Actor): Promise<readonly SavedFilter[]> {
  if (actor.kind !== 'official') return []
  const rows = await db.savedQueueFilter.findMany({ where: { officialId: actor.officialId }, orderBy: [{ position: 'asc' }, { id: 'asc' }] })
  return rows.map(({ id, name, view, procedureCode, stepKey, status, query }) => ({
    key: shortId(id),
    name,
    filter: {
      view: viewOf(view), procedureCode: procedureCode ?? undefined, stepKey: stepKey ?? undefined, status: status ?? undefined, query: query ?? undefined,
    },
  }))
}
