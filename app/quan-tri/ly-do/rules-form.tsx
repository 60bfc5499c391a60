'use client'

import { AnswerForm } from '@/app/_pages/answer-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { officialText } from '@/lib/text/text'
import { keepRules } from './actions'

export type RulesFormProps = {
  readonly words: typeof officialText.rounds.rules
  readonly agencyId: string
  readonly rules: { readonly supplementRounds: number; readonly threadDays: number }
  readonly busy: string
}

/** Two numbers that an agency sets for itself. */
export function RulesForm({ words, agencyId, rules, busy }: RulesFormProps) {
  return (
    <AnswerForm action={keepRules} words={{ errorTitle: words.errorTitle, refusals: words.refusals, fields: words.fieldErrors }}>
      {({ errors, values }) => (
        <>
          <input type="hidden" name="agencyId" value={agencyId} />
          {(['supplementRounds', 'threadDays'] as const).map((name) => (
            <TextInput
              key={name}
              name={name}
              label={words[name]}
              hint={name === 'supplementRounds' ? words.supplementRoundsHint : undefined}
              width="short"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={values[name]?.[0] ?? String(rules[name])}
              error={errors[name]}
            />
          ))}
          <SubmitButton busy={busy}>{words.save}</SubmitButton>
        </>
      )}
    </AnswerForm>
  )
}
