import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { worksAs } from '@/lib/identity/policy'
import { mayKeepRules } from './policy'
import type { SaveRuleInput } from './schema'

/**
 * Lays down who gets which dossiers of a role, or changes that; dossiers already given stay where they are. By the
 * agency's administrators. Refuses 'official-unfit' where somebody named does not hold the role.
 */
export function saveRule(actor: Actor, input: SaveRuleInput, now: Date) {
  return inTransaction(async (tx) => {
    const { agencyId, ruleId, officialIds, ...says } = input
    if (!mayKeepRules(actor, agencyId)) return refuse('not-found')
    const named = [...new Set(officialIds)]
    const fit = await tx.official.count({ where: { id: { in: named }, ...worksAs(agencyId, says.role) } })
    if (fit < named.length) return refuse('official-unfit')

    const id = ruleId ?? newId()
    if (ruleId === undefined) await tx.assignmentRule.create({ data: { id, agencyId, ...says, createdAt: now, updatedAt: now } })
    else {
      const { count } = await tx.assignmentRule.updateMany({ where: { id, agencyId }, data: { ...says, updatedAt: now } })
      if (count === 0) return refuse('not-found')
      await tx.assignmentRuleOfficial.deleteMany({ where: { ruleId: id } })
    }
    await tx.assignmentRuleOfficial.createMany({ data: named.map((officialId) => ({ ruleId: id, officialId })) })
    await recordAudit(tx, { actor, at: now, action: 'assignment-rule.save', subject: { kind: 'assignment-rule', id }, agencyId, detail: { role: says.role } })
    return ok({ ruleId: id, agencyId })
  })
}
