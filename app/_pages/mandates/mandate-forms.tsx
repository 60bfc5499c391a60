'use client'

import { AnswerForm } from '@/app/_pages/answer-form'
import { ButtonGroup } from '@/components/ui/button'
import { Radios } from '@/components/ui/choices'
import { DateInput } from '@/components/ui/date-input'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { askableGrounds, authorisationWays } from '@/lib/identity/model/mandates'
import type { Locale, Text } from '@/lib/text/text'
import { answerRequest, ask, confirmByCode, revoke } from './actions'

type Words = Text['mandates']
type Forms = Words['forms']
type One = { readonly forms: Forms; readonly locale: Locale; readonly mandateId: string }

function Hidden({ locale, mandateId }: Pick<One, 'locale' | 'mandateId'>) {
  return (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="mandateId" value={mandateId} />
    </>
  )
}

/** Takes a mandate back, or gives it up. */
export function RevokeForm({ forms, label, ...one }: One & { readonly label: string }) {
  return (
    <AnswerForm action={revoke} words={forms} id={`thu-hoi-${one.mandateId}`}>
      <Hidden {...one} />
      <SubmitButton variant="secondary" busy={forms.saving}>
        {label}
      </SubmitButton>
    </AnswerForm>
  )
}

type AnswerProps = One & { readonly words: Pick<Words['given'], 'agree' | 'decline'>; readonly answer: 'agree' | 'decline' }

/** The owner's yes or no. */
export function AnswerRequestForm({ forms, words, answer, ...one }: AnswerProps) {
  return (
    <AnswerForm action={answerRequest} words={forms} id={`${answer === 'agree' ? 'dong-y' : 'tu-choi'}-${one.mandateId}`}>
      <Hidden {...one} />
      <input type="hidden" name="answer" value={answer} />
      <SubmitButton variant={answer === 'agree' ? 'primary' : 'secondary'} busy={forms.saving}>
        {words[answer]}
      </SubmitButton>
    </AnswerForm>
  )
}

/** The code that the owner told the agent. */
export function CodeForm({ forms, words, ...one }: One & { readonly words: Pick<Words['held'], 'code' | 'codeHint' | 'confirm'> }) {
  return (
    <AnswerForm action={confirmByCode} words={forms} id={`ma-${one.mandateId}`} idPrefix={`${one.mandateId}-`}>
      {({ errors }) => (
        <>
          <Hidden {...one} />
          <TextInput
            name="code" id={`${one.mandateId}-code`} label={words.code} hint={words.codeHint} width="short" inputMode="numeric" autoComplete="off" maxLength={12} error={errors['code']}
          />
          <SubmitButton busy={forms.saving}>{words.confirm}</SubmitButton>
        </>
      )}
    </AnswerForm>
  )
}

type AskProps = {
  readonly forms: Forms
  readonly grounds: Words['grounds']
  readonly words: Omit<Words['ask'], 'forProcedure'>
  readonly locale: Locale
  readonly procedureCode: string
}

/** For whom, and by what right. */
export function AskForm({ forms, grounds, words, locale, procedureCode }: AskProps) {
  return (
    <AnswerForm action={ask} words={forms} id="nop-thay">
      {({ errors, values }) => {
        const typed = (name: string) => values[name]?.[0]
        return (
          <>
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="procedureCode" value={procedureCode} />
            <Radios
              name="ground" label={words.ground} error={errors['ground']} defaultValue={typed('ground')}
              choices={askableGrounds.map((value) => ({ value, label: grounds[value], hint: words.groundHints[value] }))}
            />
            <TextInput name="name" label={words.name} width="long" maxLength={120} autoComplete="off" defaultValue={typed('name')} error={errors['name']} />
            <TextInput
              name="personalId" label={words.personalId} hint={words.personalIdHint} width="medium" inputMode="numeric" maxLength={16} autoComplete="off"
              defaultValue={typed('personalId')} error={errors['personalId']}
            />
            <DateInput
              name="birthDate" label={words.birthDate} hint={words.birthDateHint} labels={words.dayParts} error={errors['birthDate']}
              defaultValue={{ day: typed('birthDate.day') ?? '', month: typed('birthDate.month') ?? '', year: typed('birthDate.year') ?? '' }}
            />
            <Radios
              name="way" label={words.way} error={errors['way']} defaultValue={typed('way')}
              choices={authorisationWays.toReversed().map((value) => ({ value, label: words.ways[value], hint: words.wayHints[value] }))}
            />
            <ButtonGroup>
              <SubmitButton busy={forms.saving}>{words.submit}</SubmitButton>
            </ButtonGroup>
          </>
        )
      }}
    </AnswerForm>
  )
}
