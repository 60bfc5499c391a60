'use client'

import { AnswerForm } from '@/app/_pages/answer-form'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { Checkbox, Checkboxes } from '@/components/ui/choices'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { officialText } from '@/lib/text/text'
import { saveCounterService } from '../actions'

type Reception = typeof officialText.reception

type TextName =
  | 'letter' | 'nameVi' | 'nameEn' | 'procedureCodes' | 'opensMinute' | 'closesMinute' | 'slotMinutes' | 'places' | 'daysAhead' | 'noticeHours'

/** What stands in the fields before anything is typed. */
export type Typed = Readonly<Record<TextName, string>> & { readonly isOpen: boolean; readonly takesBookings: boolean; readonly weekdays: readonly string[] }

export type ServiceFormProps = {
  readonly words: Omit<Reception['admin'], 'rule' | 'slots'> & Pick<Reception, 'weekdays' | 'forms'>
  readonly agencyId: string
  readonly serviceId: string | undefined
  readonly initial: Typed
  readonly backHref: string
}

type Values = Readonly<Record<string, readonly string[]>>

/** The fields of one service; a new one also chooses its letter. */
export function ServiceForm({ words, agencyId, serviceId, initial, backHref }: ServiceFormProps) {
  const { forms } = words
  return (
    <AnswerForm action={saveCounterService} words={{ errorTitle: forms.errorTitle, refusals: forms.refusals, fields: forms.fieldErrors }}>
      {({ errors, values }) => {
        const field = fieldsOf(initial, values, errors)
        return (
          <>
            <input type="hidden" name="agencyId" value={agencyId} />
            {serviceId === undefined ? (
              <TextInput {...field('letter')} label={words.letterLabel} hint={words.letterHint} width="short" maxLength={1} autoComplete="off" />
            ) : (
              <>
                <input type="hidden" name="serviceId" value={serviceId} />
                <input type="hidden" name="letter" value={initial.letter} />
              </>
            )}
            <TextInput {...field('nameVi')} label={words.nameVi} maxLength={80} />
            <TextInput {...field('nameEn')} label={words.nameEn} maxLength={80} lang="en" />
            <TextInput {...field('procedureCodes')} label={words.codes} hint={words.codesHint} optional={words.optional} autoComplete="off" />
            <Checkbox name="isOpen" label={words.isOpen} defaultChecked={ticked(values, 'isOpen', initial.isOpen)} />
            <Checkbox name="takesBookings" label={words.takesBookings} defaultChecked={ticked(values, 'takesBookings', initial.takesBookings)} />
            <Checkboxes
              name="weekdays"
              label={words.weekdaysLabel}
              hint={words.weekdaysHint}
              choices={words.weekdays.map((label, index) => ({ value: String(index + 1), label }))}
              defaultValue={Object.keys(values).length === 0 ? initial.weekdays : values['weekdays']}
              error={errors['weekdays']}
            />
            <TextInput {...field('opensMinute')} label={words.opens} hint={words.timesHint} width="short" />
            <TextInput {...field('closesMinute')} label={words.closes} width="short" />
            <TextInput {...field('slotMinutes')} label={words.slotMinutes} hint={words.slotMinutesHint} width="short" inputMode="numeric" />
            <TextInput {...field('places')} label={words.places} hint={words.placesHint} width="short" inputMode="numeric" />
            <TextInput {...field('daysAhead')} label={words.daysAhead} hint={words.daysAheadHint} width="short" inputMode="numeric" />
            <TextInput {...field('noticeHours')} label={words.noticeHours} hint={words.noticeHoursHint} width="short" inputMode="numeric" />
            <ButtonGroup>
              <SubmitButton busy={forms.sending}>{words.save}</SubmitButton>
              <LinkButton href={backHref} variant="quiet">
                {words.cancel}
              </LinkButton>
            </ButtonGroup>
          </>
        )
      }}
    </AnswerForm>
  )
}

const fieldsOf = (initial: Typed, values: Values, errors: Readonly<Record<string, string>>) => (name: TextName) => ({
  name,
  defaultValue: values[name]?.[0] ?? initial[name],
  error: errors[name],
})

/** A box that was not ticked is not posted: after a post, absence means no. */
const ticked = (values: Values, name: string, before: boolean) => (Object.keys(values).length === 0 ? before : values[name] !== undefined)
