import type { ReactNode } from 'react'
import { Icon } from './icon'

/** What every field of a form has around its control. */
export type FieldProps = {
  /** Name in the post. */
  readonly name: string
  readonly label: ReactNode
  /** Id of the control, to which the error summary links; the name when left out. */
  readonly id?: string | undefined
  readonly hint?: ReactNode
  readonly error?: string | undefined
  /** Words that mark a field one may leave empty, after the label: "(không bắt buộc)". */
  readonly optional?: string | undefined
}

/** The attributes that tie a control to its label, hint and error. */
export type Wiring = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

/** Ids of the hint and the error, which a control or a fieldset names in `aria-describedby`. */
function wiringOf({ id, name, hint, error }: Pick<FieldProps, 'id' | 'name' | 'hint' | 'error'>): Wiring {
  const own = id ?? name
  const described = [hint ? `${own}-hint` : '', error ? `${own}-error` : ''].filter(Boolean).join(' ')
  return { id: own, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined }
}

/** The mark of a field one may leave empty. */
function Optional({ children }: { readonly children: string | undefined }) {
  return children ? <span className="font-normal text-soft"> {children}</span> : null
}

/** The hint of a field, above its control. */
function Hint({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return children ? (
    <div id={`${id}-hint`} className="mt-1 text-sm text-soft">
      {children}
    </div>
  ) : null
}

/** What is wrong with a field, above its control. */
function FieldError({ id, children }: { readonly id: string; readonly children: string | undefined }) {
  return children ? (
    <p id={`${id}-error`} className="mt-1 flex gap-2 font-bold text-danger">
      <Icon name="error" />
      {children}
    </p>
  ) : null
}

const frame = (error: string | undefined) => `mb-7 min-w-0 ${error ? 'border-l-4 border-danger pl-4' : ''}`

/** Label, hint, error and one control; `children` gets the attributes the control must carry. */
export function Field(props: FieldProps & { readonly children: (wiring: Wiring) => ReactNode }) {
  const wiring = wiringOf(props)
  return (
    <div className={frame(props.error)}>
      <label htmlFor={wiring.id} className="font-bold">
        {props.label}
        <Optional>{props.optional}</Optional>
      </label>
      <Hint id={wiring.id}>{props.hint}</Hint>
      <FieldError id={wiring.id}>{props.error}</FieldError>
      <div className="mt-2">{props.children(wiring)}</div>
    </div>
  )
}

export type FieldsetProps = Omit<FieldProps, 'name'> & {
  /** Id of the first control inside, to which the error summary links; the fieldset's hint and error build on it. */
  readonly id: string
  readonly children: ReactNode
}

/** Several controls that answer one question, under one legend. */
export function Fieldset({ id, label, hint, error, optional, children }: FieldsetProps) {
  const wiring = wiringOf({ name: id, hint, error })
  return (
    <div className={frame(error)}>
      <fieldset className="min-w-0" aria-describedby={wiring['aria-describedby']}>
        <legend className="font-bold">
          {label}
          <Optional>{optional}</Optional>
        </legend>
        <Hint id={id}>{hint}</Hint>
        <FieldError id={id}>{error}</FieldError>
        <div className="mt-2">{children}</div>
      </fieldset>
    </div>
  )
}
