import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { allows } from '../model/actions'
import { may } from '../policy'
import { lacksDelayReason } from './delay'
import { type Loaded, lockDossier } from './load-dossier'

/**
 * Holds the dossiers of results that one person collects at once, each of the same owner, with nothing owed and ready to
 * be handed over. In the order of their codes, so that two counters never wait for each other.
 */
export async function lockCollected(tx: Tx, actor: Actor, codes: readonly string[], now: Date) {
  const dossiers: Loaded[] = []
  for (const code of [...new Set(codes)].toSorted()) {
    const dossier = await lockDossier(tx, actor, { code })
    if (!dossier || actor.kind !== 'official') return refuse('not-found')
    if (dossier.status !== 'COMPLETED') return refuse('not-possible')
    if (!may(actor, 'handOver', dossier)) return refuse('not-found')
    if (!allows(dossier, 'handOver')) return refuse('not-possible')
    if (await lacksDelayReason(tx, dossier, now)) return refuse('delay-reason-missing')
    dossiers.push(dossier)
  }
  const [first] = dossiers
  if (!first) return refuse('not-found')
  if (dossiers.some(({ ownerId, agencyId }) => ownerId !== first.ownerId || agencyId !== first.agencyId)) return refuse('other-owner')
  const owed = await tx.fee.count({ where: { dossierId: { in: dossiers.map(({ id }) => id) }, state: 'DUE' } })
  if (owed > 0) return refuse('fee-due')
  return ok({ first, dossiers })
}
