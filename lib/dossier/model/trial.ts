import type { Role } from '@/lib/core/actor'
import { checkForm, type PageErrors } from '@/lib/form/model/checks'
import { fieldsOf } from '@/lib/form/model/fields'
import type { Typed } from '@/lib/form/model/fields'
import { filePlaces, type HandedIn, withFiles } from '@/lib/form/model/files'
import { pruneAnswers } from '@/lib/form/model/reachability'
import type { Answers, FormDefinition, FormField, FormPage } from '@/lib/form/schema'
import type { Day } from '@/lib/core/dates'
import { caseOf, componentsAsked } from '@/lib/procedure/model/cases'
import { type FeeLine, feesFor } from '@/lib/procedure/model/fees'
import type { Channel, Component, ProcedureDefinition } from '@/lib/procedure/schema'
import type { DraftContent } from './draft'
import type { Status } from './statuses'
import { askedComponents, type SupplementItem } from './supplement'
import type { DossierEvent } from './transitions'
import type { ReasonCode } from './reasons'

/** A trial is kept so many hours after its last change. */
const trialHours = 24

/** When a trial touched now is deleted, if nobody touches it again. */
export const trialExpiry = (now: Date) => new Date(now.getTime() + trialHours * 3_600_000)

/** As JSON keeps it: ISO 8601. */
type Moment = string

/** The made-up circumstances. */
export type TrialSetting = {
  readonly channel: Channel
  /** Attributes of the applicant that fee rules ask for. */
  readonly applicant: readonly string[]
  /** Days by which the clock of the trial is ahead of ours; it is moved on between two acts. */
  readonly daysAhead: number
}

/** One thing that happened in a trial, as an event of a dossier would keep it. */
export type TrialEntry = {
  readonly at: Moment
  readonly event: DossierEvent
  readonly by: 'citizen' | 'system' | Role
  /** Where the trial stood. */
  readonly stepKey: string
  readonly from: Status
  readonly to: Status
  readonly reasonCode: ReasonCode | null
  readonly note: string
}

/** What the citizen is waited for, besides payment. */
type Waiting =
  | { readonly kind: 'supplement'; readonly items: readonly SupplementItem[]; readonly answerBy: Moment }
  | { readonly kind: 'confirmation'; readonly until: Moment }

/** What a dossier would know after its submission. */
export type FiledTrial = {
  readonly caseKey: string | null
  /** Only what is to be paid. */
  readonly fees: readonly FeeLine[]
  readonly paid: boolean
  readonly filedAt: Moment
  readonly intakeDueAt: Moment
  readonly acceptedAt: Moment | null
  readonly dueAt: Moment | null
  readonly pausedAt: Moment | null
  readonly completedAt: Moment | null
  readonly status: Status
  readonly previousStatus: Status | null
  /** Stays known after the end. */
  readonly stepKey: string
  readonly waiting: Waiting | null
  readonly delivery: ProcedureDefinition['deliveries'][number]
  readonly history: readonly TrialEntry[]
}

/** All that a trial holds besides the definition it tries. */
export type TrialState = {
  readonly setting: TrialSetting
  /** What was answered before the form: value by question. */
  readonly questions: Readonly<Record<string, string>>
  readonly content: DraftContent
  /** Keys of the components that count as handed in, with a file or without. */
  readonly handedIn: readonly string[]
  readonly filed: FiledTrial | null
}

/** True once the trial passed the step that makes the result; before, there is only a draft of it. */
export const isResultMade = ({ filed }: TrialState): boolean => filed !== null && filed.completedAt !== null

/** True while that component may be handed in: before the filing, or where a supplement asks for it. */
export function mayHandIn({ filed }: TrialState, key: string): boolean {
  if (!filed) return true
  return filed.waiting?.kind === 'supplement' && askedComponents(filed.waiting.items).includes(key)
}

/** The moment in the trial. */
export const trialTime = ({ daysAhead }: TrialSetting, now: Date): Date => new Date(now.getTime() + daysAhead * 86_400_000)

/** Of a file nobody sent. */
const madeUpFile = [{ file: 'thu', name: 'tep-thu.pdf' }]

/** The page without its fields for files: what they hold is not typed, and a trial may go without. */
export const withoutFiles = (page: FormPage): FormPage => ({
  ...page,
  sections: page.sections.map((section) => ({ ...section, fields: section.fields.map((field): FormField => (field.type === 'file' ? insteadOf(field) : field)) })),
})

const insteadOf = ({ key, label, condition }: Extract<FormField, { type: 'file' }>): FormField =>
  ({ key, type: 'static', text: label, ...(condition && { condition }) })

/** The answers with a made-up file in every field of the page that asks for one. */
export const withMadeUpFiles = (page: FormPage, typed: Typed): Typed => ({
  ...typed,
  answers: { ...typed.answers, ...Object.fromEntries(fieldsOf(page).filter(({ type }) => type === 'file').map(({ key }) => [key, madeUpFile])) },
})

/** The answers with the files that were really handed in; elsewhere the made-up one stays, so that a trial may go without. */
export function withTrialFiles(form: FormDefinition, answers: Answers, files: readonly HandedIn[]): Answers {
  const given = new Set(files.map(({ component }) => component))
  const madeUp = filePlaces(form).flatMap(({ name, component }) => {
    const answer = given.has(component) ? undefined : answers[name]
    return answer === undefined ? [] : [[name, answer] as const]
  })
  return { ...withFiles(form, answers, files), ...Object.fromEntries(madeUp) }
}

/** What keeps the form of a trial from being in order: all that keeps a draft's, but files. */
export const trialErrors = (form: FormDefinition, content: DraftContent, today: Day): readonly PageErrors[] =>
  checkForm(form, content.answers, { today, raw: content.raw })
    .map((page) => ({ ...page, errors: page.errors.filter(({ code }) => code !== 'required-file') }))
    .filter(({ errors }) => errors.length > 0)

export type TrialOutcome = {
  readonly answers: Answers
  readonly caseKey: string | null
  /** Those handed in on a page of the form left out. */
  readonly components: readonly Component[]
  readonly fees: readonly FeeLine[]
}

/** What the answers so far lead to: case, components and fees, as a submission on that day would. */
export function trialOutcome(definition: ProcedureDefinition, { content, setting }: TrialState, day: Day): TrialOutcome {
  const answers = pruneAnswers(definition.form ?? { pages: [] }, content.answers)
  const caseKey = caseOf(definition, answers)?.key ?? null
  const onPages = new Set(definition.form ? filePlaces(definition.form).map(({ component }) => component) : [])
  return {
    answers,
    caseKey,
    components: componentsAsked(definition, answers).filter(({ key }) => !onPages.has(key)),
    fees: feesFor(definition, { answers, channel: setting.channel, caseKey, applicant: setting.applicant, day }),
  }
}
