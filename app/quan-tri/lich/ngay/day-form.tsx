'use client'

import { useActionState } from 'react'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { Radios } from '@/components/ui/choices'
import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { dayKinds } from '@/lib/calendar/model/calendar'
import type { officialText } from '@/lib/text/text'
import { emptyForm } from '@/lib/web/form-state'
import { saveDay } from '../actions'
import { dateIn, sentencesOf, summaryOf, typedIn } from '../form-answers'

type Words = Pick<typeof officialText.calendar, 'form' | 'dayForm' | 'kinds' | 'kindHints'>

export type DayFormProps = {
  readonly words: Words
  readonly agencyId: string
  readonly cancelHref: string
  /** By field name: what stands in the fields before anything was typed. */
  readonly initial: Readonly<Record<string, string>>
}

/** A special day of the agency, new or changed. */
export function DayForm({ words, agencyId, cancelHref, initial }: DayFormProps) {
  const [state, action] = useActionState(saveDay, emptyForm)
  const { form, dayForm } = words
  const typed = typedIn(state, initial)
  const errors = sentencesOf(state, dayForm.errors, form.wrong)
  return (
    <form action={action} noValidate>
      <ErrorSummary title={form.errorTitle} errors={summaryOf(state, errors, form.refusals)} attempt={state} />
      <input type="hidden" name="agencyId" value={agencyId} />
      <DateInput
        name="day"
        label={dayForm.day}
        hint={dayForm.dayHint}
        error={errors.day}
        labels={form.dateParts}
        defaultValue={dateIn(typed, 'day')}
      />
      <Radios
        name="kind"
        label={dayForm.kind}
        error={errors.kind}
        choices={dayKinds.map((kind) => ({ value: kind, label: words.kinds[kind], hint: words.kindHints[kind] }))}
        defaultValue={typed('kind')}
      />
      <TextInput name="note" label={dayForm.note} hint={dayForm.noteHint} error={errors.note} defaultValue={typed('note')} />
      <TextInput
        name="legalRef"
        label={dayForm.legalRef}
        hint={dayForm.legalRefHint}
        optional={form.optional}
        error={errors.legalRef}
        defaultValue={typed('legalRef')}
      />
      <ButtonGroup>
        <SubmitButton busy={dayForm.saving}>{dayForm.save}</SubmitButton>
        <LinkButton href={cancelHref} variant="quiet">
          {form.cancel}
        </LinkButton>
      </ButtonGroup>
    </form>
  )
}
