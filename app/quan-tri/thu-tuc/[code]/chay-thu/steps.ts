import type { Trial } from '@/lib/dossier/queries/trial'
import { reachablePages } from '@/lib/form/model/reachability'

/** The steps beside the pages of the form; a page's key has no hyphen. */
export const questionsStep = 'dieu-kien'
export const papersStep = 'giay-to'
export const reviewStep = 'xem-lai'
export const workStep = 'giai-quyet'
export const supplementStep = 'bo-sung'

type Tried = Pick<Trial, 'definition' | 'state'>

/** What a citizen goes through with these answers, in order. */
export function citizenSteps({ definition, state }: Tried): readonly string[] {
  const pages = definition.form ? reachablePages(definition.form, state.content.answers).map(({ key }) => key) : []
  return [...(definition.eligibility.length > 0 ? [questionsStep] : []), ...pages, papersStep, reviewStep]
}

/** Where to go on: with the office once it is filed, else from the beginning. */
export const openingStep = (trial: Tried): string => (trial.state.filed ? workStep : (citizenSteps(trial)[0] ?? papersStep))

/** False where the trial has no such step now. */
export function isStep(trial: Tried, step: string): boolean {
  const { filed } = trial.state
  if (!filed) return citizenSteps(trial).includes(step)
  return step === workStep || (step === supplementStep && filed.waiting?.kind === 'supplement')
}

/** Where a citizen's step stands and what lies before it. */
export function placeOf(trial: Tried, step: string) {
  const steps = citizenSteps(trial)
  const index = steps.indexOf(step)
  return { number: index + 1, total: steps.length, before: steps[index - 1] }
}
