import type { Metadata } from 'next'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { Done } from '../../../done'
import { DraftForm } from '../../../draft-form'
import { bothLanguages, type FieldGroup, type Initial, textRowsOf, textsOf } from '../../../fields'
import { PartHead, requireDraft, seenOf } from '../draft'
import { PartProblems } from '../problems'
import { saveTexts } from './actions'

const { parts: { texts: more }, procedures: { texts: words, form } } = officialText

export const metadata: Metadata = { title: words.title }

const groups: readonly FieldGroup[] = [
  {
    fields: [
      ...bothLanguages({ kind: 'text', name: 'name', label: words.name }),
      ...bothLanguages({ kind: 'textarea', name: 'summary', label: words.summary, hint: words.summaryHint }),
      ...bothLanguages({ kind: 'textarea', name: 'audience', label: words.audience, rows: 2 }),
    ],
  },
  {
    fields: [
      ...bothLanguages({ kind: 'textarea', name: 'description', label: words.description, hint: more.markdownHint, rows: 8, optional: true, markdown: true }),
      ...bothLanguages({ kind: 'textarea', name: 'conditions', label: words.conditions, hint: more.markdownHint, rows: 4, optional: true, markdown: true }),
    ],
  },
  {
    fields: [
      {
        kind: 'list', name: 'steps', label: more.steps, hint: more.stepsHint, row: more.step, most: 30,
        item: bothLanguages({ kind: 'textarea', name: 'text', label: more.step, rows: 2 }),
      },
      {
        kind: 'list', name: 'outcomes', label: more.outcomes, hint: more.outcomesHint, row: more.outcome, most: 20,
        item: bothLanguages({ kind: 'text', name: 'text', label: more.outcome }),
      },
      { kind: 'textarea', name: 'legalBasis', label: more.legalBasis, hint: more.legalBasisHint, rows: 8, optional: true },
      ...bothLanguages({ kind: 'textarea', name: 'feeNote', label: words.feeNote, hint: words.feeNoteHint, rows: 2, optional: true }),
    ],
  },
  {
    fields: (['dataPurpose', 'dataRecipients', 'dataRetention'] as const).flatMap((name) =>
      bothLanguages({ kind: 'textarea', name, label: words[name], hint: words.dataHint, rows: 2, optional: true })),
  },
]

function initialOf(definition: ProcedureDefinition): Initial {
  const { name, summary, audience, description, conditions, feeNote, steps, outcomes, legalBasis, dataPurpose, dataRecipients, dataRetention } = definition
  const texts = { name, summary, audience, description, conditions, feeNote, dataPurpose, dataRecipients, dataRetention }
  return Object.assign(
    { legalBasis: legalBasis.join('\n') },
    ...Object.entries(texts).map(([key, text]) => textsOf(key, text)),
    textRowsOf('steps', steps),
    textRowsOf('outcomes', outcomes),
  ) as Initial
}

/** The words people read about the procedure, in both languages. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/thu-tuc/[code]/sua/noi-dung'>) {
  const draft = await requireDraft((await params).code)
  return (
    <>
      <PartHead draft={draft} title={words.title} lead={words.lead} />
      <Done code={(await searchParams)['xong']} />
      <PartProblems definition={draft.definition} part="texts" />
      <DraftForm
        action={saveTexts}
        words={form}
        hidden={seenOf(draft)}
        groups={groups}
        initial={initialOf(draft.definition)}
        submit={form.save}
        busy={form.saving}
        cancelHref={paths.adminDraft(draft.code)}
      />
    </>
  )
}
