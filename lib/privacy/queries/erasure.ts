import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { obstaclesFor } from '../destroying/obstacles'

/** How the erasure of the citizen's own account stands, what is in its way, and how much would go and stay. */
export async function findErasure(actor: Actor, now: Date) {
  if (actor.kind !== 'citizen') return null
  const { personId } = actor
  const [last, obstacles, drafts, messages, kept, filed] = await Promise.all([
    db.erasure.findFirst({ where: { personId }, orderBy: [{ askedAt: 'desc' }, { id: 'desc' }], select: { state: true, dueAt: true } }),
    obstaclesFor(db, personId, now),
    db.dossier.count({ where: { ownerId: personId, status: 'DRAFT' } }),
    db.message.count({ where: { personId } }),
    db.vaultEntry.count({ where: { personId, removedAt: null } }),
    db.dossier.count({ where: { ownerId: personId, status: { not: 'DRAFT' } } }),
  ])
  return { last, obstacles, drafts, messages, kept, filed }
}
