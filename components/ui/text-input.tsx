import type { InputHTMLAttributes, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { Field, type FieldProps } from './field'
import { OptionLines } from './option-lines'
import { TextareaControl } from './textarea-control'

/** How long an answer to expect; the width says it before a word is typed. */
export type FieldWidth = 'full' | 'long' | 'medium' | 'short'

const widths: Record<FieldWidth, string> = {
  full: '',
  long: 'max-w-field',
  medium: 'max-w-72',
  short: 'max-w-36',
}

type OwnProps = FieldProps & { readonly width?: FieldWidth }

/** Splits what belongs around the control from what belongs to it. */
function split<P extends OwnProps>({ name, label, id, hint, error, optional, width = 'long', ...control }: P) {
  return { field: { name, label, id, hint, error, optional }, control, name, look: `control ${widths[width]}` }
}

export type TextInputProps = OwnProps & Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'width' | 'children'>

/** One line of text with its label, hint and error; `type`, `inputMode`, `autoComplete` … go to the input. */
export function TextInput(props: TextInputProps) {
  const { field, control, name, look } = split(props)
  return <Field {...field}>{(wiring) => <input name={name} className={look} {...control} {...wiring} />}</Field>
}

export type TextareaProps = OwnProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof FieldProps | 'children'>

/** Several lines of text with label, hint and error. */
export function Textarea(props: TextareaProps) {
  const { field, control, name, look } = split(props)
  return <Field {...field}>{(wiring) => <TextareaControl name={name} rows={5} className={look} {...control} {...wiring} />}</Field>
}

export type Option = { readonly value: string; readonly label: string }

export type SelectProps = OwnProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof FieldProps | 'children'> & {
    readonly options: readonly Option[]
    /** The line of the empty choice, for example "Chọn một mục"; left out, the first option stands chosen. */
    readonly empty?: string | undefined
  }

/** The options one a line, as `OptionLines` takes them: a label that is the value itself needs not be said. */
export const linesOf = (options: readonly Option[]): string =>
  options.map(({ value, label }) => (label === value ? value : `${value}\t${label.replace(/\s+/g, ' ')}`)).join('\n')

/** One of many, as a native list. Up to seven choices are better as Radios. */
export function Select({ options, empty, ...props }: SelectProps) {
  const { field, control, name, look } = split(props)
  return (
    <Field {...field}>
      {(wiring) => (
        <select name={name} className={look} {...control} {...wiring}>
          {empty === undefined ? null : <option value="">{empty}</option>}
          <OptionLines lines={linesOf(options)} />
        </select>
      )}
    </Field>
  )
}

export type FileInputProps = OwnProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'width' | 'type' | 'children'>

/** A file, or several with `multiple`; say kinds and limits in the hint, `accept` only helps choosing. */
export function FileInput(props: FileInputProps) {
  const { field, control, name, look } = split(props)
  return <Field {...field}>{(wiring) => <input type="file" name={name} className={look} {...control} {...wiring} />}</Field>
}
