import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { type Period, spanOf } from '../model/period'
import { agenciesFor } from '../policy'

export type ComponentFigures = {
  readonly procedureCode: string
  /** "2026-11", in Việt Nam. */
  readonly month: string
  readonly asked: number
  /** A registry had them. */
  readonly replaced: number
  /** Papers that lay with an earlier dossier or result. */
  readonly reused: number
}

/** Components of the dossiers filed in the period, by procedure and month; null for who may not read the report. */
export async function summarizeComponents(
  actor: Actor, { agencyId, period }: { readonly agencyId: string; readonly period: Period },
): Promise<readonly ComponentFigures[] | null> {
  if (!agenciesFor(actor, 'REPORT_II06A').includes(agencyId)) return null
  const { start, end } = spanOf(period)
  return db.$queryRaw<ComponentFigures[]>`
    SELECT procedure_code AS "procedureCode", to_char(filed_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM') AS month, count(*)::int AS asked,
      count(*) FILTER (WHERE way = 'REPLACED')::int AS replaced, count(*) FILTER (WHERE way = 'REUSED')::int AS reused
    FROM filed_components
    WHERE agency_id = ${agencyId}::uuid AND filed_at >= ${start}::timestamptz AND filed_at < ${end}::timestamptz
    GROUP BY 1, 2 ORDER BY 2 DESC, 1`
}
