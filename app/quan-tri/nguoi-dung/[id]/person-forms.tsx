'use client'

import { useActionState } from 'react'
import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { Select, type Option } from '@/components/ui/text-input'
import type { officialText } from '@/lib/text/text'
import { answersOf, emptyForm, type FormState } from '@/lib/web/form-state'
import { disable, enable, grant, noteAbsence, revoke, strikeAbsence } from '../actions'

type People = (typeof officialText.identity)['people']
type Common = Pick<People, 'errorTitle' | 'refusals' | 'saving'>

/** Whom a form is about, posted with it. */
type About = Readonly<Record<string, string>>

const Hidden = ({ about }: { readonly about: About }) =>
  Object.entries(about).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)

type Press = (state: FormState, form: FormData) => Promise<FormState>

const presses = { revoke, strikeAbsence, disable, enable } as const

export type PressFormProps = {
  readonly does: keyof typeof presses
  readonly words: Common
  readonly about: About
  readonly label: string
  readonly danger?: boolean
}

/** One button that changes one thing. */
export function PressForm({ does, words, about, label, danger = false }: PressFormProps) {
  const [state, action] = useActionState<FormState, FormData>(presses[does] as Press, emptyForm)
  const { summary } = answersOf(state, {}, words.refusals)
  return (
    <form action={action}>
      <ErrorSummary title={words.errorTitle} errors={summary} attempt={state} />
      <Hidden about={about} />
      <SubmitButton variant={danger ? 'danger' : 'secondary'} busy={words.saving}>
        {label}
      </SubmitButton>
    </form>
  )
}

export type GrantFormProps = {
  readonly words: Common & Pick<People, 'role' | 'chooseRole' | 'grant'>
  readonly errors: Readonly<Record<string, string>>
  readonly about: About
  readonly roles: readonly Option[]
}

/** One more role. */
export function GrantForm({ words, errors, about, roles }: GrantFormProps) {
  const [state, action] = useActionState(grant, emptyForm)
  const { typed, error, summary } = answersOf(state, errors, words.refusals)
  return (
    <form action={action} noValidate>
      <ErrorSummary title={words.errorTitle} errors={summary} attempt={state} />
      <Hidden about={about} />
      <Select
        name="role"
        label={words.role}
        empty={words.chooseRole}
        options={roles}
        error={error('role')}
        defaultValue={typed('role')}
      />
      <SubmitButton variant="secondary" busy={words.saving}>
        {words.grant}
      </SubmitButton>
    </form>
  )
}

export type AbsenceFormProps = {
  readonly words: Common & Pick<People, 'from' | 'to' | 'dateParts' | 'setAbsence'>
  readonly errors: Readonly<Record<string, string>>
  readonly about: About
}

/** From which to which day somebody is away. */
export function AbsenceForm({ words, errors, about }: AbsenceFormProps) {
  const [state, action] = useActionState(noteAbsence, emptyForm)
  const { typed, error, summary } = answersOf(state, errors, words.refusals)
  const parts = (name: string) => ({ day: typed(`${name}.day`), month: typed(`${name}.month`), year: typed(`${name}.year`) })
  return (
    <form action={action} noValidate>
      <ErrorSummary title={words.errorTitle} errors={summary} attempt={state} />
      <Hidden about={about} />
      <DateInput
        name="fromDay"
        label={words.from}
        labels={words.dateParts}
        error={error('fromDay')}
        defaultValue={parts('fromDay')}
      />
      <DateInput name="toDay" label={words.to} labels={words.dateParts} error={error('toDay')} defaultValue={parts('toDay')} />
      <SubmitButton variant="secondary" busy={words.saving}>
        {words.setAbsence}
      </SubmitButton>
    </form>
  )
}
