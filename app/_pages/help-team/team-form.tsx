'use client'

import { AnswerForm, type AnswerFormProps } from '@/app/_pages/answer-form'
import { DateInput } from '@/components/ui/date-input'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'

export type TeamField = { readonly name: string; readonly label: string; readonly hint?: string; readonly kind?: 'text' | 'digits' | 'day' }

export type TeamFormProps<Code extends string> = Omit<AnswerFormProps<Code>, 'children' | 'words'> & {
  readonly words: AnswerFormProps<Code>['words'] & { readonly sending: string; readonly dayParts: { readonly day: string; readonly month: string; readonly year: string } }
  readonly id: string
  readonly hidden: Readonly<Record<string, string>>
  readonly fields?: readonly TeamField[]
  readonly submit: string
  readonly isQuiet?: boolean
}

/** One act about the team: what it is about, what is typed, and its button. */
export function TeamForm<Code extends string>({ words, id, hidden, fields = [], submit, isQuiet = false, ...form }: TeamFormProps<Code>) {
  const prefix = `${id}-`
  return (
    <AnswerForm {...form} words={words} id={id} idPrefix={prefix}>
      {({ errors, values }) => (
        <>
          {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
          {fields.map(({ name, label, hint, kind = 'text' }) =>
            kind === 'day' ? (
              <DateInput
                key={name} name={name} id={`${prefix}${name}`} label={label} labels={words.dayParts} error={errors[name]}
                defaultValue={{ day: values[`${name}.day`]?.[0] ?? '', month: values[`${name}.month`]?.[0] ?? '', year: values[`${name}.year`]?.[0] ?? '' }}
              />
            ) : (
              <TextInput
                key={name} name={name} id={`${prefix}${name}`} label={label} hint={hint} autoComplete="off" error={errors[name]} defaultValue={values[name]?.[0]}
                {...(kind === 'digits' && { inputMode: 'numeric' as const, width: 'medium' as const })}
              />
            ))}
          <div className="my-3">
            <SubmitButton variant={isQuiet ? 'secondary' : 'primary'} busy={words.sending}>{submit}</SubmitButton>
          </div>
        </>
      )}
    </AnswerForm>
  )
}
