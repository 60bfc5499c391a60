import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decrypt } from '@/lib/core/crypto'
import { dayOf } from '@/lib/core/dates'
import { db, inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { enqueueNotification } from '@/lib/notification/enqueue-notification'
import { paymentWait } from './model/payment-wait'

export type RemindOfPaymentsInput = {
  /** Where the dossier is read, in the person's language. */
  readonly link: (dossier: { readonly code: string; readonly trackingToken: string | null }, locale: 'vi' | 'en') => string
}

/** Reminds those whose dossier waits for money and whose time to pay is nearly over; once for each request. Run daily. */
export async function remindOfPayments(actor: Actor, { link }: RemindOfPaymentsInput, now: Date) {
  if (actor.kind !== 'system') return refuse('not-found')
  const soon = new Date(now.getTime() + paymentWait.remindDaysBefore * 86_400_000)
  const where = { status: 'PAYMENT_REQUESTED' as const, payBy: { gt: now, lte: soon }, payRemindedAt: null }
  const waiting = await db.dossier.findMany({
    where,
    orderBy: { payBy: 'asc' },
    select: { id: true, ownerId: true, agencyId: true, code: true, procedureCode: true, payBy: true, trackingCipher: true },
  })
  let reminded = 0
  for (const { id, ownerId, agencyId, code, procedureCode, payBy, trackingCipher } of waiting) {
    if (code === null) continue
    const told = await inTransaction(async (tx) => {
      const { count } = await tx.dossier.updateMany({ where: { ...where, id }, data: { payRemindedAt: now } })
      if (count === 0) return ok(false)
      const params = { code, procedureCode, day: dayOf(payBy ?? now) }
      const message = { id: newId(), personId: ownerId, agencyId, dossierId: id, topic: 'dossier.payment-reminder' as const, params }
      const dossier = { code, trackingToken: trackingCipher && decrypt(trackingCipher) }
      await enqueueNotification(tx, { ...message, link: (locale) => link(dossier, locale) }, now)
      return ok(true)
    })
    if (told.value) reminded += 1
  }
  return ok({ reminded })
}
