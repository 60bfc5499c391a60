import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { dayOf, momentOf } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { canonical, type Head, type RootDocument } from './model/chains'
import { hex, rootHash } from './sealing/hashes'
import { signDocument } from './sealing/signing'

/**
 * Signs the ends of all chains as they are now, once a day in Việt Nam; says which root is the latest. Each names the one
 * before, so that none can be left out. An outsider who keeps one proves by it that nothing before it was rewritten.
 */
export function signRoot(actor: Actor, _: object, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const before = await tx.auditRoot.findFirst({ orderBy: { sequence: 'desc' } })
    if (before && before.signedAt >= momentOf(dayOf(now), 0)) return ok({ sequence: before.sequence })
    const ends = await tx.$queryRaw<{ agency: string; table: string; sequence: number; hash: Uint8Array }[]>`
      SELECT s.agency_id::text AS agency, s.table_name AS "table", s.sequence, s.hash
      FROM (SELECT agency_id, table_name, max(sequence) AS sequence FROM seals GROUP BY 1, 2) e JOIN seals s USING (agency_id, table_name, sequence)
      ORDER BY 1, 2`
    if (ends.length === 0) return ok({ sequence: 0 })
    const heads: Head[] = ends.map(({ hash, ...end }) => ({ ...end, hash: hex(hash) }))
    const sequence = (before?.sequence ?? 0) + 1
    const document: RootDocument = {
      format: 'mot-cua-audit-root-1', sequence, signedAt: now.toISOString(), previous: before ? rootHash(before.document) : '', heads,
    }
    await tx.auditRoot.create({ data: { sequence, signedAt: now, ...signDocument(canonical(document)) } })
    return ok({ sequence })
  })
}
