import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db, Prisma } from '@/lib/core/db'
import { listPublished } from '@/lib/procedure/queries'
import { mostCounted, type QueueSplit, type QueueView, queueViews } from '../model/queue'
import { splitView } from '../policy'
import { type Official, type QueueFilter, rangesOf } from '../reading/queue-ranges'

export type QueueCounts = Readonly<Record<QueueView, number>>

/**
 * How many dossiers each view holds; 300 stands for all that are more than 299, so that no count reads more than so many
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
  const names = await namesOf(actor, split, rows.map(({ key: found }) => found), now)
  return rows.map(({ key: found, n }) => ({ key: found, name: names.get(found) ?? found, count: n }))
}

/** Procedures by the name of their latest version, steps by that of a procedure in force that has them. */
async function namesOf(actor: Official, split: QueueSplit, keys: readonly string[], now: Date): Promise<ReadonlyMap<string, string>> {
  if (split === 'step') {
    const titles = (await listPublished(actor, { at: now })).flatMap(({ definition }) => definition.workflow?.steps ?? [])
    return new Map(titles.map(({ key, title }) => [key, title.vi]))
  }
  const versions = await db.procedureVersion.findMany({
    where: { procedure: { code: { in: [...keys] } }, state: 'PUBLISHED' },
    orderBy: { number: 'asc' },
    select: { name: true, procedure: { select: { code: true } } },
  })
  return new Map(versions.map(({ name, procedure }) => [procedure.code, name]))
}
