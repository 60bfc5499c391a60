import type { StepAction, Workflow, WorkflowStep } from '../schema'
import { firstStep, lastStep, namedNext } from './workflow'

/** Actions that send a dossier to the step after this one. */
const onward: readonly StepAction[] = ['accept', 'forward', 'propose', 'draftResult']
/** Actions that send it straight to the last step: the result is there. */
const finishing: readonly StepAction[] = ['approve', 'complete']
/** Actions with which its way ends. */
const ending: readonly StepAction[] = ['refuse', 'stop']

const offers = (step: WorkflowStep, actions: readonly StepAction[]): boolean => step.actions.some((action) => actions.includes(action))

/** One step on the way of a dossier, and where it may go from there. */
export type PathStep = {
  readonly step: WorkflowStep
  /** The steps one may be sent on to; several where a condition decides. */
  readonly onward: readonly WorkflowStep[]
  /** True where an approval leads from here straight to the last step. */
  readonly finishes: boolean
  /** True where the dossier may be ended here, without a result. */
  readonly ends: boolean
  /** True where it may be sent back from here. */
  readonly returns: boolean
  /** False: no way from the first step leads here. */
  readonly reachable: boolean
  /** True for a step before the last from which nothing leads on. */
  readonly stuck: boolean
}

/** Where a step leads: the one named next and, as far as those before may be passed over, the ones after it. */
function possibleNexts(workflow: Workflow, step: WorkflowStep): readonly WorkflowStep[] {
  const found: WorkflowStep[] = []
  for (let next = namedNext(workflow, step); next !== null && !found.includes(next); next = namedNext(workflow, next)) {
    found.push(next)
    if (next.condition === undefined) break
  }
  return found
}

const waysOf = (workflow: Workflow, step: WorkflowStep): readonly WorkflowStep[] => [
  ...(offers(step, onward) ? possibleNexts(workflow, step) : []),
  ...(offers(step, finishing) ? [lastStep(workflow)] : []),
]

function reachableFrom(workflow: Workflow, start: WorkflowStep): ReadonlySet<WorkflowStep> {
  const seen = new Set([start])
  // A set that grows while it is walked is walked to its end.
  for (const step of seen) for (const next of waysOf(workflow, step)) seen.add(next)
  return seen
}

/** The way of a dossier, step by step in the order of the list. */
export function pathOf(workflow: Workflow): readonly PathStep[] {
  const reachable = reachableFrom(workflow, firstStep(workflow))
  const last = lastStep(workflow)
  return workflow.steps.map((step) => ({
    step,
    onward: offers(step, onward) ? possibleNexts(workflow, step) : [],
    finishes: offers(step, finishing) && step !== last,
    ends: offers(step, ending),
    returns: step.actions.includes('returnToPrevious'),
    reachable: reachable.has(step),
    stuck: step !== last && waysOf(workflow, step).every((next) => next === step),
  }))
}

/** What the shares of all steps come to, in per cent; 100 where nothing is wrong. */
export const sharesOf = ({ steps }: Workflow): number => steps.reduce((sum, { share }) => sum + share, 0)
