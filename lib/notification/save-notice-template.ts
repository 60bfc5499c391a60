import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction, Prisma } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { mayEditNotices } from './policy'
import type { SaveNoticeTemplateInput } from './schema/templates'

/**
 * Puts an agency's own words in place of the shipped ones, or with `content` null the shipped ones back. Earlier words
 * stay in the history. Refuses 'changed-meanwhile' where somebody saved since the form was drawn.
 */
export function saveNoticeTemplate(actor: Actor, input: SaveNoticeTemplateInput, now: Date) {
  return inTransaction(async (tx) => {
    const { agencyId, topic, channel, locale, revision, content } = input
    if (!mayEditNotices(actor, agencyId) || actor.kind !== 'official') return refuse('not-found')
    const which = { agencyId, topic, channel, locale }
    const last = await tx.noticeTemplate.findFirst({ where: which, orderBy: { revision: 'desc' }, select: { revision: true } })
    if ((last?.revision ?? 0) !== revision) return refuse('changed-meanwhile')
    const { count } = await tx.noticeTemplate.createMany({
      data: [{ id: newId(), ...which, revision: revision + 1, content: content ?? Prisma.DbNull, officialId: actor.officialId, createdAt: now }],
      skipDuplicates: true,
    })
    if (count === 0) return refuse('changed-meanwhile')
    const detail = { topic, channel, locale, revision: revision + 1, shipped: content === null }
    await recordAudit(tx, { actor, at: now, action: 'notice.save-template', subject: { kind: 'agency', id: agencyId }, agencyId, detail })
    return ok({ agencyId, topic, channel, locale })
  })
}
