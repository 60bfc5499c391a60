import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { answerWays } from '@/lib/procedure/schema/editing-eligibility'
import { officialText } from '@/lib/text/text'
import { bothLanguages, type FieldGroup, type FieldSpec, type Initial, textsOf } from '../../../../fields'
import { PartHead, requireDraft } from '../../draft'
import { fresh } from '../../parts'
import { ThingForm } from '../../thing-form'
import { saveQuestion } from '../actions'

const { parts: { eligibility: words }, procedures: { form } } = officialText

export const metadata: Metadata = { title: words.question }

const answer: readonly FieldSpec[] = [
  { kind: 'hidden', name: 'value', label: words.option },
  ...bothLanguages({ kind: 'text', name: 'label', label: words.option }),
  { kind: 'select', name: 'way', label: words.way, options: answerWays.map((value) => ({ value, label: words.ways[value] })), empty: form.choose },
  ...bothLanguages({ kind: 'textarea', name: 'message', label: words.message, hint: words.messageHint, rows: 2, optional: true }),
  { kind: 'text', name: 'goTo', label: words.goTo, hint: words.goToHint, width: 'medium', optional: true },
]

const groups: readonly FieldGroup[] = [
  { fields: bothLanguages({ kind: 'text', name: 'question', label: words.question, hint: words.questionHint }) },
  { fields: [{ kind: 'list', name: 'options', label: words.options, hint: words.optionsHint, row: words.option, item: answer, most: 10 }] },
]

type Question = ProcedureDefinition['eligibility'][number]

const initialOf = ({ question, options }: Question): Initial =>
  Object.assign(
    textsOf('question', question),
    ...options.map(({ value, label, outcome }, index): Initial => {
      const name = (part: string) => `options.${String(index)}.${part}`
      const stops = outcome === 'go-on' ? null : outcome
      return {
        [name('value')]: value,
        ...textsOf(name('label'), label),
        [name('way')]: stops ? 'stop' : 'go-on',
        ...textsOf(name('message'), stops?.message),
        [name('goTo')]: stops?.goTo ?? '',
      }
    }),
  ) as Initial

/** Two empty answers to begin with. */
const beginning: Initial = { 'options.0.way': '', 'options.1.way': '' }

/** One question before the form, or a new one under `moi`. */
export default async function Page({ params }: PageProps<'/quan-tri/thu-tuc/[code]/sua/cau-hoi/[cau]'>) {
  const { code, cau } = await params
  const draft = await requireDraft(code)
  const one = draft.definition.eligibility.find(({ key }) => key === cau)
  if (!one && cau !== fresh) notFound()
  return (
    <>
      <PartHead draft={draft} title={one?.question.vi ?? words.newTitle} of="eligibility" />
      <ThingForm
        draft={draft}
        part="eligibility"
        list="eligibility"
        id={one?.key}
        action={saveQuestion}
        groups={groups}
        initial={one ? initialOf(one) : beginning}
      />
    </>
  )
}
