import { dayOf } from '@/lib/core/dates'
import { checkPage, type FieldError } from '@/lib/form/model/checks'
import type { Typed } from '@/lib/form/model/fields'
import { changeRows, readPage } from '@/lib/form/model/read-page'
import type { FeeContext } from '@/lib/procedure/model/fees'
import type { Channel, ProcedureDefinition } from '@/lib/procedure/schema'
import { feeQuestions } from './fee-questions'
import { type Asked, askedCase, askedChannel, askedDay, entriesOf, first, type Query } from './query'

export type AskedFees = {
  readonly channel: Asked<Channel>
  readonly caseKey: Asked<string | null>
  /** Attributes of the applicant that some fee asks for. */
  readonly kinds: readonly string[]
  readonly questions: ReturnType<typeof feeQuestions>
  readonly typed: Typed
  readonly formErrors: readonly FieldError[]
  readonly dayError: 'dayWrong' | 'dayFar' | null
  /** False where the page is first opened, or where a row was added or taken away: nothing is wrong yet. */
  readonly pressed: boolean
  readonly context: FeeContext
}

/** The made-up filing that the address describes, and what is wrong with it. */
export function askedFees(definition: ProcedureDefinition, query: Query, now: Date): AskedFees {
  const questions = feeQuestions(definition)
  const read: Typed = questions ? readPage(questions.page, entriesOf(query), { answers: {}, raw: {} }) : { answers: {}, raw: {} }
  const changed = questions && changeRows(questions.page, read, first(query, 'intent'))
  const typed = changed ?? read
  const pressed = Object.keys(query).length > 0 && changed === null
  const [channel, caseKey, day] = [askedChannel(query, definition), askedCase(query, definition), askedDay(query, 'ngay')]
  const kinds = [...new Set(definition.fees.flatMap(({ applicant }) => applicant ?? []))]
  const today = dayOf(now)
  const far = day.value !== null && (day.value < '2020-01-01' || '2040-12-31' < day.value)
  return {
    channel,
    caseKey,
    kinds,
    questions,
    typed,
    pressed,
    formErrors: questions && pressed ? checkPage(questions.form, questions.page.key, typed.answers, { today, raw: typed.raw }) : [],
    dayError: day.wrong ? 'dayWrong' : far ? 'dayFar' : null,
    context: {
      answers: typed.answers,
      channel: channel.value,
      caseKey: caseKey.value,
      applicant: kinds.filter((kind) => [query['nguoi'] ?? []].flat().includes(kind)),
      day: day.value ?? today,
    },
  }
}
