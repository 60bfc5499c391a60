import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { type Period, spanOf } from '../model/period'
import { type RoundCell, roundCellOf, roundCells } from '../model/rounds'
import { agenciesFor } from '../policy'

export type RoundRow = {
  readonly procedureCode: string
  readonly name: string
  /** Dossiers by how often they were sent back, and all of them. */
  readonly counts: Readonly<Record<RoundCell | 'filed', number>>
  /** Requests that these dossiers had together. */
  readonly requests: number
}

type Wanted = { readonly agencyId: string; readonly period: Period }
const nothing = { filed: 0, ...(Object.fromEntries(roundCells.map((cell) => [cell, 0])) as Record<RoundCell, number>) }

/**
 * How often the dossiers filed in the period had a supplement requested until now, by procedure, the most often asked first;
 * null for who may not read the report.
 */
export async function summarizeRounds(actor: Actor, { agencyId, period }: Wanted): Promise<readonly RoundRow[] | null> {
  if (!agenciesFor(actor, 'REPORT_II06A').includes(agencyId)) return null
  const { start, end } = spanOf(period)
  const groups = await db.$queryRaw<{ code: string; rounds: number; n: number }[]>`
    SELECT procedure_code AS code, supplement_rounds AS rounds, count(*)::int AS n FROM dossiers
    WHERE agency_id = ${agencyId}::uuid AND submitted_at IS NOT NULL AND submitted_at >= ${start}::timestamptz AND submitted_at < ${end}::timestamptz
    GROUP BY 1, 2`
  const names = await namesOf([...new Set(groups.map(({ code }) => code))])
  const rows = new Map<string, { counts: Record<RoundCell | 'filed', number>; requests: number }>()
  for (const { code, rounds, n } of groups) {
    const row = rows.get(code) ?? { counts: { ...nothing }, requests: 0 }
    row.counts.filed += n
    row.counts[roundCellOf(rounds)] += n
    row.requests += rounds * n
    rows.set(code, row)
  }
  return [...rows]
    .map(([procedureCode, row]) => ({ procedureCode, name: names.get(procedureCode) ?? procedureCode, ...row }))
    .toSorted((a, b) => b.requests - a.requests || a.name.localeCompare(b.name, 'vi'))
}

/** Procedures by the name of their latest version. */
async function namesOf(codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const versions = await db.procedureVersion.findMany({
    where: { procedure: { code: { in: [...codes] } }, state: 'PUBLISHED' },
    orderBy: { number: 'asc' },
    select: { name: true, procedure: { select: { code: true } } },
  })
  return new Map(versions.map(({ name, procedure }) => [procedure.code, name]))
}
