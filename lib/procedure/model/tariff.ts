import type { Day } from '@/lib/core/dates'
import type { FeeRule, ProcedureDefinition } from '../schema'

/** The rules of one group: what is usually paid, and by whom less is paid. */
export type Tariff = { readonly usual: readonly FeeRule[]; readonly exemptions: readonly FeeRule[] }

/**
 * The fees as one shows them before anything is known of the applicant, in the definition's order; rules whose time is
 * over are left out, rules still to come are not. What asks for an applicant or costs nothing beside a price is an exemption.
 */
export function tariffsOf({ fees }: Pick<ProcedureDefinition, 'fees'>, day: Day): readonly Tariff[] {
  const known = fees.filter(({ validTo }) => !validTo || day <= validTo)
  return [...new Set(known.map(({ group }) => group))].map((name) => {
    const group = known.filter((rule) => rule.group === name)
    const isExemption = (rule: FeeRule) => rule.applicant !== undefined || (rule.amount === 0 && group.some(({ amount }) => amount > 0))
    return { usual: group.filter((rule) => !isExemption(rule)), exemptions: group.filter(isExemption) }
  })
}
