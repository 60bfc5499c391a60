import type { LocalizedText } from '@/lib/form/schema'
import type { ProcedureDefinition } from '../schema'

type Question = ProcedureDefinition['eligibility'][number]
type Option = Question['options'][number]

/** What somebody answered before the form: by key of the question, the value of an option. */
export type EligibilityAnswers = Readonly<Record<string, string>>

export type EligibilityLine = { readonly key: string; readonly question: LocalizedText; readonly answer: LocalizedText }

export type EligibilityVerdict =
  | { readonly kind: 'eligible' }
  /** These have no answer yet, in the order they are asked in. */
  | { readonly kind: 'open'; readonly keys: readonly string[] }
  /** `goTo` is the code of the procedure to use instead, or null. */
  | (EligibilityLine & { readonly kind: 'not-for-you'; readonly message: LocalizedText; readonly goTo: string | null })

const chosen = ({ key, options }: Question, answers: EligibilityAnswers): Option | undefined => options.find(({ value }) => value === answers[key])

/** Whether the service is for whoever answered so. The first answer that leads elsewhere decides, whatever is asked after it. */
export function judgeEligibility({ eligibility }: Pick<ProcedureDefinition, 'eligibility'>, answers: EligibilityAnswers = {}): EligibilityVerdict {
  for (const question of eligibility) {
    const option = chosen(question, answers)
    if (option && option.outcome !== 'go-on') {
      const { message, goTo } = option.outcome
      return { kind: 'not-for-you', key: question.key, question: question.question, answer: option.label, message, goTo: goTo ?? null }
    }
  }
  const keys = eligibility.filter((question) => !chosen(question, answers)).map(({ key }) => key)
  return keys.length === 0 ? { kind: 'eligible' } : { kind: 'open', keys }
}

/** The answers that are answers to these questions; others are left out, as after a change of the questions. */
export const fittingEligibility = ({ eligibility }: Pick<ProcedureDefinition, 'eligibility'>, answers: EligibilityAnswers = {}): EligibilityAnswers =>
  Object.fromEntries(eligibility.flatMap((question) => {
    const option = chosen(question, answers)
    return option ? [[question.key, option.value]] : []
  }))

/** The questions with what was answered, in their order, for reading; those without an answer are left out. */
export const eligibilityLines = ({ eligibility }: Pick<ProcedureDefinition, 'eligibility'>, answers: EligibilityAnswers = {}): readonly EligibilityLine[] =>
  eligibility.flatMap((question) => {
    const option = chosen(question, answers)
    return option ? [{ key: question.key, question: question.question, answer: option.label }] : []
  })
