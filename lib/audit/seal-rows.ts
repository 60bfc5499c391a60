import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction, type Tx } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { agencyOf, readRows } from './sealing/rows'
import { entryHash, linkHash } from './sealing/hashes'

type Waiting = { readonly tableName: string; readonly entryId: string }
type Head = { readonly sequence: number; readonly hash: Uint8Array }

/** Rows sealed in one transaction. */
const most = 1_000
/** Held by who seals: a second one finds nothing to do. The primary key of the links is the wall behind it. */
const sealer = 738_160

const idsByTable = (rows: readonly Waiting[]) =>
  [...new Set(rows.map(({ tableName }) => tableName))].map((name) => {
    const ids = rows.filter(({ tableName }) => tableName === name).map(({ entryId }) => entryId)
    return [name, ids] as const
  })

async function headsOf(tx: Tx, chains: readonly { agencyId: string; tableName: string }[]): Promise<Map<string, Head>> {
  const agencies = chains.map(({ agencyId }) => agencyId)
  const tables = chains.map(({ tableName }) => tableName)
  const found = await tx.$queryRaw<(Head & { agencyId: string; tableName: string })[]>`
    SELECT c.agency::text AS "agencyId", c.name AS "tableName", s.sequence, s.hash
    FROM (SELECT DISTINCT agency, name FROM unnest(${agencies}::uuid[], ${tables}::text[]) u (agency, name)) c
    CROSS JOIN LATERAL (SELECT sequence, hash FROM seals WHERE agency_id = c.agency AND table_name = c.name ORDER BY sequence DESC LIMIT 1) s`
  return new Map(found.map(({ agencyId, tableName, sequence, hash }) => [`${agencyId} ${tableName}`, { sequence, hash }]))
}

/**
 * Puts rows that were appended into the chains of their agencies, in the order in which it finds them. Says how many it
 * sealed; 0 where there were none or another process is at it.
 */
export function sealRows(actor: Actor, _: object, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const [lock] = await tx.$queryRaw<{ held: boolean }[]>`SELECT pg_try_advisory_xact_lock(${sealer}::bigint) AS held`
    if (!lock?.held) return ok({ sealed: 0 })
    const waiting = await tx.unsealedRow.findMany({ orderBy: [{ tableName: 'asc' }, { entryId: 'asc' }], take: most })
    if (waiting.length === 0) return ok({ sealed: 0 })

    const entries: { agencyId: string; tableName: string; entryId: string; entryHash: Uint8Array<ArrayBuffer> }[] = []
    for (const [tableName, ids] of idsByTable(waiting)) {
      const found = await readRows(tx, tableName, ids)
      // One that is gone gets its link all the same: the recount then names it, and the others need not wait.
      for (const entryId of ids) {
        const row = found.get(entryId)
        entries.push({ agencyId: agencyOf(row), tableName, entryId, entryHash: entryHash(tableName, row) })
      }
    }

    const heads = await headsOf(tx, entries)
    const links = entries.map((entry) => {
      const chain = `${entry.agencyId} ${entry.tableName}`
      const before = heads.get(chain)
      const link = { ...entry, sequence: (before?.sequence ?? 0) + 1 }
      const hash = linkHash(before?.hash ?? null, link)
      heads.set(chain, { sequence: link.sequence, hash })
      return { ...link, hash, sealedAt: now }
    })
    await tx.seal.createMany({ data: links })
    for (const [tableName, ids] of idsByTable(waiting)) await tx.unsealedRow.deleteMany({ where: { tableName, entryId: { in: [...ids] } } })
    return ok({ sealed: links.length })
  })
}
