import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import type { OfficialNotices } from './model/digest'

/** How the official wants to hear of deadlines, from now on. */
export function setOfficialNotices(actor: Actor, { digest, atOnce }: OfficialNotices, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'official') return refuse('not-found')
    const { officialId } = actor
    const chosen = { digest, atOnce: [...atOnce] }
    await tx.officialNotice.upsert({ where: { officialId }, create: { officialId, ...chosen }, update: chosen })
    await recordAudit(tx, { actor, at: now, action: 'notices.choose', subject: { kind: 'official', id: officialId } })
    return ok({})
  })
}
