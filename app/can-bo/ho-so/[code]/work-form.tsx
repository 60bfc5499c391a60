'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useEffect } from 'react'
import { Button, ButtonGroup, type ButtonVariant, LinkButton } from '@/components/ui/button'
import { ErrorSummary, type SummaryError } from '@/components/ui/error-summary'
import { Notification } from '@/components/ui/notification'
import { SubmitButton } from '@/components/ui/submit-button'
import type { officialText } from '@/lib/text/text'
import { emptyForm, type FormState, type Kept, keptName } from '@/lib/web/form-state'
import { KeepsMarks, type KeepsMarksProps } from './keeps-marks'
import { type Typed, type WorkField, WorkFields } from './work-fields'

/** Nothing was done: ready words were put into the fields (insertion.ts). */
const insertedCode = 'text-inserted'

// A method, so that an action with codes of its own fits.
type WorkAction = { take(state: FormState, form: FormData): Promise<FormState> }['take']

type Office = typeof officialText.office
export type WorkWords = Pick<Office, 'refusals' | 'fieldErrors'> & {
  readonly form: Omit<Office['form'], 'happened' | 'now'>
  readonly insert: typeof officialText.rounds.insert
}

export type WorkFormProps = {
  readonly action: WorkAction
  /** Goes along unseen; `code` and `version` say which state of the dossier was seen. */
  readonly hidden: Readonly<Record<string, string>>
  readonly fields?: readonly WorkField[]
  readonly submit: string
  readonly variant?: ButtonVariant
  /** Set apart where several forms stand on one page. */
  readonly idPrefix?: string
  /** False where the person may not do it now: what was typed stays, there is nothing to press. */
  readonly possible?: boolean
  /** The dossier as it is now: its version, and what happened to it last. */
  readonly now: { readonly version: number; readonly last: string; readonly status: string }
  readonly backHref?: string
  /** Opens the typed values as a paper in a new tab. */
  readonly preview?: { readonly href: string; readonly text: string }
  /** What somebody left here to be gone on with, by field name. */
  readonly begun?: FormState['values'] | undefined
  /** The form may be left and gone on with. */
  readonly keeps?: KeepsMarksProps
  readonly words: WorkWords
  /** What was typed here when the session ended. */
  readonly kept?: Kept | null
}

