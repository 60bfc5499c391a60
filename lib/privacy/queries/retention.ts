import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { type Actor } from '@/lib/core/actor'
import { decrypt } from '@/lib/core/crypto'
import { dayOf, fromDateColumn, toDateColumn } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { countDue } from '../destroying/due'
import { endedBefore, type RetentionKind, retentionKinds, type Term, usualTerms } from '../model/retention'
import { mayHold, mayKeepRules } from '../policy'

export type Preview = { readonly due: number; readonly held: number; readonly oldest: Date | null; readonly newest: Date | null }
export type RuleRow = Term & {
  readonly kind: RetentionKind
  readonly sector: string
  /** Null: the portal's own, which nobody confirmed yet. */
  readonly basis: string | null
  readonly isOn: boolean
  readonly revision: number
  /** What would go now; null where it keeps for ever. */
  readonly preview: Preview | null
}

/** The rules of an agency, those for all sectors before those for one, each with what it would destroy today. Null: not theirs. */
export async function listRetentionRules(actor: Actor, agencyId: string, now: Date): Promise<readonly RuleRow[] | null> {
  if (!mayKeepRules(actor, agencyId)) return null
  const rows = await db.retentionRule.findMany({ where: { agencyId }, orderBy: { sector: 'asc' } })
  const rules = retentionKinds.flatMap((kind) => {
    const own = rows
      .filter((row) => row.kind === kind)
      .map(({ sector, amount, unit, basis, isOn, revision }) => ({ kind, sector, amount, unit, basis, isOn, revision }))
    const usual = { kind, sector: '', ...usualTerms[kind], basis: null, isOn: false, revision: 0 }
    return own.some(({ sector }) => sector === '') ? own : [usual, ...own]
  })
  return Promise.all(rules.map(async (rule) => ({ ...rule, preview: await previewOf(agencyId, rule, rules, now) })))
}

type Rule = Omit<RuleRow, 'preview'>

async function previewOf(agencyId: string, rule: Rule, all: readonly Rule[], now: Date): Promise<Preview | null> {
  const before = endedBefore(rule, now)
  if (!before) return null
  const otherSectors = all.filter(({ kind, sector }) => kind === rule.kind && sector !== '').map(({ sector }) => sector)
  const [counted] = await db.$queryRaw<Preview[]>(countDue({ agencyId, kind: rule.kind, sector: rule.sector, otherSectors, before }, now))
  return counted ?? null
}

/** The sectors that a rule may be made for, with their Vietnamese names. */
export async function listRuleSectors(actor: Actor): Promise<readonly { key: string; name: string }[]> {
  if (actor.kind !== 'official') return []
  return db.$queryRaw<{ key: string; name: string }[]>`
    SELECT DISTINCT ON (sector) sector AS key, coalesce(definition->'sector'->'name'->>'vi', sector) AS name
    FROM procedure_versions WHERE state = 'PUBLISHED' AND online_level <> 'INFO' ORDER BY sector, number DESC`
}

const columns = {
  id: true, kind: true, sector: true, amount: true, unit: true, basis: true, startedAt: true, finishedAt: true, records: true, files: true,
  oldest: true, newest: true, listHash: true,
} as const

/** What was destroyed last in the agency. Null: not theirs. */
export async function listDestructions(actor: Actor, agencyId: string) {
  if (!mayKeepRules(actor, agencyId)) return null
  return db.destructionRun.findMany({ where: { agencyId }, orderBy: [{ startedAt: 'desc' }, { id: 'desc' }], take: 50, select: columns })
}

/** The whole report, the oldest first, to be taken away as a file; that it was taken is recorded. Null: not theirs. */
export async function takeDestructions(actor: Actor, agencyId: string, now: Date) {
  if (!mayKeepRules(actor, agencyId)) return null
  await recordAudit(db, { actor, at: now, action: 'retention.report', subject: { kind: 'agency', id: agencyId }, agencyId })
  return db.destructionRun.findMany({ where: { agencyId }, orderBy: [{ startedAt: 'asc' }, { id: 'asc' }], select: columns })
}

/** The holds in force in the agency, those that end first before the others. Null: not theirs. */
export async function listHolds(actor: Actor, agencyId: string, now: Date) {
  if (!mayHold(actor, agencyId)) return null
  const rows = await db.retentionHold.findMany({ where: { agencyId, endedAt: null, untilDay: { gte: toDateColumn(dayOf(now)) } }, orderBy: [{ untilDay: 'asc' }, { id: 'asc' }] })
  const dossiers = await db.dossier.findMany({ where: { id: { in: rows.flatMap(({ dossierId }) => dossierId ?? []) } }, select: { id: true, code: true } })
  const people = await db.person.findMany({ where: { id: { in: rows.flatMap(({ personId }) => personId ?? []) } }, select: { id: true, fullName: true } })
  const officials = await db.official.findMany({ where: { id: { in: rows.map(({ setById }) => setById) } }, select: { id: true, fullName: true } })
  return rows.map(({ id, dossierId, personId, reasonCipher, setAt, setById, untilDay }) => ({
    id,
    dossierCode: dossiers.find((one) => one.id === dossierId)?.code ?? null,
    personName: people.find((one) => one.id === personId)?.fullName ?? null,
    reason: decrypt(reasonCipher),
    setAt,
    setBy: officials.find((one) => one.id === setById)?.fullName ?? '',
    untilDay: fromDateColumn(untilDay),
  }))
}
