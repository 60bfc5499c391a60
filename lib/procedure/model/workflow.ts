import { holds } from '@/lib/form/model/conditions'
import type { Answers } from '@/lib/form/schema'
import type { Workflow, WorkflowStep } from '../schema'

/** The step of that key, or null. */
export const stepByKey = (workflow: Workflow | undefined, key: string | null): WorkflowStep | null =>
  workflow?.steps.find((step) => step.key === key) ?? null

/** Where a dossier enters: the intake. */
export function firstStep(workflow: Workflow): WorkflowStep {
  const [step] = workflow.steps
  if (!step) throw new Error('a workflow without steps')
  return step
}

/** Where a dossier leaves: the handing over. */
export function lastStep(workflow: Workflow): WorkflowStep {
  const step = workflow.steps.at(-1)
  if (!step) throw new Error('a workflow without steps')
  return step
}

/** What the step names as the next one, or the one after it in the list; null after the last. Conditions are not asked. */
export const namedNext = (workflow: Workflow, step: WorkflowStep): WorkflowStep | null =>
  (step.next === undefined ? workflow.steps[workflow.steps.indexOf(step) + 1] : stepByKey(workflow, step.next)) ?? null

/** Where the step leads for these answers: steps whose condition does not hold are passed over. Null after the last. */
export function nextStep(workflow: Workflow | undefined, key: string | null, answers: Answers): WorkflowStep | null {
  const step = stepByKey(workflow, key)
  if (!workflow || !step) return null
  const passed = new Set<WorkflowStep>()
  for (let next = namedNext(workflow, step); next !== null && !passed.has(next); next = namedNext(workflow, next)) {
    if (holds(next.condition, answers)) return next
    passed.add(next)
  }
  return null
}

/** The step from which these answers lead here, the nearest one before it in the list; null for the first. */
export function previousStep(workflow: Workflow | undefined, key: string | null, answers: Answers): WorkflowStep | null {
  const step = stepByKey(workflow, key)
  if (!workflow || !step) return null
  const leadsHere = (earlier: WorkflowStep) => holds(earlier.condition, answers) && nextStep(workflow, earlier.key, answers) === step
  return workflow.steps.slice(0, workflow.steps.indexOf(step)).findLast(leadsHere) ?? null
}
