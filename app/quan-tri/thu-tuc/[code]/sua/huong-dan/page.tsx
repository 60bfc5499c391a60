import type { Metadata } from 'next'
import { Notification } from '@/components/ui/notification'
import { guidedQuestions } from '@/lib/procedure/model/guide'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { Done } from '../../../done'
import { DraftForm } from '../../../draft-form'
import { bothLanguages, type FieldGroup, type Initial, textRowsOf, textsOf } from '../../../fields'
import { PartHead, requireDraft, seenOf } from '../draft'
import { PartProblems } from '../problems'
import { saveGuide } from './actions'

const { parts: { guide: words, titles }, procedures: { form } } = officialText

export const metadata: Metadata = { title: titles.guide }

type Guided = Pick<ProcedureDefinition, 'form' | 'guide'>

const pagesOf = ({ form: pages, guide }: Guided) =>
  (pages?.pages ?? []).map((page) => ({ page, questions: guidedQuestions(page, guide) })).filter(({ questions }) => questions.length > 0)

const groupsOf = (definition: Guided): readonly FieldGroup[] => [
  {
    fields: [
      {
        kind: 'list', name: 'mistakes', label: words.mistakes, hint: words.mistakesHint, row: words.mistake, most: 20,
        item: bothLanguages({ kind: 'textarea', name: 'text', label: words.mistake, rows: 2 }),
      },
    ],
  },
  ...pagesOf(definition).map(({ page, questions }) => ({
    title: words.samples(page.title.vi),
    hint: words.samplesHint,
    fields: questions.flatMap(({ key, label }) => bothLanguages({ kind: 'text', name: `samples.${key}`, label: label.vi, optional: true })),
  })),
]

const initialOf = ({ guide }: Guided): Initial => ({
  ...textRowsOf('mistakes', guide?.mistakes ?? []),
  ...(Object.assign({}, ...Object.entries(guide?.samples ?? {}).map(([key, sample]) => textsOf(`samples.${key}`, sample))) as Initial),
})

/** What often goes wrong, and an answer to go by for each question of the form. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/thu-tuc/[code]/sua/huong-dan'>) {
  const draft = await requireDraft((await params).code)
  const { definition } = draft
  return (
    <>
      <PartHead draft={draft} title={titles.guide} lead={words.lead} />
      <Done code={(await searchParams)['xong']} />
      <PartProblems definition={definition} part="guide" />
      {definition.form ? null : <Notification title={words.noForm} />}
      <DraftForm
        action={saveGuide}
        words={form}
        hidden={seenOf(draft)}
        groups={groupsOf(definition)}
        initial={initialOf(definition)}
        submit={form.save}
        busy={form.saving}
        cancelHref={paths.adminDraft(draft.code)}
      />
    </>
  )
}
