import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { dayOf } from '@/lib/core/dates'
import { db, inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { enqueueNotification } from '@/lib/notification/enqueue-notification'
import { draftLife } from './model/draft'

export type WarnDraftsInput = {
  /** Where the draft is gone on with, in the person's language. */
  readonly link: (procedureCode: string, locale: 'vi' | 'en') => string
}

/** Tells the owners of drafts that will soon be deleted; each draft once, until it is touched again. Run daily. */
export async function warnDrafts(actor: Actor, { link }: WarnDraftsInput, now: Date) {
  if (actor.kind !== 'system') return refuse('not-found')
  const soon = new Date(now.getTime() + draftLife.warnDaysBefore * 86_400_000)
  const where = { status: 'DRAFT' as const, draftExpiresAt: { gt: now, lte: soon }, draftWarnedAt: null }
  const drafts = await db.dossier.findMany({
    where,
    orderBy: { draftExpiresAt: 'asc' },
    select: { id: true, ownerId: true, agencyId: true, procedureCode: true, draftExpiresAt: true },
  })
  let warned = 0
  for (const { id, ownerId, agencyId, procedureCode, draftExpiresAt } of drafts) {
    const told = await inTransaction(async (tx) => {
      const { count } = await tx.dossier.updateMany({ where: { ...where, id }, data: { draftWarnedAt: now } })
      if (count === 0) return ok(false)
      const params = { code: procedureCode, procedureCode, day: dayOf(draftExpiresAt ?? now) }
      // A draft goes; what was said about it stays, so the message must not hold on to it.
      const message = { id: newId(), personId: ownerId, agencyId, topic: 'draft.expiring' as const, params }
      await enqueueNotification(tx, { ...message, link: (locale) => link(procedureCode, locale) }, now)
      return ok(true)
    })
    if (told.value) warned += 1
  }
  return ok({ warned })
}
