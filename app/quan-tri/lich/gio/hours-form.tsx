'use client'

import { useActionState } from 'react'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Fieldset } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { officialText } from '@/lib/text/text'
import { emptyForm, type FormState } from '@/lib/web/form-state'
import { saveHours } from '../actions'
import { dateIn, sentencesOf, summaryOf, typedIn } from '../form-answers'

type Words = Pick<typeof officialText.calendar, 'form' | 'hoursForm' | 'weekdays'>

export type HoursFormProps = {
  readonly words: Words
  readonly agencyId: string
  readonly cancelHref: string
  /** By field name: what stands in the fields before anything was typed. */
  readonly initial: Readonly<Record<string, string>>
}

const parts = ['morningOpens', 'morningCloses', 'afternoonOpens', 'afternoonCloses'] as const

const nameOf = (weekday: number, part: (typeof parts)[number]) => `week.${String(weekday)}.${part}`

/** The sentences of the wrong times, each saying which day and which half of it. */
function timeMessages({ hoursForm, weekdays }: Words): Record<string, Record<string, string>> {
  const messages: Record<string, Record<string, string>> = {}
  for (const [index, weekday] of weekdays.entries())
    for (const part of parts)
      messages[nameOf(index + 1, part)] = Object.fromEntries(
        Object.entries(hoursForm.errors.time).map(([code, text]) => [code, `${weekday} – ${hoursForm.parts[part]}: ${text}`]),
      )
  return messages
}

type WeekdayProps = {
  readonly weekday: number
  readonly label: string
  readonly labels: Words['hoursForm']['parts']
  readonly errors: Readonly<Record<string, string>>
  readonly typed: (name: string) => string
}

function Weekday({ weekday, label, labels, errors, typed }: WeekdayProps) {
  const wrong = parts.map((part) => errors[nameOf(weekday, part)]).find((error) => error !== undefined)
  return (
    <Fieldset id={`week-${String(weekday)}`} label={label} error={wrong}>
      <div className="grid max-w-text grid-cols-2 gap-4 sm:grid-cols-4">
        {parts.map((part) => {
          const name = nameOf(weekday, part)
          return (
            <div key={part}>
              <label htmlFor={name} className="text-sm">
                {labels[part]}
              </label>
              <input
                id={name}
                name={name}
                className="control mt-1 w-full"
                autoComplete="off"
                maxLength={8}
                defaultValue={typed(name)}
                aria-invalid={errors[name] ? true : undefined}
                aria-describedby={errors[name] ? `week-${String(weekday)}-error` : undefined}
              />
            </div>
          )
        })}
      </div>
    </Fieldset>
  )
}

function sentences(state: FormState, words: Words) {
  const { validFrom, week } = words.hoursForm.errors
  return sentencesOf(state, { ...timeMessages(words), validFrom, week }, words.form.wrong)
}

/** The opening hours of the whole week from a day on. */
export function HoursForm({ words, agencyId, cancelHref, initial }: HoursFormProps) {
  const [state, action] = useActionState(saveHours, emptyForm)
  const { form, hoursForm, weekdays } = words
  const typed = typedIn(state, initial)
  const errors = sentences(state, words)
  return (
    <form action={action} noValidate>
      <ErrorSummary title={form.errorTitle} errors={summaryOf(state, errors, form.refusals)} attempt={state} />
      <input type="hidden" name="agencyId" value={agencyId} />
      <DateInput
        name="validFrom"
        label={hoursForm.validFrom}
        hint={hoursForm.validFromHint}
        error={errors.validFrom}
        labels={form.dateParts}
        defaultValue={dateIn(typed, 'validFrom')}
      />
      <section aria-labelledby="week" className="mt-10">
        <h2 id="week" tabIndex={-1} className="text-xl">
          {hoursForm.week}
        </h2>
        <p className="mt-1 mb-6 text-soft">{hoursForm.weekHint}</p>
        {weekdays.map((label, index) => (
          <Weekday key={label} weekday={index + 1} label={label} labels={hoursForm.parts} errors={errors} typed={typed} />
        ))}
      </section>
      <ButtonGroup>
        <SubmitButton busy={hoursForm.saving}>{hoursForm.save}</SubmitButton>
        <LinkButton href={cancelHref} variant="quiet">
          {form.cancel}
        </LinkButton>
      </ButtonGroup>
    </form>
  )
}
