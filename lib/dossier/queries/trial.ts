import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { dayOf, formatDay } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { filePlaces, type HandedIn } from '@/lib/form/model/files'
import type { Answers } from '@/lib/form/schema'
import { dayInWords } from '@/lib/paper/model/in-words'
import { resultPaper } from '@/lib/paper/model/result-paper'
import { renderPaper } from '@/lib/paper/render-paper'
import { placeholderFaults, templateTexts } from '@/lib/procedure/model/placeholders'
import { resultTemplateFor } from '@/lib/procedure/model/results'
import type { ResultTemplate } from '@/lib/procedure/schema'
import type { ResultWords } from '../change/result'
import { answerValues } from '../model/result-values'
import { placeholdersFor, type SampleWords, sampleValues } from '../model/placeholders'
import { isResultMade, type TrialOutcome, trialOutcome, trialTime, withTrialFiles } from '../model/trial'
import { type OwnTrial, ownTrial } from '../trial/own-trial'
import { listTrialFiles } from './trial-files'

export type Trial = Omit<OwnTrial, 'id'> & {
  /** The moment in the trial. */
  readonly at: Date
  /** What the answers so far lead to, as filed at that moment, or when it was filed. */
  readonly outcome: TrialOutcome
  /** What was really handed in on pages of the form. */
  readonly files: readonly HandedIn[]
}

const dayOfFiling = ({ state }: OwnTrial, at: Date) => dayOf(state.filed ? new Date(state.filed.filedAt) : at)

/** Those of places of the form alone. */
async function filesOnPages(actor: Actor, { code, definition: { form } }: OwnTrial, now: Date): Promise<readonly HandedIn[]> {
  const onPages = new Set(filePlaces(form ?? { pages: [] }).map(({ component }) => component))
  if (onPages.size === 0) return []
  const all = await listTrialFiles(actor, code, now)
  return all.flatMap(({ componentKey, file, name }) => (onPages.has(componentKey) ? [{ component: componentKey, file, name }] : []))
}

/** The administrator's own trial of that procedure's draft version, with the files handed in on its pages in the answers; or null. */
export async function findTrial(actor: Actor, code: string, now: Date): Promise<Trial | null> {
  const trial = await ownTrial(db, actor, code, now)
  if (!trial) return null
  const { id: _, ...rest } = trial
  const at = trialTime(trial.state.setting, now)
  const files = await filesOnPages(actor, trial, now)
  const { content } = trial.state
  const answers = trial.definition.form ? withTrialFiles(trial.definition.form, content.answers, files) : content.answers
  const state = { ...trial.state, content: { ...content, answers } }
  return { ...rest, state, at, files, outcome: trialOutcome(trial.definition, state, dayOfFiling(trial, at)) }
}

/** `sample` stands where only the office would know: names, numbers. */
export type TrialPaperWords = ResultWords & {
  readonly sample: SampleWords
  readonly watermark: string
  /** Before the step that makes the result. */
  readonly draftMark: string
}

/**
 * The result of a trial as a PDF with the answers typed so far, marked as a trial; kept nowhere, and no number is allotted.
 * 'no-template' where none is for these answers, 'broken' where a placeholder of it has no value; null for others.
 */
export async function drawTrialResult(actor: Actor, code: string, now: Date, words: TrialPaperWords): Promise<Uint8Array<ArrayBuffer> | 'no-template' | 'broken' | null> {
  const trial = await ownTrial(db, actor, code, now)
  if (!trial) return null
  const at = trialTime(trial.state.setting, now)
  const { answers } = trialOutcome(trial.definition, trial.state, dayOfFiling(trial, at))
  const template = resultTemplateFor(trial.definition, answers)
  if (!template) return 'no-template'
  const known = new Set(placeholdersFor(trial.definition.form).map(({ name }) => name))
  if (placeholderFaults(templateTexts(template), known).length > 0) return 'broken'
  const watermark = isResultMade(trial.state) ? words.watermark : words.draftMark
  return new Uint8Array(await renderPaper({ ...(await paperOf(trial, { template, answers, at }, words)), watermark }))
}

type Made = { readonly template: ResultTemplate; readonly answers: Answers; readonly at: Date }

async function paperOf({ agencyId, definition: { form } }: OwnTrial, { template, answers, at }: Made, words: TrialPaperWords) {
  const agency = await db.agency.findUniqueOrThrow({ where: { id: agencyId } })
  const { sample } = words
  const values = new Map([
    ...sampleValues(form, agency.name, sample),
    ...answerValues(form ?? { pages: [] }, answers, words.answers),
    ['issuedDay', formatDay(dayOf(at))],
    ['issuedDayWords', dayInWords(dayOf(at))],
  ] as const)
  return resultPaper(template, values, {
    frame: { agency: { parent: agency.parent, name: agency.name }, place: agency.place, at, code: sample.agencyCode, number: sample.number },
    signer: { title: sample.signerTitle, name: sample.text },
    signNote: words.signNote,
    frameWords: words.frame,
  })
}
