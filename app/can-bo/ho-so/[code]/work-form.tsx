'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useEffect } from 'react'
import { Button, ButtonGroup, type ButtonVariant, LinkButton } from '@/components/ui/button'
import { ErrorSummary, type SummaryError } from '@/components/ui/error-summary'
import { Notification } from '@/components/ui/notification'
import { SubmitButton } from '@/components/ui/submit-button'
import type { officialText } from '@/lib/text/text'
import { emptyForm, type FormState, type Kept, keptName } from '@/lib/web/form-state'
import { type Typed, type WorkField, WorkFields } from './work-fields'

// A method, so that an action with codes of its own fits.
type WorkAction = { take(state: FormState, form: FormData): Promise<FormState> }['take']

type Office = typeof officialText.office
export type WorkWords = Pick<Office, 'refusals' | 'fieldErrors'> & {
  readonly form: Omit<Office['form'], 'happened' | 'now'>
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
  readonly words: WorkWords
  /** What was typed here when the session ended. */
  readonly kept?: Kept | null
}

/** One thing an official does to a dossier. Refused because the dossier changed meanwhile, it says what happened and keeps what was typed. */
export function WorkForm(props: WorkFormProps) {
  const { action, hidden, fields = [], possible = true, words, idPrefix = '' } = props
  // Another form of the same page may be the one that was kept.
  const kept = props.kept && fields.some(({ name }) => name in (props.kept?.values ?? {})) ? props.kept : null
  const [state, submit] = useActionState(action, kept ? { ...emptyForm, values: kept.values } : emptyForm)
  useFreshPage(state)
  const typed: Typed = { values: state.values, errors: sentencesOf(state, words), idPrefix }
  const answered = kept !== null || state.refusal !== null || Object.keys(typed.errors).length > 0
  return (
    <form action={submit} noValidate>
      <ErrorSummary title={words.form.errorTitle} errors={summaryOf(state, typed, words)} attempt={state} />
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

function Buttons({ submit, variant = 'primary', possible, backHref, preview, words }: WorkFormProps & { readonly possible: boolean }) {
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
      <LinkButton href={backHref} variant="quiet">
        {words.form.back}
      </LinkButton>
    </ButtonGroup>
  )
}

const sentencesOf = (state: FormState, { fieldErrors, form }: WorkWords): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(state.fieldErrors).map(([field, code]) => [field, fieldErrors[code] ?? form.wrong]))

function summaryOf(state: FormState, { errors, idPrefix }: Typed, words: WorkWords): SummaryError[] {
  const fields = Object.entries(errors).map(([name, message]) => ({ fieldId: `${idPrefix}${name}`, message }))
  const refusals: Readonly<Record<string, string>> = words.refusals
  return state.refusal === null ? fields : [{ message: refusals[state.refusal] ?? words.form.wrong }, ...fields]
}
