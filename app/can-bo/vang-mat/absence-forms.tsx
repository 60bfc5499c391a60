'use client'

import { AnswerForm } from '@/app/_pages/answer-form'
import { DateInput } from '@/components/ui/date-input'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Option, Select } from '@/components/ui/text-input'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { officialText } from '@/lib/text/text'
import { noteAbsence, passToDeputy, strikeAbsence } from './actions'

type Absences = (typeof officialText.assignment)['absences']
export type FormWords = Pick<
  Absences,
  | 'errorTitle' | 'fields' | 'refusals' | 'saving' | 'save' | 'who' | 'choose' | 'from' | 'to' | 'dateParts' | 'deputy' | 'deputyHint' | 'noDeputy'
  | 'strike' | 'handOver'
>

type PressProps = { readonly words: FormWords; readonly absenceId: string; readonly agencyId: string; readonly which: string }

const answers = ({ errorTitle, refusals, fields }: FormWords) => ({ errorTitle, refusals, fields })

const Hidden = ({ absenceId, agencyId }: Pick<PressProps, 'absenceId' | 'agencyId'>) => (
  <>
    <input type="hidden" name="absenceId" value={absenceId} />
    <input type="hidden" name="agencyId" value={agencyId} />
  </>
)

/** Strikes one absence out. */
export function StrikeForm({ words, which, ...about }: PressProps) {
  return (
    <AnswerForm action={strikeAbsence} words={answers(words)}>
      <Hidden {...about} />
      <SubmitButton variant="secondary" busy={words.saving}>
        {words.strike}
        <VisuallyHidden> {which}</VisuallyHidden>
      </SubmitButton>
    </AnswerForm>
  )
}

/** Gives the deputy what the absent one has. */
export function PassForm({ words, which, ...about }: PressProps) {
  return (
    <AnswerForm action={passToDeputy} words={answers(words)}>
      <Hidden {...about} />
      <SubmitButton variant="secondary" busy={words.saving}>
        {words.handOver}
        <VisuallyHidden> {which}</VisuallyHidden>
      </SubmitButton>
    </AnswerForm>
  )
}

export type AbsenceFormProps = {
  readonly words: FormWords
  readonly agencyId: string
  /** Only the official themselves, or everybody for those who plan for others. */
  readonly who: { readonly officialId: string } | { readonly choices: readonly Option[] }
  readonly deputies: readonly Option[]
}

/** From which to which day somebody is away, and who stands in. */
export function AbsenceForm({ words, agencyId, who, deputies }: AbsenceFormProps) {
  return (
    <AnswerForm action={noteAbsence} words={answers(words)}>
      {({ errors, values }) => {
        const parts = (name: string) => ({ day: values[`${name}.day`]?.[0] ?? '', month: values[`${name}.month`]?.[0] ?? '', year: values[`${name}.year`]?.[0] ?? '' })
        const typed = (name: string) => ({ name, defaultValue: values[name]?.[0] ?? '', error: errors[name] })
        return (
          <>
            <input type="hidden" name="agencyId" value={agencyId} />
            {'officialId' in who ? (
              <input type="hidden" name="officialId" value={who.officialId} />
            ) : (
              <Select {...typed('officialId')} label={words.who} empty={words.choose} options={who.choices} />
            )}
            <DateInput name="fromDay" label={words.from} labels={words.dateParts} error={errors['fromDay']} defaultValue={parts('fromDay')} />
            <DateInput name="toDay" label={words.to} labels={words.dateParts} error={errors['toDay']} defaultValue={parts('toDay')} />
            <Select {...typed('deputyId')} label={words.deputy} hint={words.deputyHint} empty={words.noDeputy} options={deputies} />
            <SubmitButton busy={words.saving}>{words.save}</SubmitButton>
          </>
        )
      }}
    </AnswerForm>
  )
}
