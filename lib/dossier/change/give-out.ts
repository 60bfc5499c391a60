import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { encrypt } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { changeDossier } from './change-dossier'
import { leaveQueue } from './enter-step'
import type { Loaded } from './load-dossier'

type Given = {
  readonly delivery: 'ELECTRONIC' | 'COUNTER' | 'POST'
  /** Who received it at the counter, or the number of the postal item; empty where neither is. */
  readonly receiver: string
  readonly seenVersion?: number
  readonly now: Date
}

/** The result leaves the office: the dossier is RETURNED, out of the queue, and its result knows how it went and to whom. */
export async function giveOut(tx: Tx, actor: Actor, dossier: Loaded, { delivery, receiver, seenVersion, now }: Given) {
  const changed = await changeDossier(tx, actor, dossier, {
    event: 'handOver',
    now,
    ...(seenVersion === undefined ? {} : { seenVersion }),
    patch: { returnedAt: now, ...(await leaveQueue(tx, dossier, now)) },
    reasonCode: delivery,
    // The row below forgets the name with a recall; the history keeps who it was handed to.
    note: receiver ? { kind: 'RECEIVER', text: receiver } : undefined,
  })
  if (!changed.ok) return changed
  await tx.resultDocument.updateMany({
    where: { dossierId: dossier.id, kind: 'result', deliveredAt: null },
    data: { deliveredAt: now, deliveredBy: delivery, receiverCipher: receiver ? encrypt(receiver) : null },
  })
  return changed
}
