import { type Day, dayOf, isDay } from '@/lib/core/dates'
import { allFields } from '@/lib/form/model/fields'
import { namesIn } from '@/lib/form/model/conditions'
import type { Answer, FormField } from '@/lib/form/schema'
import type { FeeContext } from '@/lib/procedure/model/fees'
import { channels, type ProcedureDefinition } from '@/lib/procedure/schema'
import { applicantKinds } from '@/lib/procedure/schema/editing'

export type Query = Readonly<Record<string, string | string[] | undefined>>

/** The first value of a name in the address; '' where there is none. */
export const first = (query: Query, name: string): string => [query[name] ?? ''].flat()[0] ?? ''

/** The name of a field's answer in the address. */
export const answerName = (key: string): string => `tra-loi.${key}`

/** The fields of the form on which the fees depend, in the order of the form. */
export function feeFields({ form, fees }: ProcedureDefinition): readonly FormField[] {
  const names = new Set(fees.flatMap(({ quantityField, amountFrom, condition }) => [
    ...(quantityField === undefined ? [] : [quantityField]), ...namesIn(amountFrom), ...namesIn(condition),
  ]))
  return (form ? allFields(form) : []).filter(({ key }) => names.has(key))
}

function answerOf(field: FormField, text: string): Answer | undefined {
  if (text === '') return undefined
  switch (field.type) {
    case 'number':
    case 'money':
      return /^\d{1,9}$/.test(text) ? Number(text) : undefined
    case 'yesNo':
      return text === 'true'
    case 'choices':
      return [text]
    default:
      return text
  }
}

/** The day asked about: null where none is given, undefined where it does not exist. */
export function askedDay(query: Query): Day | null | undefined {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => first(query, `ngay.${part}`).trim())
  if (!day && !month && !year) return null
  const written = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-')
  return isDay(written) ? written : undefined
}

/** The made-up filing that the address describes. */
export function askedFiling(definition: ProcedureDefinition, query: Query, now: Date): FeeContext {
  const applicant = [query['nguoi'] ?? []].flat().filter((one) => applicantKinds.some((kind) => kind === one))
  const answers = feeFields(definition).flatMap((field) => {
    const answer = answerOf(field, first(query, answerName(field.key)))
    return answer === undefined ? [] : [[field.key, answer] as const]
  })
  return {
    answers: Object.fromEntries(answers),
    channel: channels.find((one) => one === first(query, 'kenh')) ?? channels[0],
    caseKey: definition.cases.find(({ key }) => key === first(query, 'truong-hop'))?.key ?? null,
    applicant,
    day: askedDay(query) ?? dayOf(now),
  }
}
