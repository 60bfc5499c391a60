import 'server-only'
import { loadCalendar } from '@/lib/calendar/queries'
import type { Actor } from '@/lib/core/actor'
import { dayOf } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { changeDossier } from './change/change-dossier'
import { leaveQueue } from './change/enter-step'
import { lockDossier } from './change/load-dossier'
import { endOfDay, usualPayDay } from './model/payment-wait'
import { may } from './policy'
import type { RequestPaymentInput } from './schema'

/**
 * Asks the citizen to pay what is owed before the dossier goes on: why, how to pay, and until the end of which day. The
 * processing clock stands still meanwhile; that of a dossier whose result is there has ended already.
 */
export function requestPayment(actor: Actor, input: RequestPaymentInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier || !may(actor, 'requestPayment', dossier)) return refuse('not-found')
    if ((await tx.fee.count({ where: { dossierId: dossier.id, state: 'DUE' } })) === 0) return refuse('nothing-due')
    if (input.payBy !== undefined && input.payBy <= dayOf(now)) return refuse('pay-by-too-early')
    const day = input.payBy ?? usualPayDay(await loadCalendar(actor, dossier.agencyId, tx), now)
    return changeDossier(tx, actor, dossier, {
      event: 'requestPayment',
      now,
      seenVersion: input.version,
      patch: { payBy: endOfDay(day), payRemindedAt: null, ...(dossier.completedAt ? {} : { pausedAt: now }), ...(await leaveQueue(tx, dossier, now)) },
      note: { kind: 'REASON', text: input.reason },
    })
  })
}
