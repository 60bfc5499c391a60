'use client'

import type { ReactNode } from 'react'
import { AnswerForm, type AnswerFormProps } from '@/app/_pages/answer-form'
import { DateInput } from '@/components/ui/date-input'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Option, Select, TextInput } from '@/components/ui/text-input'

type Typed = { readonly name: string; readonly label: string; readonly hint?: string }
export type TeamField = Typed & ({ readonly kind?: 'text' | 'digits' | 'time' | 'day' } | { readonly kind: 'list'; readonly options: readonly Option[] })

export type TeamFormProps<Code extends string> = Omit<AnswerFormProps<Code>, 'children' | 'words'> & {
  readonly words: AnswerFormProps<Code>['words'] & {
    readonly sending: string
    readonly choose: string
    readonly dayParts: { readonly day: string; readonly month: string; readonly year: string }
  }
  readonly id: string
  readonly hidden: Readonly<Record<string, string>>
  readonly fields?: readonly TeamField[]
  readonly submit: ReactNode
  readonly isQuiet?: boolean
}

const digits = { inputMode: 'numeric', width: 'medium' } as const
const looks = { text: {}, digits, time: { width: 'short' } } as const

/** One act about the team: what it is about, what is typed, and its button. */
export function TeamForm<Code extends string>({ words, id, hidden, fields = [], submit, isQuiet = false, ...form }: TeamFormProps<Code>) {
  const prefix = `${id}-`
  return (
    <AnswerForm {...form} words={words} id={id} idPrefix={prefix}>
      {({ errors, values }) => (
        <>
          {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
          {fields.map((field) => {
            const { name } = field
            const common = { name, id: `${prefix}${name}`, label: field.label, hint: field.hint, error: errors[name] }
            const [typed] = values[name] ?? []
            if (field.kind === 'day') {
              const part = (one: 'day' | 'month' | 'year') => values[`${name}.${one}`]?.[0] ?? ''
              return <DateInput key={name} {...common} labels={words.dayParts} defaultValue={{ day: part('day'), month: part('month'), year: part('year') }} />
            }
            // Drawn anew when its answer comes back: React keeps what a list showed before.
            if (field.kind === 'list') return <Select key={`${name} ${typed ?? ''}`} {...common} options={field.options} empty={words.choose} defaultValue={typed} />
            return <TextInput key={name} {...common} autoComplete="off" defaultValue={typed} {...looks[field.kind ?? 'text']} />
          })}
          <div className="my-3">
            <SubmitButton variant={isQuiet ? 'secondary' : 'primary'} busy={words.sending}>{submit}</SubmitButton>
          </div>
        </>
      )}
    </AnswerForm>
  )
}
