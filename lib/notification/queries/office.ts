import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { type Day, toDateColumn } from '@/lib/core/dates'
import { db, type Tx } from '@/lib/core/db'
import { defaultNotices, type OfficialNotices } from '../model/digest'

/** How the official hears of deadlines; null for anybody else. */
export async function ownNotices(actor: Actor): Promise<OfficialNotices | null> {
  if (actor.kind !== 'official') return null
  return (await db.officialNotice.findUnique({ where: { officialId: actor.officialId }, select: { digest: true, atOnce: true } })) ?? defaultNotices
}

/** Of those officials, the ones who want what `wants` asks for. For the machinery; empty for anybody else. */
export async function officialsWanting(actor: Actor, ids: readonly string[], wants: (notices: OfficialNotices) => boolean, from: Pick<Tx, 'officialNotice'> = db) {
  if (actor.kind !== 'system') return []
  const rows = await from.officialNotice.findMany({ where: { officialId: { in: [...ids] } } })
  const chosen = new Map(rows.map((row) => [row.officialId, row]))
  return ids.filter((id) => wants(chosen.get(id) ?? defaultNotices))
}

/** Whether the digests of that agency's morning were written. For the machinery. */
export async function digestWritten(actor: Actor, agencyId: string, day: Day): Promise<boolean> {
  if (actor.kind !== 'system') return false
  return (await db.digestDay.count({ where: { agencyId, day: toDateColumn(day) } })) > 0
}
