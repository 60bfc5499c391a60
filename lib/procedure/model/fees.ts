import type { Day } from '@/lib/core/dates'
import type { Dong } from '@/lib/core/money'
import { holds } from '@/lib/form/model/conditions'
import type { Answers, LocalizedText } from '@/lib/form/schema'
import type { FeeRule, ProcedureDefinition } from '../schema'

/** What fees depend on. `applicant`: attributes told by VNeID or a registry; `day`: the day of filing. */
export type FeeContext = {
  readonly answers: Answers
  readonly channel: string
  readonly caseKey: string | null
  readonly applicant: readonly string[]
  readonly day: Day
}

export type FeeLine = {
  readonly key: string
  readonly label: LocalizedText
  /** For one unit. */
  readonly unit: Dong
  readonly quantity: number
  /** unit × quantity. */
  readonly amount: Dong
  readonly legalGround: string
  /** The price without the exemption that was applied, where one was. */
  readonly fullAmount: Dong
}

/**
 * The fees of a filing, one line per group of rules: rules of one group exclude each other and the cheapest that
 * applies counts, so an exemption is a rule of 0 đồng in the group. Groups for which no rule applies give no line.
 */
export function feesFor(definition: Pick<ProcedureDefinition, 'fees'>, context: FeeContext): readonly FeeLine[] {
  const groups = new Map<string, FeeLine[]>()
  for (const rule of definition.fees.filter((each) => applies(each, context))) {
    groups.set(rule.group, [...(groups.get(rule.group) ?? []), lineOf(rule, context.answers)])
  }
  return [...groups.values()].flatMap((lines) => {
    const [cheapest] = [...lines].sort((a, b) => a.amount - b.amount)
    return cheapest && cheapest.quantity > 0 ? [{ ...cheapest, fullAmount: Math.max(...lines.map(({ amount }) => amount)) }] : []
  })
}

/** What is to be paid for all lines together. */
export const totalOf = (lines: readonly FeeLine[]): Dong => lines.reduce((sum, { amount }) => sum + amount, 0)

const applies = (rule: FeeRule, { answers, channel, caseKey, applicant, day }: FeeContext): boolean =>
  (!rule.channel || rule.channel === channel) &&
  (!rule.caseKey || rule.caseKey === caseKey) &&
  (!rule.applicant || applicant.includes(rule.applicant)) &&
  (!rule.validFrom || rule.validFrom <= day) &&
  (!rule.validTo || day <= rule.validTo) &&
  holds(rule.condition, { ...answers, today: day })

function lineOf(rule: FeeRule, answers: Answers): FeeLine {
  const answered = rule.quantityField ? answers[rule.quantityField] : 1
  const quantity = typeof answered === 'number' && answered > 0 ? Math.floor(answered) : 0
  const amount = rule.amount * quantity
  return { key: rule.key, label: rule.label, unit: rule.amount, quantity, amount, fullAmount: amount, legalGround: rule.legalGround }
}
