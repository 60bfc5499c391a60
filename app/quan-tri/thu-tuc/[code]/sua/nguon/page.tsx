import type { Metadata } from 'next'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { Done } from '../../../done'
import { DraftForm } from '../../../draft-form'
import { bothLanguages, type FieldGroup, type Initial, textsOf } from '../../../fields'
import { PartHead, requireDraft, seenOf } from '../draft'
import { PartProblems } from '../problems'
import { saveSource } from './actions'

const { parts: { source: words, titles }, procedures: { form } } = officialText

export const metadata: Metadata = { title: titles.source }

const groups: readonly FieldGroup[] = [
  {
    fields: [
      ...bothLanguages({ kind: 'text', name: 'name', label: words.name, hint: words.nameHint, optional: true }),
      { kind: 'text', name: 'decision', label: words.decision, optional: true },
      { kind: 'text', name: 'agency', label: words.agency, optional: true },
      { kind: 'text', name: 'url', label: words.url, hint: words.urlHint, optional: true },
    ],
  },
]

const initialOf = ({ source }: ProcedureDefinition): Initial => ({
  ...textsOf('name', source?.name), decision: source?.decision ?? '', agency: source?.agency ?? '', url: source?.url ?? '',
})

/** Where the texts come from, and what the import of the catalogue doubted of them. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/thu-tuc/[code]/sua/nguon'>) {
  const draft = await requireDraft((await params).code)
  return (
    <>
      <PartHead draft={draft} title={titles.source} lead={words.lead} />
      <Done code={(await searchParams)['xong']} />
      <PartProblems definition={draft.definition} part="source" />
      <DraftForm
        action={saveSource}
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
