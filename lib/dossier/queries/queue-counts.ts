import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db, Prisma } from '@/lib/core/db'
import { findVersion } from '@/lib/procedure/queries'
import { mostCounted, type QueueSplit, type QueueView, queueViews } from '../model/queue'
import { splitView } from '../policy'
import { type Official, type QueueFilter, rangesOf } from '../reading/queue-ranges'

export type QueueCounts = Readonly<Record<QueueView, number>>

/**
 * How many dossiers each view holds; 1000 stands for all that are more than 999, so that no count reads more than so many
 * entries of an index.
 */
export async function countQueue(actor: Actor, now: Date): Promise<QueueCounts> {
  const counted = Object.fromEntries(queueViews.map((view) => [view, 0])) as Record<QueueView, number>
  if (actor.kind !== 'official') return counted
  const known = queueViews.map((view) => Prisma.sql`(${counting(actor, { view }, now)})::int AS ${Prisma.raw(view === 'all' ? '"all"' : view)}`)
  const [row] = await db.$queryRaw<QueueCounts[]>`SELECT ${Prisma.join(known)}`
  return row ?? counted
}

function counting(actor: Official, filter: QueueFilter, now: Date): Prisma.Sql {
  const ranges = rangesOf(actor, filter, now)
  if (ranges.length === 0) return Prisma.sql`SELECT 0`
  const parts = ranges.map((range) => Prisma.sql`(SELECT 1 FROM dossiers d WHERE ${range} LIMIT ${mostCounted + 1})`)
  return Prisma.sql`SELECT count(*) FROM (SELECT 1 FROM (${Prisma.join(parts, ' UNION ALL ')}) u LIMIT ${mostCounted + 1}) counted`
}

export type QueuePart = { readonly key: string; readonly name: string; readonly count: number }

/** The procedures, or the steps, of that view with how many dossiers each has, the largest first. */
export async function splitQueue(actor: Actor, split: QueueSplit, now: Date): Promise<readonly QueuePart[]> {
  if (actor.kind !== 'official') return []
  const key = split === 'procedure' ? Prisma.sql`d.procedure_code` : Prisma.sql`d.step_key`
  const ranges = rangesOf(actor, { view: splitView(actor) }, now)
  if (ranges.length === 0) return []
  // Grouped inside each range, whose index holds the key: the dossiers themselves are not read.
  const parts = ranges.map((range) => Prisma.sql`(SELECT ${key} AS key, count(*) AS n FROM dossiers d WHERE ${range} AND ${key} IS NOT NULL GROUP BY 1)`)
  const rows = await db.$queryRaw<{ key: string; n: number }[]>`
    SELECT key, sum(n)::int AS n FROM (${Prisma.join(parts, ' UNION ALL ')}) u GROUP BY key ORDER BY n DESC, key`
  const names = await Promise.all(rows.map(({ key: found }) => nameOf(actor, split, found, ranges)))
  return rows.map(({ key: found, n }, index) => ({ key: found, name: names[index] ?? found, count: n }))
}

/** By the version of one dossier of the part: what it was filed under says how its procedure and its steps are called. */
async function nameOf(actor: Official, split: QueueSplit, key: string, ranges: readonly Prisma.Sql[]): Promise<string | null> {
  const having = split === 'procedure' ? Prisma.sql`d.procedure_code = ${key}` : Prisma.sql`d.step_key = ${key}`
  const parts = ranges.map((range) => Prisma.sql`(SELECT d.procedure_version_id AS id FROM dossiers d WHERE ${range} AND ${having} LIMIT 1)`)
  const [row] = await db.$queryRaw<{ id: string }[]>`SELECT id FROM (${Prisma.join(parts, ' UNION ALL ')}) u LIMIT 1`
  const version = row && (await findVersion(actor, row.id))
  if (!version) return null
  if (split === 'procedure') return version.definition.name.vi
  return version.definition.workflow?.steps.find((step) => step.key === key)?.title.vi ?? null
}
