import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Notification } from '@/components/ui/notification'
import { type Found, fieldLabel, found, labelOf } from '@/lib/procedure/model/form-places'
import { referencesTo } from '@/lib/procedure/model/form-references'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { DraftForm } from '../../../../draft-form'
import { requireDraft, seenOf } from '../../draft'
import { removePart } from '../actions'
import { PlaceHead } from '../place-head'
import { wayTo } from '../sentences'

const { formStudio: { remove: words, parts }, procedures: { form: formWords } } = officialText

export const metadata: Metadata = { title: words.submit }

function fieldsWith(at: Found): readonly string[] {
  if (at.kind === 'page') return at.page.sections.flatMap(({ fields }) => fields.map(fieldLabel))
  return at.kind === 'section' ? at.section.fields.map(fieldLabel) : []
}

/** What goes with a thing and what speaks of it, before it is taken out. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/thu-tuc/[code]/sua/bieu-mau/xoa'>) {
  const draft = await requireDraft((await params).code)
  const { o } = await searchParams
  const place = typeof o === 'string' ? o : ''
  const at = draft.definition.form && found(draft.definition.form, place)
  if (!at) notFound()
  const kind = at.kind === 'field' && at.inside.length > 0 ? 'column' : at.kind
  const references = referencesTo(draft.definition, place)
  const gone = fieldsWith(at)
  const href = paths.adminForm(draft.code, {}, wayTo(place))
  return (
    <>
      <PlaceHead draft={draft} title={words.title(kind, labelOf(at))} way={[{ text: labelOf(at), href }]} />
      {gone.length === 0 ? null : <p className="mb-6 max-w-text">{words.with(gone)}</p>}
      {references.length === 0 ? (
        <p className="mb-6 max-w-text">{words.none}</p>
      ) : (
        <Notification tone="warning" title={words.some}>
          <ul className="list-disc pl-5">
            {references.map(({ part, label, place: where }) => (
              <li key={`${part} ${label} ${where ?? ''}`}>
                {parts[part]}: {where === undefined ? label : <a href={paths.adminForm(draft.code, {}, wayTo(where))} className="inline-flex min-h-11 items-center">{label}</a>}
              </li>
            ))}
          </ul>
        </Notification>
      )}
      <DraftForm action={removePart} words={{ ...formWords, cancel: words.cancel }} hidden={{ ...seenOf(draft), place }} variant="danger" submit={words.submit} busy={words.busy} cancelHref={href} />
    </>
  )
}
