import 'server-only'
import { Prisma, type Tx } from '@/lib/core/db'
import { noAgency } from '../model/chains'

export type Row = Readonly<Record<string, unknown>>

/**
 * Rows of a chained table by their ids, as JSON made by PostgreSQL with moments in UTC. `table` is a name of ours, never
 * one from outside. The caller's transaction keeps UTC from then on.
 */
export async function readRows(tx: Pick<Tx, '$queryRaw' | '$executeRaw'>, table: string, ids: readonly string[]): Promise<ReadonlyMap<string, Row>> {
  await tx.$executeRaw`SET LOCAL TIME ZONE 'UTC'`
  const found = await tx.$queryRaw<{ id: string; row: Row }[]>`
    SELECT t.id::text AS id, to_jsonb(t) AS row FROM ${Prisma.raw(`"${table}"`)} t WHERE t.id = ANY(${ids}::uuid[])`
  return new Map(found.map(({ id, row }) => [id, row]))
}

/** Which chain of its table a row belongs to. */
export const agencyOf = (row: Row | undefined): string => (typeof row?.['agency_id'] === 'string' ? row['agency_id'] : noAgency)
