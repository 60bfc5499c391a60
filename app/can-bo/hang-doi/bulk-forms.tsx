'use client'

import type { ReactNode } from 'react'
import { AnswerForm, type AnswerWords } from '@/app/_pages/answer-form'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Option, Select, Textarea } from '@/components/ui/text-input'
import { acceptMany, reassignMany } from './actions'

type BulkWords = {
  readonly submit: string
  readonly busy: string
  readonly back: string
  readonly answers: AnswerWords<'cross-site' | 'not-found'>
}

type BulkFormProps = {
  /** Each dossier as it was seen: "CODE@VERSION". */
  readonly dossiers: readonly string[]
  readonly backHref: string
  readonly words: BulkWords
}

function Rest({ dossiers, backHref, words, children }: BulkFormProps & { readonly children?: ReactNode }) {
  return (
    <>
      {dossiers.map((dossier) => (
        <input key={dossier} type="hidden" name="dossiers" value={dossier} />
      ))}
      {children}
      <ButtonGroup>
        <SubmitButton busy={words.busy}>{words.submit}</SubmitButton>
        <LinkButton href={backHref} variant="quiet">
          {words.back}
        </LinkButton>
      </ButtonGroup>
    </>
  )
}

/** Takes the dossiers in. */
export function AcceptMany(props: BulkFormProps) {
  return (
    <AnswerForm action={acceptMany} words={props.words.answers}>
      <Rest {...props} />
    </AnswerForm>
  )
}

export type ReassignManyProps = BulkFormProps & {
  readonly colleagues: readonly Option[]
  readonly labels: { readonly official: string; readonly choose: string; readonly reason: string; readonly reasonHint: string }
}

/** Hands the dossiers over: to whom, and why. */
export function ReassignMany({ colleagues, labels, ...props }: ReassignManyProps) {
  return (
    <AnswerForm action={reassignMany} words={props.words.answers}>
      {({ errors, values }) => (
        <Rest {...props}>
          <Select
            key={values.official?.[0]}
            name="official"
            label={labels.official}
            empty={labels.choose}
            options={colleagues}
            error={errors.official}
            defaultValue={values.official?.[0] ?? ''}
          />
          <Textarea name="reason" label={labels.reason} hint={labels.reasonHint} error={errors.reason} defaultValue={values.reason?.[0] ?? ''} rows={3} />
        </Rest>
      )}
    </AnswerForm>
  )
}
