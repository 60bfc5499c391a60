import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Notification } from '@/components/ui/notification'
import { currentActor } from '@/lib/identity/session'
import { fieldLabel, type Found, found, labelOf } from '@/lib/procedure/model/form-places'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { DraftForm } from '../../../../draft-form'
import { requireDraft, seenOf } from '../../draft'
import { UndoBar } from '../../undo-bar'
import { savePart } from '../actions'
import { fieldsAt } from '../for-part'
import { editingOf } from '../part-fields'
import { PlaceHead } from '../place-head'
import { Preview } from '../preview'
import { keyHeldBy } from '../renaming'
import { doneSentence, fieldLine, wayTo } from '../sentences'
import { MorePart } from '../parts'

const { formStudio: words, procedures: { form: formWords } } = officialText

export const metadata: Metadata = { title: words.title }

const kinds: Readonly<Record<string, string>> = { trang: 'page', phan: 'section', truong: 'field' }

/** The ways back to the tables a column stands in. */
function tablesAround(code: string, place: string, at: Found) {
  const tables = at.kind === 'field' ? at.inside : []
  return tables.map((table, depth) => ({ text: fieldLabel(table), href: paths.adminForm(code, {}, wayTo(place.split(':').slice(0, depth + 2).join(':'))) }))
}

const heldWords = { published: words.thing.keyPublished, used: words.thing.keyUsed }

/** One page, section, field or column of the form: everything it says, and how citizens see its page. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/thu-tuc/[code]/sua/bieu-mau/[...noi]'>) {
  const { code, noi: [way = '', ...keys] } = await params
  const draft = await requireDraft(code)
  const { definition } = draft
  const place = [kinds[way] ?? '', ...keys].join(':')
  const at = definition.form && found(definition.form, place)
  if (!at || !definition.form) notFound()
  const held = at.kind === 'field' ? await keyHeldBy(await currentActor(), code, definition, place) : null
  const { groups, initial } = editingOf(at, { definition, fields: fieldsAt(definition, at), free: at.kind === 'field' && held === null })
  const done = doneSentence(definition.form, await searchParams)
  return (
    <>
      {done === null ? null : <Notification tone="success" announce title={done} />}
      <PlaceHead
        draft={draft}
        title={labelOf(at)}
        lead={at.kind === 'field' ? fieldLine(at.field, definition.form) : undefined}
        way={tablesAround(code, place, at)}
      />
      <UndoBar draft={draft} part="bieu-mau" />
      <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_22.5rem]">
        <div className="min-w-0">
          {held === null || at.kind !== 'field' ? null : (
            <p className="mb-6 text-soft">{words.thing.keyFixed(at.field.key, heldWords[held])}</p>
          )}
          <DraftForm
            action={savePart}
            words={{ ...formWords, cancel: words.toForm }}
            hidden={{ ...seenOf(draft), place }}
            groups={groups}
            initial={initial}
            submit={formWords.save}
            busy={formWords.saving}
            cancelHref={paths.adminForm(code)}
          />
          <MorePart draft={draft} place={place} at={at} />
        </div>
        <Preview page={at.page} />
      </div>
    </>
  )
}
