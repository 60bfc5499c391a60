import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decrypt, hashToken } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { findVersion } from '@/lib/procedure/queries'
import { isChangeable, meanScore } from '../model'
import { supervisedAgencies } from '../policy'

export type Rateable = {
  readonly code: string
  readonly rating: { readonly score: number; readonly reasons: readonly string[]; readonly comment: string; readonly ratedAt: Date } | null
  /** It may be given or still changed. */
  readonly isOpen: boolean
}

/** What was said about a dossier with a result, to its owner or to whoever holds its link; null where there is nothing to rate. */
export async function findRateable(actor: Actor, by: { code: string } | { token: string }, now: Date): Promise<Rateable | null> {
  if ('code' in by && actor.kind !== 'citizen') return null
  const own = 'token' in by ? { trackingHash: hashToken(by.token) } : { code: by.code, ownerId: actor.kind === 'citizen' ? actor.personId : '' }
  const dossier = await db.dossier.findFirst({ where: { ...own, status: { in: ['COMPLETED', 'RETURNED'] } }, select: { id: true, code: true } })
  if (!dossier?.code) return null
  const found = await db.dossierRating.findUnique({ where: { dossierId: dossier.id } })
  const rating = found && { score: found.score, reasons: found.reasons, comment: found.commentCipher ? decrypt(found.commentCipher) : '', ratedAt: found.ratedAt }
  // A link may be in other hands than the words were: only the owner reads them again.
  const shown = rating && 'token' in by ? { ...rating, comment: '' } : rating
  return { code: dossier.code, rating: shown, isOpen: !found || isChangeable(found.ratedAt, now) }
}

export type RatedProcedure = {
  readonly code: string
  readonly name: string
  readonly count: number
  readonly mean: number | null
  /** How often each score was given, 1 to 5. */
  readonly counts: readonly number[]
}

/** Ratings by procedure in the agencies one supervises, the most rated first; empty for everybody else. */
export async function summarizeRatings(actor: Actor): Promise<RatedProcedure[]> {
  const agencies = supervisedAgencies(actor)
  if (agencies.length === 0) return []
  const groups = await db.dossierRating.groupBy({ by: ['procedureCode', 'score'], where: { agencyId: { in: [...agencies] } }, _count: true })
  const codes = [...new Set(groups.map(({ procedureCode }) => procedureCode))]
  const names = await namesOf(actor, codes)
  const rows = codes.map((code) => {
    const counts = [1, 2, 3, 4, 5].map((score) => groups.find((one) => one.procedureCode === code && one.score === score)?._count ?? 0)
    return { code, name: names.get(code) ?? code, count: counts.reduce((sum, one) => sum + one, 0), mean: meanScore(counts), counts }
  })
  return rows.toSorted((one, other) => other.count - one.count || one.code.localeCompare(other.code))
}

/** What procedures are called, as the newest dossier of each says. */
async function namesOf(actor: Actor, codes: readonly string[]): Promise<Map<string, string>> {
  const found = await Promise.all(
    codes.map(async (code) => {
      const filed = { procedureCode: code, status: { not: 'DRAFT' as const } }
      const dossier = await db.dossier.findFirst({ where: filed, orderBy: { id: 'desc' }, select: { procedureVersionId: true } })
      const version = dossier && (await findVersion(actor, dossier.procedureVersionId))
      return [code, version?.definition.name.vi ?? code] as const
    }),
  )
  return new Map(found)
}

export type RatingWords = {
  readonly id: string
  readonly procedureName: string
  readonly score: number
  readonly reasons: readonly string[]
  readonly comment: string
  readonly at: Date
}

/** The newest ratings with reasons or words in the agencies one supervises, without names; empty for everybody else. */
export async function listRatingWords(actor: Actor): Promise<RatingWords[]> {
  const agencies = supervisedAgencies(actor)
  if (agencies.length === 0) return []
  const rows = await db.dossierRating.findMany({
    where: { agencyId: { in: [...agencies] }, OR: [{ commentCipher: { not: null } }, { reasons: { isEmpty: false } }] },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    take: 30,
  })
  const names = await namesOf(actor, [...new Set(rows.map(({ procedureCode }) => procedureCode))])
  return rows.map(({ id, procedureCode, score, reasons, commentCipher, changedAt }) => ({
    id, procedureName: names.get(procedureCode) ?? procedureCode, score, reasons, comment: commentCipher ? decrypt(commentCipher) : '', at: changedAt,
  }))
}
