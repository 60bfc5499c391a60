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

/** Where the step leads: what it names, or the one after it in the list; null after the last. */
export function nextStep(workflow: Workflow | undefined, key: string | null): WorkflowStep | null {
  const step = stepByKey(workflow, key)
  if (!workflow || !step) return null
  return step.next ? stepByKey(workflow, step.next) : (workflow.steps[workflow.steps.indexOf(step) + 1] ?? null)
}

/** The step that leads here, the nearest one before it in the list; null for the first. */
export function previousStep(workflow: Workflow | undefined, key: string | null): WorkflowStep | null {
  const step = stepByKey(workflow, key)
  if (!workflow || !step) return null
  return workflow.steps.slice(0, workflow.steps.indexOf(step)).findLast((earlier) => nextStep(workflow, earlier.key)?.key === step.key) ?? null
}
