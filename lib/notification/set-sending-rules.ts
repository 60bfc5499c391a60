import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { mayEditNotices } from './policy'
import type { SetSendingRulesInput } from './schema/templates'

/** When phones are left alone, and how text messages are written; holds for what is sent from now on. Refuses 'changed-meanwhile'. */
export function setSendingRules(actor: Actor, input: SetSendingRulesInput, now: Date) {
  return inTransaction(async (tx) => {
    const { agencyId, revision, ...rules } = input
    if (!mayEditNotices(actor, agencyId)) return refuse('not-found')
    const { count } =
      revision === 0
        ? await tx.noticeSetting.createMany({ data: [{ agencyId, ...rules }], skipDuplicates: true })
        : await tx.noticeSetting.updateMany({ where: { agencyId, revision }, data: { ...rules, revision: { increment: 1 } } })
    if (count === 0) return refuse('changed-meanwhile')
    await recordAudit(tx, { actor, at: now, action: 'notice.set-rules', subject: { kind: 'agency', id: agencyId }, agencyId, detail: rules })
    return ok({ agencyId })
  })
}
