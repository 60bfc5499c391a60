'use client'

import { AnswerForm } from '@/app/_pages/answer-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { officialText } from '@/lib/text/text'
import { callOff, checkIn, noteMissed } from './actions'

export type AppointmentButtonsProps = {
  readonly words: typeof officialText.reception.forms
  readonly appointmentId: string
  /** Who comes and when; read out with each button. */
  readonly about: string
  readonly day: string
  /** What the hour allows. */
  readonly can: { readonly checkIn: boolean; readonly miss: boolean; readonly callOff: boolean }
}

/** What can be noted about one appointment. */
export function AppointmentButtons({ words, appointmentId, about, day, can }: AppointmentButtonsProps) {
  const answers = { errorTitle: words.errorTitle, refusals: words.refusals, fields: words.fieldErrors }
  const fields = (label: string, variant: 'secondary' | 'quiet') => (
    <>
      <input type="hidden" name="appointmentId" value={appointmentId} />
      <input type="hidden" name="_day" value={day} />
      <SubmitButton variant={variant} busy={words.sending} aria-label={`${label}: ${about}`}>
        {label}
      </SubmitButton>
    </>
  )
  return (
    <div className="flex flex-wrap gap-2">
      {can.checkIn ? <AnswerForm action={checkIn} words={answers}>{fields(words.checkIn, 'secondary')}</AnswerForm> : null}
      {can.miss ? <AnswerForm action={noteMissed} words={answers}>{fields(words.missed, 'quiet')}</AnswerForm> : null}
      {can.callOff ? <AnswerForm action={callOff} words={answers}>{fields(words.callOff, 'quiet')}</AnswerForm> : null}
    </div>
  )
}
