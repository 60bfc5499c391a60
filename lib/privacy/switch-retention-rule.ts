import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { type Actor, hasSteppedUp } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { mayKeepRules } from './policy'
import type { SwitchRetentionRuleInput } from './schema'

/**
 * Switches a rule on, whose preview was looked at, or off. Refuses 'step-up', 'changed' where somebody changed it since, and
 * 'for-ever' where it has no term.
 */
export function switchRetentionRule(actor: Actor, { agencyId, kind, sector, revision, intent }: SwitchRetentionRuleInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'official' || !mayKeepRules(actor, agencyId)) return refuse('not-found')
    if (!hasSteppedUp(actor)) return refuse('step-up')
    const rule = await tx.retentionRule.findUnique({ where: { agencyId_kind_sector: { agencyId, kind, sector } } })
    if (!rule) return refuse('not-found')
    const isOn = intent === 'on'
    if (isOn && rule.amount === null) return refuse('for-ever')
    const data = { isOn, revision: revision + 1, changedAt: now, changedById: actor.officialId }
    const { count } = await tx.retentionRule.updateMany({ where: { id: rule.id, revision }, data })
    if (count === 0) return refuse('changed')
    await recordAudit(tx, { actor, at: now, action: `retention.${intent}`, subject: { kind: 'agency', id: agencyId }, agencyId, detail: { kind, sector } })
    return ok({ agencyId })
  })
}