/** One thing an official does to a dossier. Refused because the dossier changed meanwhile, it says what happened and keeps what was typed. */
export function WorkForm(props: WorkFormProps) {
  const { action, hidden, fields = [], possible = true, words, idPrefix = '' } = props
  const { kept, initial } = beginningOf(props)
  const [state, submit] = useActionState(action, initial)
  useFreshPage(state)
  const typed: Typed = { values: valuesOf(state), errors: sentencesOf(state, words), idPrefix, insert: words.insert }
  const answered = kept !== null || state.refusal !== null || Object.keys(typed.errors).length > 0
  return (
    <form action={submit} noValidate>
      <Inserted state={state} fields={fields} words={words} />
      <ErrorSummary title={words.form.errorTitle} errors={summaryOf(state, typed, props)} attempt={state} />
      {kept ? (
        <Notification tone="warning" title={words.form.keptFromBefore}>
          {words.form.keptHelp}
          <input type="hidden" name={keptName} value={kept.id} />
        </Notification>
      ) : null}
      <Meanwhile {...props} state={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {possible || answered ? <WorkFields fields={fields} typed={typed} optional={words.form.optional} /> : null}
      <Buttons {...props} possible={possible} />
    </form>
  )
}

/** What the form begins with: what was typed when a session ended, else what somebody left here. Another form of the page may be the one that was kept. */
function beginningOf({ kept: last, begun = {}, fields = [] }: WorkFormProps): { readonly kept: Kept | null; readonly initial: FormState } {
  const kept = last && fields.some(isIn(last)) ? last : null
  return { kept, initial: { ...emptyForm, values: kept ? kept.values : begun } }
}

/** That ready words were put in. The button that nobody sees is what Enter presses: it sends, where the first one seen inserts. */
function Inserted({ state, fields = [], words }: Pick<WorkFormProps, 'fields' | 'words'> & { readonly state: FormState }) {
  return (
    <>
      {fields.some(takesWords) ? <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" /> : null}
      {state.refusal === insertedCode ? <Notification tone="success" announce title={words.insert.inserted} /> : null}
    </>
  )
}

/** What happened to the dossier since the page was made, or why there is nothing to press. */
function Meanwhile({ state, now, words, fields = [], possible = true }: WorkFormProps & { readonly state: FormState }) {
  if (state.refusal !== null && Number(state.values.version?.[0] ?? now.version) < now.version) {
    return (
      <Notification tone="warning" title={words.form.meanwhile}>
        <p>{now.last}</p>
        <p>{now.status}</p>
        {fields.length > 0 ? <p>{words.form.kept}</p> : null}
      </Notification>
    )
  }
  if (possible) return null
  return (
    <Notification tone="warning" title={words.form.impossible}>
      <p>{words.form.impossibleHelp}</p>
      <p>{now.last}</p>
    </Notification>
  )
}

/** The page around the form was made before the refusal; the server draws it anew, and the form keeps what was typed. */
function useFreshPage(state: FormState) {
  const router = useRouter()
  useEffect(() => {
    if (state.refusal !== null) router.refresh()
  }, [state, router])
}

function Buttons({ submit, variant = 'primary', possible, backHref, preview, keeps, words }: WorkFormProps & { readonly possible: boolean }) {
  const button = (
    <SubmitButton variant={variant} busy={words.form.saving}>
      {submit}
    </SubmitButton>
  )
  if (backHref === undefined) return possible ? button : null
  return (
    <ButtonGroup>
      {possible ? button : null}
      {possible && preview ? (
        <Button variant="secondary" formAction={preview.href} formMethod="post" formTarget="_blank">
          {preview.text}
        </Button>
      ) : null}
      {possible && keeps ? <KeepsMarks {...keeps} /> : null}
      <LinkButton href={backHref} variant="quiet">
        {words.form.back}
      </LinkButton>
    </ButtonGroup>
  )
}

/** What stands in the fields: what was typed, and ready words put to it. */
function valuesOf({ values, refusal, detail = {} }: FormState): FormState['values'] {
  if (refusal !== insertedCode) return values
  return { ...values, ...Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, [value]])) }
}

/** Codes by place: what the schema found, or what the refusal names. */
const codesOf = ({ fieldErrors, refusal, detail }: FormState): Readonly<Record<string, string>> =>
  refusal === null || refusal === insertedCode ? fieldErrors : { ...fieldErrors, ...detail }

const sentencesOf = (state: FormState, { fieldErrors, form }: WorkWords): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(codesOf(state)).map(([field, code]) => [field, fieldErrors[code] ?? form.wrong]))

function summaryOf(state: FormState, { errors, idPrefix }: Typed, { fields = [], words }: WorkFormProps): SummaryError[] {
  const labels: Readonly<Record<string, string>> = Object.assign({}, ...fields.map((field) => (field.kind === 'checklist' ? field.labels : {}))) as Record<string, string>
  const places = Object.entries(errors).map(([name, message]) => ({
    fieldId: `${idPrefix}${name}`,
    message: labels[name] === undefined ? message : `${labels[name]}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
  }))
  const refusals: Readonly<Record<string, string>> = words.refusals
  return state.refusal === null || state.refusal === insertedCode ? places : [{ message: refusals[state.refusal] ?? words.form.wrong }, ...places]
}

/** A list of marks posts several names below its own. */
const isIn = ({ values }: Kept) => ({ name }: WorkField): boolean => Object.keys(values).some((one) => one === name || one.startsWith(`${name}.`))

const takesWords = (field: WorkField): boolean => field.kind === 'checklist' || (field.kind === 'textarea' && field.texts !== undefined)
