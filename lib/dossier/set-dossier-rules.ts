import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { maySetRules } from './policy'
import type { DossierSettingInput } from './schema/reason-text'

/** What an agency sets for itself: requests for supplement that need no approval, and how long a conversation stays open after the end. */
export function setDossierRules(actor: Actor, { agencyId, ...rules }: DossierSettingInput, now: Date) {
  return inTransaction(async (tx) => {
    if (!maySetRules(actor, agencyId)) return refuse('not-found')
    await tx.dossierSetting.upsert({ where: { agencyId }, create: { agencyId, ...rules }, update: rules })
    await recordAudit(tx, { actor, at: now, action: 'dossier.set-rules', subject: { kind: 'agency', id: agencyId }, agencyId, detail: rules })
    return ok({ agencyId })
  })
}
