import { Fieldset, type FieldProps } from './field'

export type DateParts = { readonly day: string; readonly month: string; readonly year: string }

export type DateInputProps = FieldProps & {
  readonly labels: DateParts
  /** As typed, also where it is no date. */
  readonly defaultValue?: Partial<DateParts> | undefined
  /** `bday` fills in a birthday from the browser's own data. */
  readonly autoComplete?: 'bday' | undefined
}

const parts = [
  // A whole date may be pasted here; the server takes it apart.
  { part: 'day', suffix: '', width: 'w-20', max: 10 },
  { part: 'month', suffix: '-month', width: 'w-20', max: 2 },
  { part: 'year', suffix: '-year', width: 'w-28', max: 4 },
] as const

/** A day in three plain inputs under one legend; posts `name.day`, `name.month` and `name.year`. */
export function DateInput({ name, id = name, labels, defaultValue = {}, autoComplete, ...field }: DateInputProps) {
  return (
    <Fieldset id={id} {...field}>
      <div className="flex flex-wrap gap-4">
        {parts.map(({ part, suffix, width, max }) => (
          <div key={part}>
            <label htmlFor={`${id}${suffix}`} className="text-sm">
              {labels[part]}
            </label>
            <input
              id={`${id}${suffix}`}
              name={`${name}.${part}`}
              className={`control mt-1 ${width}`}
              inputMode="numeric"
              maxLength={max}
              autoComplete={autoComplete ? `${autoComplete}-${part}` : 'off'}
              defaultValue={defaultValue[part]}
              aria-invalid={field.error ? true : undefined}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  )
}
