import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decrypt } from '@/lib/core/crypto'
import { dayOf } from '@/lib/core/dates'
import { db, inTransaction, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { enqueueNotification } from '@/lib/notification/enqueue-notification'
import type { RemindOfPaymentsInput } from './remind-of-payments'

/** So many days before the last day the citizen is reminded. */
const remindDaysBefore = 2

const waiting = (now: Date, isOver: boolean) => ({
  state: 'OPEN' as const,
  dossier: { status: 'SUPPLEMENT_REQUESTED' as const },
  ...(isOver
    ? { answerBy: { lt: now }, overdueToldAt: null }
    : { answerBy: { gte: now, lte: new Date(now.getTime() + remindDaysBefore * 86_400_000) }, remindedAt: null }),
})

/** Whoever let the date pass is told once, and the dossier is put before the counter, which decides what becomes of it. */
async function putBeforeCounter(tx: Tx, dossierId: string): Promise<void> {
  await tx.dossier.updateMany({ where: { id: dossierId, status: 'SUPPLEMENT_REQUESTED', stepRole: null }, data: { stepRole: 'COUNTER_OFFICER' } })
}

/**
 * Reminds those who were asked for a supplement and whose date is near, and tells those whose date has passed; each once
 * for each request, however often and by however many processes this runs. Run daily.
 */
export async function remindOfSupplements(actor: Actor, { link }: RemindOfPaymentsInput, now: Date) {
  if (actor.kind !== 'system') return refuse('not-found')
  let [reminded, overdue] = [0, 0]
  for (const isOver of [false, true]) {
    const where = waiting(now, isOver)
    const rows = await db.supplementRequest.findMany({ where, orderBy: { answerBy: 'asc' }, include: { dossier: true } })
    for (const { id, answerBy, dossier } of rows) {
      const { code, procedureCode, agencyId, ownerId: personId, trackingCipher } = dossier
      if (code === null) continue
      const told = await inTransaction(async (tx) => {
        const { count } = await tx.supplementRequest.updateMany({ where: { ...where, id }, data: isOver ? { overdueToldAt: now } : { remindedAt: now } })
        if (count === 0) return ok(false)
        if (isOver) await putBeforeCounter(tx, dossier.id)
        const topic = isOver ? ('dossier.supplement-overdue' as const) : ('dossier.supplement-reminder' as const)
        const message = { id: newId(), personId, agencyId, dossierId: dossier.id, topic, params: { code, procedureCode, day: dayOf(answerBy) } }
        const known = { code, trackingToken: trackingCipher && decrypt(trackingCipher) }
        await enqueueNotification(tx, { ...message, link: (locale) => link(known, locale) }, now)
        return ok(true)
      })
      if (!told.value) continue
      if (isOver) overdue += 1
      else reminded += 1
    }
  }
  return ok({ reminded, overdue })
}
