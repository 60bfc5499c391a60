import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { hashToken } from '@/lib/core/crypto'
import { dayOf } from '@/lib/core/dates'
import { db, inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { enqueueNotification } from '@/lib/notification/enqueue-notification'

export type TellDraftOwnersInput = {
  readonly versionId: string
  /** Where it is said why the procedure is not offered any more, in the person's language. */
  readonly link: (procedureCode: string, locale: 'vi' | 'en') => string
}

/** Tells whoever has a draft of a withdrawn procedure until when it can be filed; each draft once, however often it runs. */
export async function tellDraftOwners(actor: Actor, { versionId, link }: TellDraftOwnersInput, now: Date) {
  const withdrawal =
    actor.kind === 'system'
      ? await db.procedureWithdrawal.findUnique({ where: { versionId }, select: { id: true, at: true, version: { select: { procedureId: true } } } })
      : null
  if (!withdrawal) return refuse('not-found')
  const drafts = await db.dossier.findMany({
    where: { procedureId: withdrawal.version.procedureId, status: 'DRAFT' },
    orderBy: { id: 'asc' },
    select: { id: true, ownerId: true, agencyId: true, procedureCode: true },
  })
  for (const { id, ownerId, agencyId, procedureCode } of drafts) {
    await inTransaction(async (tx) => {
      const params = { code: procedureCode, procedureCode, day: dayOf(withdrawal.at) }
      // A draft goes; what was said about it stays, so the message must not hold on to it.
      const message = { id: idFrom(withdrawal.id, id), personId: ownerId, agencyId, topic: 'draft.procedure-withdrawn' as const, params }
      await enqueueNotification(tx, { ...message, link: (locale) => link(procedureCode, locale) }, now)
      return ok({})
    })
  }
  return ok({ told: drafts.length })
}

/** The same two ids always give the same third one (UUID version 8), so that telling twice is harmless. */
function idFrom(one: string, other: string): string {
  const hex = hashToken(`${one} ${other}`)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
