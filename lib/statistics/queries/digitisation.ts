import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import type { Rate, Share } from '../model/digitisation'
import { type Period, spanOf } from '../model/period'
import { agenciesFor } from '../policy'

type Wanted = { readonly agencyId: string; readonly period: Period }
type Solved = { solved: number; results: number; digitised: number; confirmed: number }
type Filed = { filed: number; reused: number; vault: number }

/** The rates of digitisation of an agency for a period; null for who may not read the report. */
export async function findDigitisationRates(actor: Actor, { agencyId, period }: Wanted): Promise<Readonly<Record<Rate, Share>> | null> {
  if (!agenciesFor(actor, 'REPORT_II06A').includes(agencyId)) return null
  const { start, end } = spanOf(period)
  const [solvedRows, filedRows] = await Promise.all([
    db.$queryRaw<Solved[]>`
      SELECT count(*)::int AS solved, count(*) FILTER (WHERE has_result)::int AS results,
        count(*) FILTER (WHERE has_result AND papers > 0)::int AS digitised,
        count(*) FILTER (WHERE has_result AND papers > 0 AND unread = 0)::int AS confirmed
      FROM (
        SELECT EXISTS (SELECT FROM result_documents r WHERE r.dossier_id = d.id AND r.kind = 'result') AS has_result,
          count(c.id) AS papers, count(c.id) FILTER (WHERE c.digitisation_id IS NULL AND c.provenance <> 'VAULT') AS unread
        FROM dossiers d LEFT JOIN dossier_components c ON c.dossier_id = d.id AND c.replaced_at IS NULL
        WHERE d.agency_id = ${agencyId}::uuid AND d.accepted_at IS NOT NULL
          AND coalesce(d.completed_at, d.closed_at) >= ${start}::timestamptz AND coalesce(d.completed_at, d.closed_at) < ${end}::timestamptz
        GROUP BY d.id
      ) solved`,
    db.$queryRaw<Filed[]>`
      SELECT count(*)::int AS filed, count(*) FILTER (WHERE from_vault OR from_dossier)::int AS reused, count(*) FILTER (WHERE from_vault)::int AS vault
      FROM (
        SELECT coalesce(bool_or(c.provenance = 'VAULT'), false) AS from_vault, coalesce(bool_or(g.state IN (2, 3)), false) AS from_dossier
        FROM dossiers d
        LEFT JOIN dossier_components c ON c.dossier_id = d.id AND c.replaced_at IS NULL
        LEFT JOIN component_digitisations g ON g.id = c.digitisation_id
        WHERE d.agency_id = ${agencyId}::uuid AND d.submitted_at >= ${start}::timestamptz AND d.submitted_at < ${end}::timestamptz
        GROUP BY d.id
      ) filed`,
  ])
  const { solved, results, digitised, confirmed } = solvedRows[0] ?? { solved: 0, results: 0, digitised: 0, confirmed: 0 }
  const { filed, reused, vault } = filedRows[0] ?? { filed: 0, reused: 0, vault: 0 }
  return {
    results: { part: results, of: solved }, digitised: { part: digitised, of: solved }, confirmed: { part: confirmed, of: solved },
    reused: { part: reused, of: filed }, vault: { part: vault, of: filed },
  }
}
