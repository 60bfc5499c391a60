import { allFields } from '@/lib/form/model/fields'
import { type FormProblemCode, type Problem, conditionProblems, duplicates, formProblems } from '@/lib/form/model/problems'
import type { FormField } from '@/lib/form/schema'
import type { ProcedureDefinition } from '../schema'
import { formPlaceholders, placeholderFaults, templateTexts } from './placeholders'

export type DefinitionProblemCode =
  | FormProblemCode | 'form-missing' | 'workflow-missing' | 'unknown-case' | 'not-a-number-field' | 'validity-reversed' | 'time-limit-incomplete'
  | 'shares-not-hundred' | 'unknown-step' | 'first-step-cannot-accept' | 'nobody-completes' | 'unknown-register' | 'unknown-registry-field'
  | 'step-always-needed' | 'placeholder-broken' | 'unknown-placeholder' | 'nobody-eligible'
export type DefinitionProblem = Problem<DefinitionProblemCode>

/** Names that belong to domains that know procedures, not the other way round: whoever publishes brings them. */
export type Known = {
  readonly registers: readonly string[]
  readonly registryFields: readonly string[]
  /** What the office itself fills in on a result: "dossierCode", "registerNumber" … */
  readonly placeholders: readonly string[]
}

const problem = (where: string, code: DefinitionProblemCode, about: string): DefinitionProblem => ({ where, code, about })

function caseProblems(definition: ProcedureDefinition, fields: readonly FormField[]): readonly DefinitionProblem[] {
  const known = new Set(definition.cases.map((one) => one.key))
  const named = [
    ...definition.components.flatMap(({ key, cases }) => cases.map((caseKey) => ({ caseKey, where: `components.${key}` }))),
    ...definition.fees.map((rule) => ({ ...rule, where: 'fees' })),
    ...definition.timeLimits.map((rule) => ({ ...rule, where: 'timeLimits' })),
  ]
  return [
    ...duplicates('cases', definition.cases.map((one) => one.key)),
    ...definition.cases.flatMap((one) => conditionProblems(`cases.${one.key}`, one.condition, fields)),
    ...named.flatMap(({ where, caseKey }) => (caseKey === undefined || known.has(caseKey) ? [] : problem(where, 'unknown-case', caseKey))),
  ]
}

/** Each question must let somebody go on, and each of its answers be told from the others. */
function eligibilityProblems({ eligibility }: ProcedureDefinition): readonly DefinitionProblem[] {
  return [
    ...duplicates('eligibility', eligibility.map((one) => one.key)),
    ...eligibility.flatMap(({ key, options }) => [
      ...duplicates(`eligibility.${key}`, options.map(({ value }) => value)),
      ...(options.some(({ outcome }) => outcome === 'go-on') ? [] : [problem(`eligibility.${key}`, 'nobody-eligible', key)]),
    ]),
  ]
}

function componentProblems(definition: ProcedureDefinition, fields: readonly FormField[], known: Known): readonly DefinitionProblem[] {
  return [
    ...duplicates('components', definition.components.map((one) => one.key)),
    ...definition.components.flatMap((one) => [
      ...conditionProblems(`components.${one.key}`, one.condition, fields),
      ...Object.values(one.replacedAbout ?? {}).filter((name) => !fields.some(({ key }) => key === name)).map((name) => problem(`components.${one.key}`, 'unknown-field', name)),
      ...one.replaceableBy.filter((name) => !known.registryFields.includes(name)).map((name) => problem(`components.${one.key}`, 'unknown-registry-field', name)),
    ]),
  ]
}

function feeProblems(definition: ProcedureDefinition, fields: readonly FormField[]): readonly DefinitionProblem[] {
  return [
    ...duplicates('fees', definition.fees.map((one) => one.key)),
    ...definition.fees.flatMap(({ key, condition, amountFrom, quantityField, validFrom, validTo }) => [
      ...conditionProblems(`fees.${key}`, condition, fields, ['today']),
      ...conditionProblems(`fees.${key}`, amountFrom, fields, ['today']),
      ...(quantityField === undefined || fields.some((field) => field.key === quantityField && field.type === 'number')
        ? []
        : [problem(`fees.${key}`, 'not-a-number-field', quantityField)]),
      ...(validFrom !== undefined && validTo !== undefined && validTo < validFrom ? [problem(`fees.${key}`, 'validity-reversed', validTo)] : []),
    ]),
  ]
}

