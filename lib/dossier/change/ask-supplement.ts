import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { encryptJson } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import type { SupplementItem } from '../model/supplement'
import { changeDossier } from './change-dossier'
import { leaveQueue } from './enter-step'
import type { Loaded } from './load-dossier'

type Asking = {
  readonly items: readonly SupplementItem[]
  readonly answerBy: Date
  readonly seenVersion: number
  /** Whose request it is: who proposed it, where a superior approved. */
  readonly askedById: string
  /** Beyond the rounds that need no approval. */
  readonly isFurther: boolean
}

/**
 * Lays the request before the citizen (Mẫu 02); the processing clock stands still meanwhile, by the procedure's policy. What a
 * registry had and is asked for all the same keeps why.
 */
export async function askSupplement(tx: Tx, actor: Actor, dossier: Loaded, { items, answerBy, seenVersion, askedById, isFurther }: Asking, now: Date) {
  const round = dossier.supplementRounds + 1
  const changed = await changeDossier(tx, actor, dossier, {
    event: 'requestSupplement',
    now,
    seenVersion,
    patch: { pausedAt: now, supplementRounds: round, ...(await leaveQueue(tx, dossier, now)) },
    ...(isFurther && { reasonCode: 'further-round' }),
    note: { kind: 'REASON', text: items.map((item) => item.reason).join('\n') },
    papers: ['supplement'],
  })
  if (!changed.ok) return changed
  await tx.supplementRequest.create({
    data: { id: newId(), dossierId: dossier.id, round, state: 'OPEN', itemsCipher: encryptJson(items), requestedAt: now, requestedById: askedById, answerBy },
  })
  for (const { kind, key, reason } of items) {
    if (kind !== 'component') continue
    await tx.componentLookUp.updateMany({
      where: { dossierId: dossier.id, componentKey: key, finding: 'FOUND' },
      data: { insistedAt: now, insistedById: askedById, insistedCipher: encryptJson({ reason }) },
    })
  }
  return changed
}
