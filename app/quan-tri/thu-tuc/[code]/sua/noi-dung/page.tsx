import type { Metadata } from 'next'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { saveTexts } from '../../../actions'
import { DraftForm } from '../../../draft-form'
import { bothLanguages, textsOf } from '../../../fields'
import { PartHead, requireDraft, seenOf } from '../draft'

const { texts: words, form } = officialText.procedures

export const metadata: Metadata = { title: words.title }

/** The words people read about the procedure, in both languages. */
export default async function Page({ params }: PageProps<'/quan-tri/thu-tuc/[code]/sua/noi-dung'>) {
  const draft = await requireDraft((await params).code)
  const { name, summary, audience, description, conditions, feeNote } = draft.definition
  return (
    <>
      <PartHead draft={draft} title={words.title} lead={words.lead} />
      <DraftForm
        action={saveTexts}
        words={form}
        hidden={seenOf(draft)}
        groups={[
          { fields: bothLanguages({ kind: 'text', name: 'name', label: words.name }) },
          { fields: bothLanguages({ kind: 'textarea', name: 'summary', label: words.summary, hint: words.summaryHint }) },
          { fields: bothLanguages({ kind: 'textarea', name: 'audience', label: words.audience, rows: 2 }) },
          { fields: bothLanguages({ kind: 'textarea', name: 'description', label: words.description, hint: words.descriptionHint, rows: 8, optional: true }) },
          { fields: bothLanguages({ kind: 'textarea', name: 'conditions', label: words.conditions, optional: true }) },
          { fields: bothLanguages({ kind: 'textarea', name: 'feeNote', label: words.feeNote, hint: words.feeNoteHint, rows: 2, optional: true }) },
        ]}
        initial={{
          ...textsOf('name', name),
          ...textsOf('summary', summary),
          ...textsOf('audience', audience),
          ...textsOf('description', description),
          ...textsOf('conditions', conditions),
          ...textsOf('feeNote', feeNote),
        }}
        submit={form.save}
        busy={form.saving}
        cancelHref={paths.adminDraft(draft.code)}
      />
    </>
  )
}
