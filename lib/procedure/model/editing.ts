import type { ProcedureDefinition, WorkflowStep } from '../schema'
import type { EditCase, EditComponent, EditFee, EditTexts, EditTimeLimits } from '../schema/editing'
import type { EditQuestion } from '../schema/editing-eligibility'
import type { EditGeneral } from '../schema/editing-general'
import type { EditResult } from '../schema/editing-results'
import type { EditStep } from '../schema/editing-workflow'
import { noteBesideFees } from './fee-note'
import { freshKey, put } from './lists'

/** What was left empty is not there at all. */
const given = <T>(value: T | null): T | undefined => value ?? undefined

/** The definition with other words; everything else stays. */
export function withTexts(definition: ProcedureDefinition, edit: EditTexts): ProcedureDefinition {
  const { name, summary, audience, description, conditions, feeNote, steps, legalBasis, outcomes, dataPurpose, dataRecipients, dataRetention } = edit
  return { ...definition, name, summary, audience, description, conditions, feeNote, steps, legalBasis, outcomes, dataPurpose, dataRecipients, dataRetention }
}

/** The definition under another sector, of another level …; everything else stays. */
export function withGeneral(definition: ProcedureDefinition, edit: EditGeneral): ProcedureDefinition {
  const { sector, level, deliveries, channels, languages, synonyms, formerNames, lifeEvents, audiences } = edit
  return { ...definition, sector, level, deliveries, channels, languages, synonyms, formerNames, lifeEvents, audiences }
}

/** The definition with other time limits, in the order given: the first that matches counts. */
export const withTimeLimits = (definition: ProcedureDefinition, { supplementClock, supplementRounds, limits }: EditTimeLimits): ProcedureDefinition => ({
  ...definition,
  supplementClock,
  supplementRounds: given(supplementRounds),
  timeLimits: limits.map(({ channel, caseKey, unit, amount, cutoff, note }) => ({
    limit: { unit, amount, cutoffMinute: cutoff },
    ...(channel && { channel }),
    ...(caseKey && { caseKey }),
    ...(note && { note }),
  })),
})

/**
 * The definition with that fee changed, or added where it has no key yet; null where the key is unknown. With the first
 * fee a note that none is known falls away.
 */
export function withFee(definition: ProcedureDefinition, edit: EditFee): ProcedureDefinition | null {
  const fees = put(definition.fees, edit.key, 'fee', (key, before) => ({
    // What no editor knows stays.
    ...before,
    key,
    label: edit.label,
    amount: edit.amount,
    group: edit.group ?? key,
    legalGround: edit.legalGround,
    condition: edit.condition,
    quantityField: given(edit.quantityField),
    amountFrom: edit.amountFrom,
    channel: given(edit.channel),
    caseKey: given(edit.caseKey),
    applicant: given(edit.applicant),
    validFrom: given(edit.validFrom),
    validTo: given(edit.validTo),
  }))
  if (!fees || definition.fees.length > 0) return fees && { ...definition, fees }
  const { feeNote: _, ...rest } = definition
  const feeNote = noteBesideFees(definition)
  return { ...rest, fees, ...(feeNote && { feeNote }) }
}

/** The definition with that component changed, or added where it has no key yet; null where the key is unknown. */
export function withComponent(definition: ProcedureDefinition, edit: EditComponent): ProcedureDefinition | null {
  const { title, hint, kind, originals, copies, maxFiles, replacedNote, cases, replaceableBy } = edit
  const components = put(definition.components, edit.key, 'component', (key, before) => ({
    ...before,
    key,
    condition: edit.condition,
    title, hint, kind, originals, copies, maxFiles, replacedNote, cases, replaceableBy,
    required: edit.needed === 'yes',
    maxMegabytes: edit.maxMegabytes ?? undefined,
    // None and all of them are the same: no limit.
    fileKinds: edit.fileKinds.length === 1 ? edit.fileKinds : undefined,
  }))
  return components && { ...definition, components }
}

type AnswerOption = ProcedureDefinition['eligibility'][number]['options'][number]

function optionsOf(edited: EditQuestion['options']): AnswerOption[] {
  const taken = edited.flatMap(({ value }) => value ?? [])
  return edited.map(({ value, label, way, message, goTo }) => {
    const name = value ?? freshKey('answer', taken)
    taken.push(name)
    return { value: name, label, outcome: way === 'stop' && message ? { message, ...(goTo !== '' && { goTo }) } : 'go-on' }
  })
}

/** The definition with that question before the form changed, or added where it has no key yet; null where the key is unknown. */
export function withQuestion(definition: ProcedureDefinition, edit: EditQuestion): ProcedureDefinition | null {
  const eligibility = put(definition.eligibility, edit.key, 'question', (key, before) => ({ ...before, key, question: edit.question, options: optionsOf(edit.options) }))
  return eligibility && { ...definition, eligibility }
}

/** The definition with that case changed, or added where it has no key yet; null where the key is unknown. */
export function withCase(definition: ProcedureDefinition, edit: EditCase): ProcedureDefinition | null {
  const cases = put(definition.cases, edit.key, 'case', (key, before) => ({ ...before, key, title: edit.title, condition: edit.condition }))
  return cases && { ...definition, cases }
}

/** The definition with that step changed, or added before the last where it has no key yet; null where the key is unknown. */
export function withStep(definition: ProcedureDefinition, edit: EditStep): ProcedureDefinition | null {
  const { title, role, actions, share, next, confirms, silentAfterHours } = edit
  const confirmation = confirms && silentAfterHours !== null ? { silentAfterHours } : undefined
  const steps = put(
    definition.workflow?.steps ?? [],
    edit.key,
    'step',
    (key, before) => ({ ...before, key, title, role, actions, share, next: given(next), confirmation, condition: edit.condition }),
    (all, one) => [...all.slice(0, -1), one, ...all.slice(-1)],
  )
  return steps && { ...definition, workflow: { ...definition.workflow, steps } }
}

/** The definition with that result template changed, or added where it has no key yet; null where the key is unknown. */
export function withResult(definition: ProcedureDefinition, edit: EditResult): ProcedureDefinition | null {
  const { title, resultCode, register, blocks } = edit
  const results = put(definition.results, edit.key, 'result', (key, before) => ({
    ...before,
    key, title, register, blocks, condition: edit.condition, code: resultCode === '' ? undefined : resultCode,
  }))
  return results && { ...definition, results }
}

type StandardTitles = Readonly<Record<'intake' | 'work' | 'approve' | 'handOver', string>>

/** The definition with the four steps most procedures have, called as given; null where it has a workflow. */
export function withStandardWorkflow(definition: ProcedureDefinition, titles: StandardTitles): ProcedureDefinition | null {
  if (definition.workflow) return null
  const steps: WorkflowStep[] = [
    { key: 'intake', title: { vi: titles.intake }, role: 'COUNTER_OFFICER', actions: ['accept', 'refuse', 'requestSupplement'], share: 10 },
    { key: 'work', title: { vi: titles.work }, role: 'CASE_OFFICER', actions: ['requestSupplement', 'draftResult', 'returnToPrevious', 'stop'], share: 60 },
    { key: 'approve', title: { vi: titles.approve }, role: 'APPROVER', actions: ['approve', 'returnToPrevious'], share: 25 },
    { key: 'handOver', title: { vi: titles.handOver }, role: 'COUNTER_OFFICER', actions: ['handOver'], share: 5 },
  ]
  return { ...definition, workflow: { steps } }
}
