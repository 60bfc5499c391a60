import type { Metadata } from 'next'
import { Notification } from '@/components/ui/notification'
import { requireAdministrator } from '@/lib/identity/session'
import { listDoubts } from '@/lib/procedure/queries/doubts'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { Done } from '../../../done'
import { DraftForm } from '../../../draft-form'
import { bothLanguages, type FieldGroup, type Initial, textsOf } from '../../../fields'
import { PartHead, requireDraft, seenOf } from '../draft'
import { partSlugs } from '../parts'
import { PartProblems } from '../problems'
import { saveSource } from './actions'

const { parts: { source: words, titles }, procedures: { form }, doubts } = officialText

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
  const actor = await requireAdministrator(paths.adminDraftPart(draft.code, partSlugs.source))
  const open = (await listDoubts(actor, draft.code, new Date())).filter(({ settled }) => !settled).length
  return (
    <>
      <PartHead draft={draft} title={titles.source} lead={words.lead} />
      <Done code={(await searchParams)['xong']} />
      <PartProblems definition={draft.definition} part="source" />
      {open === 0 ? null : (
        <Notification tone="warning" title={doubts.title}>
          <a href={paths.adminDoubts(draft.code)} className="inline-flex min-h-11 items-center font-bold">
            {doubts.link(open)}
          </a>
        </Notification>
      )}
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
