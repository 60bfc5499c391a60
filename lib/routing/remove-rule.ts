import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { mayKeepRules } from './policy'
import type { RemoveRuleInput } from './schema'

/** Strikes a rule out; what it gave stays given. By the agency's administrators. */
export function removeRule(actor: Actor, { agencyId, ruleId }: RemoveRuleInput, now: Date) {
  return inTransaction(async (tx) => {
    if (!mayKeepRules(actor, agencyId)) return refuse('not-found')
    const { count } = await tx.assignmentRule.deleteMany({ where: { id: ruleId, agencyId } })
    if (count === 0) return refuse('not-found')
    await recordAudit(tx, { actor, at: now, action: 'assignment-rule.remove', subject: { kind: 'assignment-rule', id: ruleId }, agencyId })
    return ok({ agencyId })
  })
}
