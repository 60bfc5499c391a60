import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { maySetReminders } from './policy'
import type { SetReminderDaysInput } from './schema/giving'

/** After how many working days the agency reminds of a result that nobody collected. */
export function setReminderDays(actor: Actor, { agencyId, first, second, third }: SetReminderDaysInput, now: Date) {
  return inTransaction(async (tx) => {
    if (!maySetReminders(actor, agencyId)) return refuse('not-found')
    const reminderDays = [first, second, third]
    await tx.collectionSetting.upsert({ where: { agencyId }, create: { agencyId, reminderDays }, update: { reminderDays } })
    await recordAudit(tx, { actor, at: now, action: 'collection.set-days', subject: { kind: 'agency', id: agencyId }, agencyId, detail: { first, second, third } })
    return ok({ agencyId })
  })
}
