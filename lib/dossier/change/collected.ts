import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { allows } from '../model/actions'
import { may } from '../policy'
import { lacksDelayReason } from './delay'
import { type Given, lockGiven } from './load-dossier'

/**
 * Holds the dossiers of results that one person collects at once at one counter, each of the same owner, with nothing owed
 * and ready to be handed over: the agency's own, and what its counter took in for others. In the order of their codes, so
 * that two counters never wait for each other.
 */
export async function lockCollected(tx: Tx, actor: Actor, codes: readonly string[], now: Date) {
  const dossiers: Given[] = []
  for (const code of [...new Set(codes)].toSorted()) {
    const dossier = await lockGiven(tx, actor, code)
    if (!dossier || actor.kind !== 'official') return refuse('not-found')
    if (dossier.status !== 'COMPLETED') return refuse('not-possible')
    if (!may(actor, 'handOver', dossier)) return refuse('not-found')
    if (!allows(dossier, 'handOver')) return refuse('not-possible')
    if (await lacksDelayReason(tx, dossier, now)) return refuse('delay-reason-missing')
    dossiers.push(dossier)
  }
  const [first] = dossiers
  if (!first) return refuse('not-found')
  if (dossiers.some((one) => one.ownerId !== first.ownerId || one.givingAgencyId !== first.givingAgencyId)) return refuse('other-owner')
  const owed = await tx.fee.count({ where: { dossierId: { in: dossiers.map(({ id }) => id) }, state: 'DUE' } })
  if (owed > 0) return refuse('fee-due')
  return ok({ first, dossiers })
}
