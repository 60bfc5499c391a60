import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { lockDossier } from './change/load-dossier'

/** Notes that the other side's messages are before this reader, with when: the writer is shown that. */
export function readThread(actor: Actor, { code }: { readonly code: string }, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, { code })
    if (!dossier || (actor.kind !== 'citizen' && actor.kind !== 'official')) return refuse('not-found')
    const readById = actor.kind === 'citizen' ? actor.personId : actor.officialId
    const [others, unread] = actor.kind === 'citizen' ? (['official', 'citizenUnread'] as const) : (['citizen', 'officeUnread'] as const)
    const { count } = await tx.threadMessage.updateMany({ where: { dossierId: dossier.id, authorKind: others, readAt: null }, data: { readAt: now, readById } })
    if (dossier[unread] > 0) await tx.dossier.update({ where: { id: dossier.id }, data: { [unread]: 0 } })
    return ok({ read: count })
  })
}