/** The last rule must match whatever the earlier ones did not. */
function limitProblems({ timeLimits }: ProcedureDefinition): readonly DefinitionProblem[] {
  const last = timeLimits.at(-1)
  return last?.channel !== undefined || last?.caseKey !== undefined ? [problem('timeLimits', 'time-limit-incomplete', last.channel ?? last.caseKey ?? '')] : []
}

function workflowProblems({ workflow, level }: ProcedureDefinition, fields: readonly FormField[]): readonly DefinitionProblem[] {
  if (!workflow) return level === 'INFO' ? [] : [problem('workflow', 'workflow-missing', level)]
  const { steps } = workflow
  const shares = steps.reduce((sum, step) => sum + step.share, 0)
  const keys = steps.map((step) => step.key)
  return [
    ...duplicates('workflow', keys),
    ...(shares === 100 ? [] : [problem('workflow', 'shares-not-hundred', String(shares))]),
    ...steps.flatMap((step) => (step.next === undefined || keys.includes(step.next) ? [] : problem(`workflow.${step.key}`, 'unknown-step', step.next))),
    ...steps.flatMap((step) => conditionProblems(`workflow.${step.key}`, step.condition, fields)),
    ...[steps[0], steps.at(-1)].flatMap((step) => (step?.condition === undefined ? [] : problem('workflow', 'step-always-needed', step.key))),
    ...(steps[0]?.actions.includes('accept') ? [] : [problem('workflow', 'first-step-cannot-accept', steps[0]?.key ?? '')]),
    ...(steps.some((step) => step.actions.includes('complete') || step.actions.includes('approve')) ? [] : [problem('workflow', 'nobody-completes', '')]),
  ]
}

function resultProblems(definition: ProcedureDefinition, fields: readonly FormField[], known: Known): readonly DefinitionProblem[] {
  const names = new Set([...formPlaceholders(fields).map(({ name }) => name), ...known.placeholders])
  return [
    ...duplicates('results', definition.results.map((one) => one.key)),
    ...definition.results.flatMap((one) => {
      const where = `results.${one.key}`
      return [
        ...conditionProblems(where, one.condition, fields),
        ...(one.register === null || known.registers.includes(one.register) ? [] : [problem(where, 'unknown-register', one.register)]),
        ...placeholderFaults(templateTexts(one), names).map(({ code, about }) => problem(where, code, about)),
      ]
    }),
  ]
}

/** What keeps a version from being published, in the order of its parts; empty when it may be. */
export function checkDefinition(definition: ProcedureDefinition, known: Known): readonly DefinitionProblem[] {
  const fields = definition.form ? allFields(definition.form) : []
  return [
    ...(definition.form === undefined && definition.level !== 'INFO' ? [problem('form', 'form-missing', definition.level)] : []),
    ...(definition.form ? formProblems(definition.form) : []),
    ...eligibilityProblems(definition),
    ...caseProblems(definition, fields),
    ...componentProblems(definition, fields, known),
    ...feeProblems(definition, fields),
    ...limitProblems(definition),
    ...workflowProblems(definition, fields),
    ...resultProblems(definition, fields, known),
  ]
}

const structural: ReadonlySet<DefinitionProblemCode> = new Set(['duplicate-key', 'reserved-key', 'condition-broken', 'condition-circular', 'pattern-broken'])
const nothingKnown: Known = { registers: [], registryFields: [], placeholders: [] }

/** The problems that would break whatever reads the definition, a draft's editor included: such a definition is not taken in. */
export const structureProblems = (definition: ProcedureDefinition): readonly DefinitionProblem[] =>
  checkDefinition(definition, nothingKnown).filter(({ code }) => structural.has(code))
