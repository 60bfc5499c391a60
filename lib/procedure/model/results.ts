import { holds } from '@/lib/form/model/conditions'
import type { Answers } from '@/lib/form/schema'
import type { ProcedureDefinition, ResultTemplate } from '../schema'

/** The template of the result that these answers call for: the first whose condition holds, or null. */
export const resultTemplateFor = (definition: Pick<ProcedureDefinition, 'results'>, answers: Answers): ResultTemplate | null =>
  definition.results.find(({ condition }) => holds(condition, answers)) ?? null
