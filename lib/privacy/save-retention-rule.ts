import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { sectorKinds } from './model/retention'
import { mayKeepRules } from './policy'
import type { SaveRetentionRuleInput } from './schema'

/** Sets a term. Whatever changes, the rule is only a preview again until somebody switches it on. */
export function saveRetentionRule(actor: Actor, { agencyId, kind, sector, amount, unit, basis }: SaveRetentionRuleInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'official' || !mayKeepRules(actor, agencyId)) return refuse('not-found')
    if (sector !== '' && (!sectorKinds.includes(kind) || (await tx.procedureVersion.count({ where: { sector } })) === 0)) return refuse('not-found')
    const data = { amount, unit, basis, isOn: false, changedAt: now, changedById: actor.officialId }
    const rule = { agencyId, kind, sector }
    await tx.retentionRule.upsert({
      where: { agencyId_kind_sector: rule }, create: { id: newId(), ...rule, ...data, revision: 1 }, update: { ...data, revision: { increment: 1 } },
    })
    const detail = { kind, sector, amount: amount ?? 0, unit }
    await recordAudit(tx, { actor, at: now, action: 'retention.rule', subject: { kind: 'agency', id: agencyId }, agencyId, detail })
    return ok({ agencyId })
  })
}
