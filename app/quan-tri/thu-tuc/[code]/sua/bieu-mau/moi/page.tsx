import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { found, labelOf } from '@/lib/procedure/model/form-places'
import { columnTypes, fieldTypes } from '@/lib/procedure/schema/form-editing'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { DraftForm } from '../../../../draft-form'
import type { FieldSpec } from '../../../../fields'
import { requireDraft, seenOf } from '../../draft'
import { addPart } from '../actions'
import { PlaceHead } from '../place-head'
import { wayTo } from '../sentences'

const { formStudio: { create: words, types, toForm }, procedures: { form: formWords } } = officialText

export const metadata: Metadata = { title: words.field }

type What = 'page' | 'section' | 'field' | 'column'

function fieldsFor(what: What): readonly FieldSpec[] {
  const offered = what === 'column' ? columnTypes : fieldTypes
  const title: FieldSpec[] = what === 'page'
    ? [{ kind: 'text', name: 'title', label: words.pageTitle }]
    : what === 'section' ? [{ kind: 'text', name: 'title', label: words.sectionTitle, optional: true }] : []
  return [
    ...title,
    { kind: 'text', name: 'label', label: what === 'field' || what === 'column' ? words.label : `${words.firstField}: ${words.label.toLocaleLowerCase('vi')}`, hint: what === 'column' ? undefined : words.text },
    { kind: 'radios', name: 'type', label: words.type, choices: offered.map((value) => ({ value, ...types[value] })) },
  ]
}

/** A new page, or with `?vao=` a section of that page, a field of that section, a column of that table. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/thu-tuc/[code]/sua/bieu-mau/moi'>) {
  const draft = await requireDraft((await params).code)
  const { vao } = await searchParams
  const into = typeof vao === 'string' ? vao : ''
  const at = into === '' || !draft.definition.form ? null : found(draft.definition.form, into)
  if (into !== '' && !at) notFound()
  const what: What = at ? ({ page: 'section', section: 'field', field: 'column' } as const)[at.kind] : 'page'
  const way = at ? [{ text: labelOf(at), href: paths.adminForm(draft.code, {}, wayTo(into)) }] : []
  return (
    <>
      <PlaceHead draft={draft} title={words[what]} lead={words.lead} way={way} />
      <DraftForm
        action={addPart}
        words={{ ...formWords, cancel: toForm }}
        hidden={{ ...seenOf(draft), into }}
        groups={[{ fields: fieldsFor(what) }]}
        initial={{ type: 'text' }}
        submit={words.submit}
        busy={words.busy}
        cancelHref={paths.adminForm(draft.code)}
      />
    </>
  )
}
