'use client'

import { AnswerForm } from '@/app/_pages/answer-form'
import { Checkbox, Checkboxes, Radios } from '@/components/ui/choices'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { officialText } from '@/lib/text/text'
import { callNext, giveNumber, workNumber } from './actions'

type Words = typeof officialText.reception.forms
type Service = { readonly id: string; readonly letter: string; readonly name: string }

/** Whose counter it is; goes along with every press so that the page comes back as it stood. */
export type Seat = { readonly agencyId: string; readonly counter: string; readonly letters: readonly string[] }

type OfTicket = { readonly words: Words; readonly seat: Seat; readonly ticketId: string }

const answers = (words: Words) => ({ errorTitle: words.errorTitle, refusals: words.refusals, fields: words.fieldErrors })

function Kept({ seat }: { readonly seat: Seat }) {
  return (
    <>
      <input type="hidden" name="agencyId" value={seat.agencyId} />
      <input type="hidden" name="counter" value={seat.counter} />
      {seat.letters.map((letter) => (
        <input key={letter} type="hidden" name="letters" value={letter} />
      ))}
    </>
  )
}

/** The counter, what is received there, and the one big button. */
export function CallForm({ words, seat, services }: { readonly words: Words; readonly seat: Seat; readonly services: readonly Service[] }) {
  return (
    <AnswerForm action={callNext} words={answers(words)}>
      {({ errors, values }) => (
        <>
          <input type="hidden" name="agencyId" value={seat.agencyId} />
          <TextInput name="counter" label={words.counter} width="short" inputMode="numeric" maxLength={2} defaultValue={values['counter']?.[0] ?? seat.counter} error={errors['counter']} />
          {services.length > 1 ? (
            <Checkboxes
              name="letters"
              label={words.letters}
              hint={words.lettersHint}
              choices={services.map(({ letter, name }) => ({ value: letter, label: `${letter} – ${name}` }))}
              defaultValue={values['letters'] ?? seat.letters}
            />
          ) : null}
          <SubmitButton busy={words.sending} className="w-full text-lg">
            {words.call}
          </SubmitButton>
        </>
      )}
    </AnswerForm>
  )
}

/** What can be done with the number at the counter; the first button is the usual one. */
export function InHandForm({ words, seat, ticketId, isServed }: OfTicket & { readonly isServed: boolean }) {
  return (
    <AnswerForm action={workNumber} words={answers(words)}>
      <Kept seat={seat} />
      <input type="hidden" name="ticketId" value={ticketId} />
      <div className="flex flex-col gap-3">
        <SubmitButton name="intent" value={isServed ? 'finish-next' : 'serve'} busy={words.sending} className="text-lg">
          {isServed ? words.finishNext : words.serve}
        </SubmitButton>
        <SubmitButton name="intent" value={isServed ? 'finish' : 'finish-next'} variant="secondary" busy={words.sending}>
          {isServed ? words.finish : words.finishNext}
        </SubmitButton>
        {isServed ? null : (
          <>
            <SubmitButton name="intent" value="repeat" variant="secondary" busy={words.sending}>
              {words.repeat}
            </SubmitButton>
            <SubmitButton name="intent" value="skip" variant="quiet" busy={words.sending}>
              {words.skip}
            </SubmitButton>
          </>
        )}
      </div>
    </AnswerForm>
  )
}

/** Somebody who was absent is there after all. */
export function ReturnForm({ words, seat, ticketId, about }: OfTicket & { readonly about: string }) {
  return (
    <AnswerForm action={workNumber} words={answers(words)}>
      <Kept seat={seat} />
      <input type="hidden" name="ticketId" value={ticketId} />
      <SubmitButton name="intent" value="return" variant="quiet" busy={words.sending} aria-label={`${about}: ${words.return}`}>
        {words.return}
      </SubmitButton>
    </AnswerForm>
  )
}

/** A number for who comes without an appointment. */
export function IssueForm({ words, counter, services }: { readonly words: Words; readonly counter: string; readonly services: readonly Service[] }) {
  return (
    <AnswerForm action={giveNumber} words={answers(words)}>
      {({ errors, values }) => (
        <>
          <input type="hidden" name="_counter" value={counter} />
          <Radios
            name="serviceId"
            label={words.issueService}
            choices={services.map(({ id, letter, name }) => ({ value: id, label: `${letter} – ${name}` }))}
            defaultValue={values['serviceId']?.[0] ?? (services.length === 1 ? services[0]?.id : undefined)}
            error={errors['serviceId']}
          />
          <Checkbox name="hasPrecedence" label={words.hasPrecedence} hint={words.hasPrecedenceHint} defaultChecked={values['hasPrecedence'] !== undefined} />
          <SubmitButton variant="secondary" busy={words.sending}>
            {words.issue}
          </SubmitButton>
        </>
      )}
    </AnswerForm>
  )
}
