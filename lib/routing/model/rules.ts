import type { Role } from '@/lib/core/actor'
import type { AddressAnswer } from '@/lib/form/schema'
import { type Area, liesIn } from './area'
import { leastLoaded } from './load'
import { isFit, onDuty, type Staff, standIn } from './stand-in'

/** All that is said must hold; null says nothing. */
export type Rule = Area & {
  readonly id: string
  readonly role: Role
  readonly procedureCode: string | null
  readonly sectorKey: string | null
  readonly officialIds: readonly string[]
}

/** What of a dossier the rules ask. */
export type Matter = {
  readonly procedureCode: string
  readonly sectorKey: string
  /** Where the citizen lives, as the form says; null where it does not. */
  readonly address: AddressAnswer | null
}

/** How many dossiers somebody has open, by official; nobody named has none. */
export type Loads = ReadonlyMap<string, number>

/**
 * How much a rule says, the greater first: the procedure outweighs sector and place together, the sector outweighs the
 * place (who knows the matter before who knows the neighbourhood), and groups of a commune outweigh the commune.
 */
export const weightOf = ({ procedureCode, sectorKey, commune, groups }: Omit<Rule, 'id' | 'role' | 'officialIds'>): number =>
  (procedureCode === null ? 0 : 8) + (sectorKey === null ? 0 : 4) + (groups === null ? 0 : 2) + (commune === null ? 0 : 1)

/** True where the rule is for such a dossier. */
export const covers = (rule: Rule, role: Role, matter: Matter): boolean =>
  rule.role === role &&
  (rule.procedureCode === null || rule.procedureCode === matter.procedureCode) &&
  (rule.sectorKey === null || rule.sectorKey === matter.sectorKey) &&
  ((rule.commune === null && rule.groups === null) || liesIn(rule, matter.address))

export type Choice = {
  /** Null: nobody on duty holds the role; the dossier stays with the group, and its supervisors are told. */
  readonly officialId: string | null
  readonly because: 'rule' | 'deputy' | 'least-loaded' | 'nobody'
  /** The rules of the weight that decided; none where no rule did. */
  readonly ruleIds: readonly string[]
  /** The rules that cover the dossier and name nobody who could take it. */
  readonly passedOver: readonly string[]
}

export type Question = { readonly role: Role; readonly matter: Matter; readonly rules: readonly Rule[]; readonly staff: Staff; readonly loads: Loads }

/**
 * Who gets a dossier that enters a step of that role. The rules that say most come first; those that say as much are
 * asked together, and of all whom they name the least loaded gets it. Who is away is stood in for. Rules that name
 * nobody on duty are passed over; after the last the least loaded of all on duty gets it.
 */
export function chooseOfficial({ role, matter, rules, staff, loads }: Question): Choice {
  const passedOver: string[] = []
  for (const equals of byWeight(rules.filter((rule) => covers(rule, role, matter)))) {
    const named = [...new Set(equals.flatMap(({ officialIds }) => officialIds))].filter((id) => isFit(staff, id, role))
    const officialId = pick([...new Set(named.map((id) => standIn(staff, id, role)).filter((id) => id !== null))], loads)
    const ruleIds = equals.map(({ id }) => id)
    if (officialId !== null) return { officialId, because: named.includes(officialId) ? 'rule' : 'deputy', ruleIds, passedOver }
    passedOver.push(...ruleIds)
  }
  const officialId = pick(onDuty(staff, role), loads)
  return { officialId, because: officialId === null ? 'nobody' : 'least-loaded', ruleIds: [], passedOver }
}

const pick = (ids: readonly string[], loads: Loads) => leastLoaded(ids.map((officialId) => ({ officialId, open: loads.get(officialId) ?? 0 })))

function byWeight(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const weights = [...new Set(rules.map(weightOf))].sort((a, b) => b - a)
  return weights.map((weight) => rules.filter((rule) => weightOf(rule) === weight))
}
