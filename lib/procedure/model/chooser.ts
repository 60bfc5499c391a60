import type { ChooserDefinition } from '../schema/chooser'

type Question = ChooserDefinition['questions'][number]
type Option = Question['options'][number]

export type Walk = {
  /** What was answered on the way, in order. */
  readonly answered: readonly { readonly question: Question; readonly option: Option }[]
  /** What is to be asked now; null at the end. */
  readonly ask: Question | null
  /** The procedure it leads to; null before the end. */
  readonly code: string | null
}

/** As far as the answers lead, one by question key; one that is no option is as good as none. */
export function walk({ questions }: ChooserDefinition, answers: Readonly<Record<string, string | undefined>>): Walk {
  const answered: { question: Question; option: Option }[] = []
  let question = questions[0]
  while (question) {
    const asked = question
    const option = asked.options.find(({ value }) => value === answers[asked.key])
    if (!option) return { answered, ask: asked, code: null }
    answered.push({ question: asked, option })
    if ('code' in option) return { answered, ask: null, code: option.code }
    question = questions.find(({ key }) => key === option.next)
  }
  return { answered, ask: null, code: null }
}
