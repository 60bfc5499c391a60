import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ConditionField } from '@/lib/form/model/condition-fields'
import type { Component } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { removeComponent, saveComponent } from '../../../../actions'
import { DraftForm } from '../../../../draft-form'
import { bothLanguages, conditionOf, type FieldGroup, type Initial, textsOf } from '../../../../fields'
import { fieldsFor } from '../../../../for-draft'
import { PartHead, requireDraft, seenOf } from '../../draft'
import { Removal } from '../../removal'

const { component: words, form } = officialText.procedures

export const metadata: Metadata = { title: words.title }

const groupsFor = (fields: readonly ConditionField[]): readonly FieldGroup[] => [
  {
    fields: [
      ...bothLanguages({ kind: 'text', name: 'title', label: words.name }),
      ...bothLanguages({ kind: 'textarea', name: 'hint', label: words.hint, rows: 2, optional: true }),
      { kind: 'radios', name: 'kind', label: words.kind, choices: (['SUBMIT', 'PRESENT'] as const).map((value) => ({ value, ...words.kinds[value] })) },
      { kind: 'radios', name: 'needed', label: words.needed, choices: (['yes', 'no'] as const).map((value) => ({ value, label: words.neededChoices[value] })) },
      { kind: 'text', name: 'originals', label: words.originals, width: 'short', numeric: true },
      { kind: 'text', name: 'copies', label: words.copies, width: 'short', numeric: true },
      { kind: 'text', name: 'maxFiles', label: words.maxFiles, width: 'short', numeric: true },
      { kind: 'condition', name: 'condition', label: words.condition, always: words.always, fields },
      ...bothLanguages({ kind: 'textarea', name: 'replacedNote', label: words.replacedNote, hint: words.replacedNoteHint, rows: 2, optional: true }),
    ],
  },
]

const initialOf = (one: Component, fields: readonly ConditionField[]): Initial => ({
  ...conditionOf('condition', one.condition, fields),
  ...textsOf('title', one.title),
  ...textsOf('hint', one.hint),
  kind: one.kind,
  needed: one.required ? 'yes' : 'no',
  originals: String(one.originals),
  copies: String(one.copies),
  maxFiles: String(one.maxFiles),
  ...textsOf('replacedNote', one.replacedNote),
})

const fresh: Initial = { 'condition.mode': 'always', originals: '1', copies: '0', maxFiles: '5' }

/** One component, or a new one under `moi`. */
export default async function Page({ params }: PageProps<'/quan-tri/thu-tuc/[code]/sua/thanh-phan/[phan]'>) {
  const { code, phan } = await params
  const draft = await requireDraft(code)
  const one = draft.definition.components.find(({ key }) => key === phan)
  if (!one && phan !== 'moi') notFound()
  const fields = fieldsFor(draft.definition)
  return (
    <>
      <PartHead draft={draft} title={one?.title.vi ?? words.newTitle} lead={words.lead} />
      <DraftForm
        action={saveComponent}
        words={form}
        hidden={{ ...seenOf(draft), key: one?.key ?? '' }}
        groups={groupsFor(fields)}
        initial={one ? initialOf(one, fields) : fresh}
        submit={form.save}
        busy={form.saving}
        cancelHref={paths.adminDraft(code)}
      />
      {one ? <Removal action={removeComponent} hidden={{ ...seenOf(draft), key: one.key }} /> : null}
    </>
  )
}
