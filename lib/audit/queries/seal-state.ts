import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { chainedTables, noAgency, type Verification } from '../model/chains'
import { mayReadAudit } from '../policy'

const mostTail = 1_000

/** How far the chains of one agency (null: of no agency) are sealed, what waits everywhere, and the latest recounts. Null for others. */
export async function findSealState(actor: Actor, agencyId: string | null) {
  if (!mayReadAudit(actor, agencyId)) return null
  const [chains, tail, oldest, checks] = await Promise.all([
    Promise.all(
      chainedTables.map(async (table) => {
        const end = await db.seal.findFirst({ where: { agencyId: agencyId ?? noAgency, tableName: table }, orderBy: { sequence: 'desc' } })
        return end && { table, length: end.sequence, sealedAt: end.sealedAt, hash: Buffer.from(end.hash).toString('hex') }
      }),
    ),
    db.unsealedRow.findMany({ take: mostTail, select: { entryId: true } }),
    db.unsealedRow.aggregate({ _min: { addedAt: true } }),
    db.auditCheck.findMany({ orderBy: { requestedAt: 'desc' }, take: 5 }),
  ])
  return {
    chains: chains.flatMap((chain) => chain ?? []),
    /** Counted up to a thousand. */
    tail: tail.length,
    oldest: oldest._min.addedAt,
    checks: checks.map(({ outcome, ...check }) => ({ ...check, outcome: outcome as Verification | null })),
  }
}
