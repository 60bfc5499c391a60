'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FocusBox } from '@/components/ui/focus-box'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { Text } from '@/lib/text/text'
import { answersOf, emptyForm } from '@/lib/web/form-state'
import { lookUp } from './actions'
import { PublicStatusView } from './public-status'

type Words = Text['lookUp']

export type LookUpFormProps = {
  readonly locale: 'vi' | 'en'
  readonly words: Pick<Words, 'code' | 'codeHint' | 'lastFour' | 'lastFourHint' | 'button' | 'busy' | 'errorTitle' | 'errors' | 'refusals' | 'again'>
}

/** Code and four digits; the answer stands above, in this page: it has no address of its own. */
export function LookUpForm({ locale, words }: LookUpFormProps) {
  const [state, action] = useActionState(lookUp, emptyForm)
  const { typed, error, summary } = answersOf(state, words.errors, words.refusals)
  return (
    <>
      <ErrorSummary title={words.errorTitle} errors={summary} attempt={state} />
      {state.shown ? (
        <>
          <FocusBox role="region" labelledBy="status" attempt={state} className="mb-8 rounded-lg border border-rule bg-paper p-5 sm:p-6">
            <PublicStatusView view={state.shown} />
          </FocusBox>
          <h2 className="mb-3 text-xl">{words.again}</h2>
        </>
      ) : null}
      <form action={action} noValidate>
        <input type="hidden" name="locale" value={locale} />
        <TextInput
          name="dossier"
          label={words.code}
          hint={words.codeHint}
          error={error('dossier')}
          defaultValue={state.shown ? '' : typed('dossier')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          width="medium"
        />
        <TextInput
          name="lastFour"
          label={words.lastFour}
          hint={words.lastFourHint}
          error={error('lastFour')}
          defaultValue={state.shown ? '' : typed('lastFour')}
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
          width="short"
        />
        <SubmitButton busy={words.busy}>{words.button}</SubmitButton>
      </form>
    </>
  )
}
