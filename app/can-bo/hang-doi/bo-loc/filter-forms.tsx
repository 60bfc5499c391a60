'use client'

import { AnswerForm, type AnswerWords } from '@/app/_pages/answer-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { moveFilter, removeFilter, renameFilter } from '../actions'

export type FilterFormsProps = {
  readonly filter: string
  readonly name: string
  readonly first: boolean
  readonly last: boolean
  readonly words: {
    readonly rename: string
    readonly up: string
    readonly down: string
    readonly remove: string
    readonly name: string
    readonly saving: string
    readonly answers: AnswerWords<'cross-site' | 'not-found' | 'name-taken' | 'too-many'>
  }
  /** The same, saying which one is meant. */
  readonly labels: { readonly up: string; readonly down: string; readonly remove: string; readonly rename: string }
}

/** What can be done to one way of looking. */
export function FilterForms({ filter, name, first, last, words, labels }: FilterFormsProps) {
  const hidden = <input type="hidden" name="filter" value={filter} />
  const move = (to: 'up' | 'down', text: string, label: string) => (
    <AnswerForm action={moveFilter} words={words.answers}>
      {hidden}
      <input type="hidden" name="move" value={to} />
      <SubmitButton variant="quiet" busy={words.saving} aria-label={label}>
        {text}
      </SubmitButton>
    </AnswerForm>
  )
  return (
    <>
      <AnswerForm action={renameFilter} words={words.answers} idPrefix={`${filter}-`}>
        {({ errors, values }) => (
          <div className="flex flex-wrap items-end gap-x-4">
            {hidden}
            <TextInput
              id={`${filter}-name`}
              name="name"
              label={words.name}
              error={errors.name}
              defaultValue={values.name?.[0] ?? name}
              maxLength={60}
              autoComplete="off"
              width="medium"
            />
            <div className="mb-7">
              <SubmitButton variant="secondary" busy={words.saving} aria-label={labels.rename}>
                {words.rename}
              </SubmitButton>
            </div>
          </div>
        )}
      </AnswerForm>
      <div className="flex flex-wrap gap-2">
        {first ? null : move('up', words.up, labels.up)}
        {last ? null : move('down', words.down, labels.down)}
        <AnswerForm action={removeFilter} words={words.answers}>
          {hidden}
          <SubmitButton variant="quiet" busy={words.saving} aria-label={labels.remove}>
            {words.remove}
          </SubmitButton>
        </AnswerForm>
      </div>
    </>
  )
}
