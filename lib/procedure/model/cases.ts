import { holds } from '@/lib/form/model/conditions'
import type { Answers } from '@/lib/form/schema'
import type { Component, ProcedureDefinition } from '../schema'

/** The case the answers fall under: the first whose condition holds, or null where there are no cases. */
export const caseOf = (definition: Pick<ProcedureDefinition, 'cases'>, answers: Answers): ProcedureDefinition['cases'][number] | null =>
  definition.cases.find(({ condition }) => holds(condition, answers)) ?? null

/** The components that these answers call for, in the definition's order. */
export function componentsAsked(definition: Pick<ProcedureDefinition, 'cases' | 'components'>, answers: Answers): readonly Component[] {
  const caseKey = caseOf(definition, answers)?.key
  const inCase = ({ cases }: Component) => cases.length === 0 || (caseKey !== undefined && cases.includes(caseKey))
  return definition.components.filter((one) => inCase(one) && holds(one.condition, answers))
}
