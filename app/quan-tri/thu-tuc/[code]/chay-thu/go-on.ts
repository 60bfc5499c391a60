import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { ok } from '@/lib/core/result'
import { findTrial } from '@/lib/dossier/queries/trial'
import { saveTrialPage } from '@/lib/dossier/save-trial-page'
import { paths } from '@/lib/web/paths'
import type { TrialPageInput } from './inputs'
import { citizenSteps, openingStep, papersStep, questionsStep, supplementStep } from './steps'

/** Where a trial just begun is gone on with. */
export async function opening(actor: Actor, code: string): Promise<string> {
  const trial = await findTrial(actor, code, new Date())
  return trial ? paths.adminTrialStep(code, openingStep(trial)) : paths.adminTrial(code)
}

/** Saves the answers before the form; those that lead elsewhere are shown what they lead to. */
export async function saveQuestionsAndGoOn(actor: Actor, input: { code: string; questions: Readonly<Record<string, string>> }, now: Date) {
  const saved = await saveTrialPage(actor, input, now)
  if (!saved.ok) return saved
  const trial = await findTrial(actor, input.code, now)
  const next = trial && citizenSteps(trial)[1]
  return ok(saved.value.inOrder ? paths.adminTrialStep(input.code, next ?? papersStep) : paths.adminTrialStep(input.code, questionsStep, { loi: '1' }))
}

/** Saves a page and says where to, as a citizen is led: onward in order, else to the same page with what there is to see. */
export async function savePageAndGoOn(actor: Actor, input: TrialPageInput, now: Date) {
  const saved = await saveTrialPage(actor, input, now)
  if (!saved.ok) return saved
  const { code, pageKey, intent } = input
  const { inOrder, newlyAsked, rowsChanged, nextPage } = saved.value
  const isSupplement = pageKey === 'supplement'
  const again = (query: Readonly<Record<string, string>>) => paths.adminTrialStep(code, isSupplement ? supplementStep : pageKey, query)
  const [verb, at = ''] = (intent ?? '').split(':')
  if (rowsChanged || verb === 'remove-file') return ok(`${again({ dong: String(now.getTime()) })}#${at}`)
  if (newlyAsked) return ok(again({ moi: '1' }))
  if (!inOrder) return ok(again({ loi: '1' }))
  return ok(isSupplement ? again({ xong: 'da-luu' }) : paths.adminTrialStep(code, nextPage ?? papersStep))
}
