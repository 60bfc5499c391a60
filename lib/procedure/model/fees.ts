import type { Day } from '@/lib/core/dates'
import type { Dong } from '@/lib/core/money'
import { holds, numberFrom } from '@/lib/form/model/conditions'
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

/** Why a rule does not apply to a filing, in the order in which it is asked. */
export type FeeHindrance = 'channel' | 'case' | 'applicant' | 'not-yet' | 'over' | 'condition'

function hindrancesOf(rule: FeeRule, { answers, channel, caseKey, applicant, day }: FeeContext): readonly FeeHindrance[] {
  const hindered: readonly (readonly [FeeHindrance, boolean])[] = [
    ['channel', rule.channel !== undefined && rule.channel !== channel],
    ['case', rule.caseKey !== undefined && rule.caseKey !== caseKey],
    ['applicant', rule.applicant !== undefined && !applicant.includes(rule.applicant)],
    ['not-yet', rule.validFrom !== undefined && day < rule.validFrom],
    ['over', rule.validTo !== undefined && rule.validTo < day],
    ['condition', !holds(rule.condition, { ...answers, today: day })],
  ]
  return hindered.flatMap(([why, is]) => (is ? [why] : []))
}

const applies = (rule: FeeRule, context: FeeContext): boolean => hindrancesOf(rule, context).length === 0

/** What became of a rule: it counts, a cheaper one of its group does, its quantity is none, or it does not apply. */
export type FeeVerdict = { readonly rule: FeeRule; readonly quantity: number; readonly amount: Dong } & (
  | { readonly verdict: 'counts' | 'dearer' | 'no-quantity' }
  | { readonly verdict: 'hindered'; readonly why: readonly FeeHindrance[] }
)

/** Every rule of the definition, in its order, with what became of it in that filing; those that count are the lines of `feesFor`. */
export function explainFees(definition: Pick<ProcedureDefinition, 'fees'>, context: FeeContext): readonly FeeVerdict[] {
  const counting = new Set(feesFor(definition, context).map(({ key }) => key))
  return definition.fees.map((rule) => {
    const { quantity, amount } = lineOf(rule, context.answers)
    const why = hindrancesOf(rule, context)
    if (why.length > 0) return { rule, quantity, amount, verdict: 'hindered', why }
    return { rule, quantity, amount, verdict: counting.has(rule.key) ? 'counts' : quantity === 0 ? 'no-quantity' : 'dearer' }
  })
}

/** A formula gives the whole of the fee: one unit, or none where it comes to nothing. */
function priceOf(rule: FeeRule, answers: Answers): { readonly unit: Dong; readonly quantity: number } {
  if (rule.amountFrom) {
    const unit = Math.max(0, Math.round(numberFrom(rule.amountFrom, answers) ?? 0))
    return { unit, quantity: unit > 0 ? 1 : 0 }
  }
  const answered = rule.quantityField ? answers[rule.quantityField] : 1
  return { unit: rule.amount, quantity: typeof answered === 'number' && answered > 0 ? Math.floor(answered) : 0 }
}

function lineOf(rule: FeeRule, answers: Answers): FeeLine {
  const { unit, quantity } = priceOf(rule, answers)
  const amount = unit * quantity
  return { key: rule.key, label: rule.label, unit, quantity, amount, fullAmount: amount, legalGround: rule.legalGround }
}
