import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { dayOf } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { allFields } from '@/lib/form/model/fields'
import { reachablePages } from '@/lib/form/model/reachability'
import { changeRows, newlyAsked, readPage } from '@/lib/form/model/read-page'
import type { FormPage } from '@/lib/form/schema'
import { judgeEligibility } from '@/lib/procedure/model/eligibility'
import { askedComponents, supplementPage } from './model/supplement'
import { trialErrors, trialTime, type TrialState, withMadeUpFiles, withoutFiles } from './model/trial'
import type { SaveTrialPageInput } from './schema/trial'
import { type OwnTrial, ownTrial, writeTrial } from './trial/own-trial'

type PagePost = Extract<SaveTrialPageInput, { pageKey: string }>

/**
 * Keeps what was typed, ticked or answered on one page of a trial, right or wrong, and says whether the page is in order
 * and what comes next: as saving a citizen's draft does. After the filing only what a supplement asks for may change.
 */
export function saveTrialPage(actor: Actor, input: SaveTrialPageInput, now: Date) {
  return inTransaction(async (tx) => {
    const trial = await ownTrial(tx, actor, input.code, now)
    if (!trial) return refuse('not-found')
    const saved = 'pageKey' in input ? pageSaved(trial, input, now) : 'questions' in input ? questionsSaved(trial, input.questions) : papersSaved(trial, input.handedIn)
    if (!saved) return refuse('not-found')
    const { state, ...answer } = saved
    return (await writeTrial(tx, trial, state, now)) ? ok(answer) : refuse('changed-meanwhile')
  })
}

const nothingNew = { rowsChanged: false, newlyAsked: false, nextPage: null as string | null }

function pageSaved(trial: OwnTrial, { pageKey, entries, intent = '' }: PagePost, now: Date) {
  const page = pageOf(trial, pageKey)
  const { form } = trial.definition
  if (!page || !form) return null
  const drawn = withoutFiles(page)
  const typed = withMadeUpFiles(page, readPage(drawn, entries, trial.state.content))
  const otherRows = changeRows(drawn, typed, intent)
  const content = otherRows ?? typed
  const pages = reachablePages(form, content.answers)
  const open = trialErrors(form, content, dayOf(trialTime(trial.state.setting, now)))
  const asked = new Set(allFields({ pages: [page] }).map(({ key }) => key))
  return {
    state: { ...trial.state, content },
    inOrder: !open.some(({ errors }) => errors.some(({ key }) => asked.has(key))),
    rowsChanged: otherRows !== null,
    newlyAsked: newlyAsked(drawn, entries, content).length > 0,
    nextPage: pages[pages.findIndex(({ key }) => key === pageKey) + 1]?.key ?? null,
  }
}

/** A page of the form before the filing; after it, the one page of what a supplement asks for. */
function pageOf({ definition: { form }, state: { filed } }: OwnTrial, pageKey: string): FormPage | null | undefined {
  if (!filed) return form?.pages.find(({ key }) => key === pageKey)
  if (filed.waiting?.kind !== 'supplement' || !form) return null
  const page = supplementPage(allFields(form), filed.waiting.items)
  return page?.key === pageKey ? page : null
}

function questionsSaved({ definition, state }: OwnTrial, given: TrialState['questions']) {
  if (state.filed) return null
  const known = definition.eligibility.flatMap(({ key, options }) => (options.some(({ value }) => value === given[key]) ? [[key, given[key] ?? ''] as const] : []))
  const questions = Object.fromEntries(known)
  return { ...nothingNew, state: { ...state, questions }, inOrder: judgeEligibility(definition, questions).kind === 'eligible' }
}

/** Handed in again is only what a supplement asks for; the rest stays. */
function papersSaved({ definition, state }: OwnTrial, given: readonly string[]) {
  const keys = definition.components.map(({ key }) => key)
  const asked = askedNow(state, keys)
  if (!asked) return null
  const handedIn = keys.filter((key) => (asked.includes(key) ? given : state.handedIn).includes(key))
  return { ...nothingNew, state: { ...state, handedIn }, inOrder: true }
}

function askedNow({ filed }: TrialState, all: readonly string[]): readonly string[] | null {
  if (!filed) return all
  return filed.waiting?.kind === 'supplement' ? askedComponents(filed.waiting.items) : null
}
