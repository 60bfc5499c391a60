import 'server-only'
import type { Actor, Role } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { staffOf } from '@/lib/identity/queries'
import { dayOf } from '@/lib/core/dates'
import { loadQuestion } from './choosing/load-question'
import { type Choice, chooseOfficial, covers, type Matter, type Rule, weightOf } from './model/rules'
import { standIn } from './model/stand-in'
import { mayKeepRules } from './policy'

/** The rules of an agency, by role and those that say most first; for its administrators, empty for others. */
export async function listRules(actor: Actor, agencyId: string): Promise<readonly Rule[]> {
  if (!mayKeepRules(actor, agencyId)) return []
  const withOfficials = { officials: { orderBy: { officialId: 'asc' } } } as const
  const rows = await db.assignmentRule.findMany({ where: { agencyId }, include: withOfficials, orderBy: [{ role: 'asc' }, { id: 'asc' }] })
  const rules = rows.map(({ officials, ...rule }) => ({ ...rule, officialIds: officials.map(({ officialId }) => officialId) }))
  return rules.toSorted((a, b) => (a.role === b.role ? weightOf(b) - weightOf(a) : 0))
}

/** One rule with its agency, for the administrators of it; null for others. */
export async function findRule(actor: Actor, ruleId: string): Promise<(Rule & { readonly agencyId: string }) | null> {
  const row = await db.assignmentRule.findUnique({ where: { id: ruleId }, include: { officials: { orderBy: { officialId: 'asc' } } } })
  if (!row || !mayKeepRules(actor, row.agencyId)) return null
  const { officials, ...rule } = row
  return { ...rule, officialIds: officials.map(({ officialId }) => officialId) }
}

/** Who works in the agency, by id, with their roles; for its administrators, empty for others. */
export const listStaff = async (actor: Actor, agencyId: string, now: Date) =>
  mayKeepRules(actor, agencyId) ? staffOf(actor, agencyId, dayOf(now)) : []

/** One official as the rules see them: who would stand in, and how many dossiers they have. */
export type Weighed = { readonly officialId: string; readonly away: boolean; readonly standIn: string | null; readonly open: number }

export type Tried = Choice & {
  /** The rules that cover such a dossier, those that say most first. */
  readonly covering: readonly Rule[]
  /** Everybody of the role. */
  readonly weighed: readonly Weighed[]
}

/** Who would get such a dossier now, and why; for the administrators of the agency, null for others. */
export async function tryRules(actor: Actor, asked: { agencyId: string; role: Role; matter: Matter }, now: Date): Promise<Tried | null> {
  const { agencyId, role, matter } = asked
  if (!mayKeepRules(actor, agencyId)) return null
  const question = await loadQuestion(db, actor, { agencyId, role, now }, matter)
  const { rules, staff, loads } = question
  return {
    ...chooseOfficial(question),
    covering: rules.filter((rule) => covers(rule, role, matter)).toSorted((a, b) => weightOf(b) - weightOf(a)),
    weighed: staff
      .filter(({ roles }) => roles.includes(role))
      .map(({ officialId, away }) => ({ officialId, away, standIn: away ? standIn(staff, officialId, role) : null, open: loads.get(officialId) ?? 0 })),
  }
}
