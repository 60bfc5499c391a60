import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { addJob } from '@/lib/core/queue'
import { ok, refuse } from '@/lib/core/result'

/** So many at a time; the next look takes the rest. */
const batch = 200

/**
 * Reminds of opinions shortly before they are due, and marks those that were not given in time; each once, however
 * often and by however many processes this is asked. The dossier's own deadline is not touched.
 */
export function remindOpinions(actor: Actor, _input: Readonly<Record<string, never>>, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const late = await tx.$queryRaw<{ id: string }[]>`
      UPDATE opinion_requests SET late_at = ${now}, reminded_at = coalesce(reminded_at, ${now}) WHERE id IN (
        SELECT id FROM opinion_requests WHERE state = 'OPEN' AND late_at IS NULL AND due_at <= ${now} ORDER BY due_at LIMIT ${batch} FOR UPDATE SKIP LOCKED)
      RETURNING id`
    const soon = await tx.$queryRaw<{ id: string }[]>`
      UPDATE opinion_requests SET reminded_at = ${now} WHERE id IN (
        SELECT id FROM opinion_requests WHERE state = 'OPEN' AND reminded_at IS NULL AND remind_at <= ${now} ORDER BY remind_at LIMIT ${batch} FOR UPDATE SKIP LOCKED)
      RETURNING id`
    for (const { id } of late) await addJob(tx, 'announce-opinion', { opinionId: id, news: 'late' }, { key: `opinion-${id}-late` })
    for (const { id } of soon) await addJob(tx, 'announce-opinion', { opinionId: id, news: 'reminder' }, { key: `opinion-${id}-reminder` })
    return ok({ late: late.length, reminded: soon.length })
  })
}
