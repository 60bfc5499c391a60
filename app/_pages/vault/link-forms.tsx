'use client'

import { useActionState } from 'react'
import { AnswerForm } from '@/app/_pages/answer-form'
import { Details } from '@/components/ui/details'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FocusBox } from '@/components/ui/focus-box'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { Locale, Text } from '@/lib/text/text'
import { answersOf, emptyForm } from '@/lib/web/form-state'
import { endLink, makeLink, openLink } from './actions'

type Common = Pick<Text['vault'], 'errorTitle' | 'refusals' | 'fields' | 'working'>
type One = { readonly locale: Locale; readonly words: Common }
type LinkProps = One & { readonly entry: string; readonly labels: Readonly<Record<'summary' | 'hint' | 'days' | 'make' | 'made' | 'link' | 'code', string>> }

/** Makes a link; it and its code stand here once, and what was refused stays open to be mended. */
export function LinkForm({ entry, locale, words, labels }: LinkProps) {
  const [state, action] = useActionState(makeLink, emptyForm)
  const { typed, error, summary } = answersOf(state, words.fields, words.refusals)
  return (
    <Details summary={labels.summary} open={state.shown !== undefined || summary.length > 0}>
      <p className="mb-3">{labels.hint}</p>
      <ErrorSummary title={words.errorTitle} errors={summary} attempt={state} />
      {state.shown ? (
        <FocusBox role="region" labelledBy={`lien-ket-${entry}`} attempt={state} className="mb-4 rounded-lg border border-rule bg-paper p-4">
          <p id={`lien-ket-${entry}`} className="font-bold">
            {labels.made}
          </p>
          <p className="mt-2 wrap-anywhere">
            {labels.link}: <code>{state.shown.link}</code>
          </p>
          <p>
            {labels.code}: <code className="text-lg font-bold">{state.shown.code}</code>
          </p>
        </FocusBox>
      ) : null}
      <form action={action} noValidate>
        <input type="hidden" name="entry" value={entry} />
        <input type="hidden" name="_locale" value={locale} />
        <TextInput name="days" id={`days-${entry}`} label={labels.days} width="short" inputMode="numeric" defaultValue={typed('days') || '7'} error={error('days')} />
        <SubmitButton variant="secondary" busy={words.working}>
          {labels.make}
        </SubmitButton>
      </form>
    </Details>
  )
}

/** Ends a link. */
export function EndLinkForm({ share, locale, words, label }: One & { readonly share: string; readonly label: string }) {
  return (
    <AnswerForm action={endLink} words={words} id={`cham-dut-${share}`}>
      <input type="hidden" name="share" value={share} />
      <input type="hidden" name="_locale" value={locale} />
      <SubmitButton variant="quiet" busy={words.working}>
        {label}
      </SubmitButton>
    </AnswerForm>
  )
}

type CodeProps = One & { readonly token: string; readonly labels: Readonly<Record<'code' | 'open', string>> }

/** The code, typed by who was sent the link. */
export function SharedCodeForm({ token, locale, words, labels }: CodeProps) {
  return (
    <AnswerForm action={openLink} words={words} id="ma-chia-se">
      {({ errors }) => (
        <>
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="_locale" value={locale} />
          <TextInput name="code" label={labels.code} width="short" inputMode="numeric" autoComplete="off" maxLength={12} error={errors['code']} />
          <SubmitButton busy={words.working}>{labels.open}</SubmitButton>
        </>
      )}
    </AnswerForm>
  )
}
