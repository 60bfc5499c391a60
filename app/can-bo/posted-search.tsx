'use client'

import type { ReactNode } from 'react'
import { AnswerForm, type AnswerFormProps, type AnswerWords } from '@/app/_pages/answer-form'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'

type Words = { readonly busy: string; readonly answers: AnswerWords<'cross-site'> }

export type PostedSearchProps = {
  readonly action: AnswerFormProps<'cross-site'>['action']
  readonly words: Words
  readonly children: ReactNode
}

/** A search that is posted, so that nobody's name or id stands in an address; the answer has an address all the same. */
export function PostedSearch({ action, words, children }: PostedSearchProps) {
  return (
    <div role="search">
      <AnswerForm action={action} words={words.answers}>
        {children}
      </AnswerForm>
    </div>
  )
}

type WordsBoxProps = Omit<PostedSearchProps, 'children'> & { readonly label: string; readonly hint: string; readonly button: string; readonly typed: string }

/** One line and a button. */
export function WordsBox({ label, hint, button, typed, ...rest }: WordsBoxProps) {
  return (
    <PostedSearch {...rest}>
      <div className="mb-8 max-w-text">
        <label htmlFor="words" className="font-bold">
          {label}
        </label>
        <p id="words-hint" className="text-sm text-soft">
          {hint}
        </p>
        <div className="mt-2 flex gap-2 max-sm:flex-col">
          <input key={typed} id="words" type="search" name="words" defaultValue={typed} autoComplete="off" maxLength={300} aria-describedby="words-hint" className="control" />
          <SubmitButton busy={rest.words.busy} className="shrink-0">
            <Icon name="search" />
            {button}
          </SubmitButton>
        </div>
      </div>
    </PostedSearch>
  )
}
