import type { ReactNode } from 'react'
import { Fieldset, type FieldProps } from './field'

export type Choice = { readonly value: string; readonly label: ReactNode; readonly hint?: ReactNode; readonly disabled?: boolean }

type ChoiceInputProps = {
  readonly type: 'radio' | 'checkbox'
  readonly id: string
  readonly name: string
  readonly choice: Choice
  readonly checked: boolean
  readonly describedBy?: string | undefined
  readonly invalid?: boolean
}

function ChoiceInput({ type, id, name, choice, checked, describedBy, invalid }: ChoiceInputProps) {
  const described = [choice.hint ? `${id}-item-hint` : '', describedBy ?? ''].filter(Boolean).join(' ')
  return (
    <div className="choice">
      <input
        type={type}
        id={id}
        name={name}
        value={choice.value}
        defaultChecked={checked}
        disabled={choice.disabled}
        aria-describedby={described || undefined}
        aria-invalid={type === 'checkbox' && invalid ? true : undefined}
      />
      <label htmlFor={id}>{choice.label}</label>
      {choice.hint ? (
        <div id={`${id}-item-hint`} className="col-start-2 pb-2 text-sm text-soft">
          {choice.hint}
        </div>
      ) : null}
    </div>
  )
}

/** The first choice carries the id of the question, so that the error summary lands on it. */
const idOf = (id: string, index: number) => (index === 0 ? id : `${id}-${String(index + 1)}`)

export type RadiosProps = FieldProps & {
  readonly choices: readonly Choice[]
  readonly defaultValue?: string | undefined
}

/** One of a few. Nothing is chosen until the person chooses, unless `defaultValue` repeats an earlier answer. */
export function Radios({ choices, defaultValue, name, id = name, ...field }: RadiosProps) {
  return (
    <Fieldset id={id} {...field}>
      {choices.map((choice, index) => (
        <ChoiceInput
          key={choice.value}
          type="radio"
          id={idOf(id, index)}
          name={name}
          choice={choice}
          checked={choice.value === defaultValue}
        />
      ))}
    </Fieldset>
  )
}

export type CheckboxesProps = FieldProps & {
  readonly choices: readonly Choice[]
  readonly defaultValue?: readonly string[] | undefined
}

/** Any number of a few; the post repeats the name. */
export function Checkboxes({ choices, defaultValue = [], name, id = name, ...field }: CheckboxesProps) {
  return (
    <Fieldset id={id} {...field}>
      {choices.map((choice, index) => (
        <ChoiceInput
          key={choice.value}
          type="checkbox"
          id={idOf(id, index)}
          name={name}
          choice={choice}
          checked={defaultValue.includes(choice.value)}
          invalid={field.error !== undefined}
        />
      ))}
    </Fieldset>
  )
}

export type CheckboxProps = Omit<FieldProps, 'optional'> & {
  readonly value?: string
  readonly defaultChecked?: boolean
}

/** A single yes: a consent, a statement. Never ticked beforehand except to repeat an answer. */
export function Checkbox({ name, id = name, label, hint, error, value = 'yes', defaultChecked = false }: CheckboxProps) {
  return (
    <div className={`mb-7 ${error ? 'border-l-4 border-danger pl-4' : ''}`}>
      {error ? (
        <p id={`${id}-error`} className="font-bold text-danger">
          {error}
        </p>
      ) : null}
      <ChoiceInput
        type="checkbox"
        id={id}
        name={name}
        choice={{ value, label, hint }}
        checked={defaultChecked}
        describedBy={error ? `${id}-error` : undefined}
        invalid={error !== undefined}
      />
    </div>
  )
}
