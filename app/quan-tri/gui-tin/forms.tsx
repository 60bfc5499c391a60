'use client'

import { useActionState } from 'react'
import { Checkboxes } from '@/components/ui/choices'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { officialText } from '@/lib/text/text'
import { answersOf, emptyForm } from '@/lib/web/form-state'
import { retryAll, retryOne, saveRules } from './actions'

/** Without what is a function: it crosses to the browser. */
type Words = Omit<typeof officialText.notices.log, 'closed' | 'againOf' | 'againAll' | 'waits'>

/** Sends one message again that was given up. */
export function RetryOneForm({ words, deliveryId, which }: { readonly words: Words; readonly deliveryId: string; readonly which: string }) {
  const [state, action] = useActionState(retryOne, emptyForm)
  return (
    <form action={action}>
      <ErrorSummary title={words.errorTitle} errors={answersOf(state, {}, words.refusals).summary} attempt={state} />
      <input type="hidden" name="deliveryId" value={deliveryId} />
      <SubmitButton variant="secondary" busy={words.sending}>
        {words.again}
        <VisuallyHidden> {which}</VisuallyHidden>
      </SubmitButton>
    </form>
  )
}

/** Sends everything again that was given up. */
export function RetryAllForm({ words, agencyId, label }: { readonly words: Words; readonly agencyId: string; readonly label: string }) {
  const [state, action] = useActionState(retryAll, emptyForm)
  return (
    <form action={action} className="mb-8">
      <ErrorSummary title={words.errorTitle} errors={answersOf(state, {}, words.refusals).summary} attempt={state} />
      <input type="hidden" name="agencyId" value={agencyId} />
      <SubmitButton variant="secondary" busy={words.sending}>
        {label}
      </SubmitButton>
    </form>
  )
}

export type RulesFormProps = {
  readonly words: Words
  readonly agencyId: string
  readonly revision: number
  /** "21:00". */
  readonly quietFrom: string
  readonly quietTo: string
  readonly plainSms: boolean
}

/** Quiet hours, and how text messages are written. */
export function RulesForm({ words, agencyId, revision, quietFrom, quietTo, plainSms }: RulesFormProps) {
  const [state, action] = useActionState(saveRules, emptyForm)
  const { rules } = words
  const { typed, chosen, error, summary } = answersOf(state, rules.errors, words.refusals)
  const answered = state !== emptyForm
  const time = (name: 'quietFrom' | 'quietTo', initial: string) => (
    <TextInput name={name} label={rules[name]} hint={rules.timeHint} width="short" defaultValue={answered ? typed(name) : initial} error={error(name)} />
  )
  return (
    <form action={action} noValidate>
      <ErrorSummary title={words.errorTitle} errors={summary} attempt={state} />
      <input type="hidden" name="agencyId" value={agencyId} />
      <input type="hidden" name="revision" value={revision} />
      {time('quietFrom', quietFrom)}
      {time('quietTo', quietTo)}
      <Checkboxes
        name="plainSms"
        label={rules.sms}
        choices={[{ value: 'co', label: rules.plainSms, hint: rules.plainSmsHint }]}
        defaultValue={answered ? chosen('plainSms') : plainSms ? ['co'] : []}
      />
      <SubmitButton busy={words.sending}>{rules.save}</SubmitButton>
    </form>
  )
}
