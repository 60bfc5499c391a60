import type { MyDraft } from '@/lib/dossier/queries/mine'
import { reachablePages } from '@/lib/form/model/reachability'
import type { Locale } from '@/lib/text/text'
import { judgeEligibility } from '@/lib/procedure/model/eligibility'
import { paths } from '@/lib/web/paths'

/** The questions before the form, where the procedure asks any. */
export const questionsStep = 'cau-hoi'
/** The steps after the pages of the form. */
export const papersStep = 'giay-to'
export const deliveryStep = 'nhan-ket-qua'
export const reviewStep = 'xem-lai'
/** Shown in between when the procedure's version has changed since the draft was begun. */
export const changesStep = 'thay-doi'

/** All steps of this draft in order: the questions before the form, the form's pages that its answers reach, then papers, delivery, review. */
export function stepsOf({ definition, content }: Pick<MyDraft, 'definition' | 'content'>): readonly string[] {
  const pages = definition.form ? reachablePages(definition.form, content.answers).map(({ key }) => key) : []
  return [...(definition.eligibility.length > 0 ? [questionsStep] : []), ...pages, papersStep, deliveryStep, reviewStep]
}

/** The questions before the form leave it open whether the service is for the person, or say that it is not. */
export const isBeforeForm = ({ definition, content }: Pick<MyDraft, 'definition' | 'content'>): boolean =>
  judgeEligibility(definition, content.eligibility).kind !== 'eligible'

/** The step to go on with: the questions before the form, the first page that is not in order, else the papers. */
export const openStep = (draft: Pick<MyDraft, 'definition' | 'content' | 'open'>): string =>
  isBeforeForm(draft) ? questionsStep : (draft.open[0]?.pageKey ?? papersStep)

/** Where a step stands and what lies on either side of it; the step before the first is the start page. */
export function placeOf(draft: Pick<MyDraft, 'definition' | 'content'>, step: string, locale: Locale) {
  const steps = stepsOf(draft)
  const index = steps.indexOf(step)
  const before = steps[index - 1]
  const { code } = draft.definition
  return {
    index,
    number: index + 1,
    total: steps.length,
    back: before === undefined ? paths.filing(code, locale) : paths.filingStep(code, before, locale),
    next: paths.filingStep(code, steps[index + 1] ?? reviewStep, locale),
  }
}
