import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Details } from '@/components/ui/details'
import { Breadcrumbs } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { shortId } from '@/lib/core/ids'
import { requireAdministrator } from '@/lib/identity/session'
import { listSynonyms, type SynonymRow } from '@/lib/procedure/queries/search'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { DraftForm } from '../../thu-tuc/draft-form'
import type { FieldGroup } from '../../thu-tuc/fields'
import { dropSynonym, keepSynonym } from '../actions'

const { finding: { synonyms: words }, procedures: { home, form } } = officialText

export const metadata: Metadata = { title: words.editTitle }

const groups: readonly FieldGroup[] = [{
  fields: [
    { kind: 'radios', name: 'kind', label: words.kind, choices: [{ value: 'SAME', label: words.same }, { value: 'ELSEWHERE', label: words.elsewhere }] },
    { kind: 'textarea', name: 'words', label: words.words, hint: words.wordsHint, rows: 6 },
    { kind: 'textarea', name: 'means', label: words.meansLabel, hint: words.meansHint, rows: 3 },
    { kind: 'textarea', name: 'meansEn', label: words.meansEn, hint: words.meansEnHint, rows: 3, optional: true, lang: 'en' },
  ],
}]

/** What stands in the form before anything is typed, and what was seen of the row. */
function beginning(row: SynonymRow | undefined) {
  if (!row) return { initial: { kind: 'SAME' }, seen: { id: '', revision: '0' } }
  const { kind, words: said, means, meansEn, id, revision } = row
  return { initial: { kind, words: said.join('\n'), means, meansEn: meansEn ?? '' }, seen: { id, revision: String(revision) } }
}

/** One synonym, or a new one (`moi`). */
export default async function Page({ params }: PageProps<'/quan-tri/tu-dong-nghia/[id]'>) {
  const { id } = await params
  const actor = await requireAdministrator(paths.adminSynonym(id))
  const row = (await listSynonyms(actor)).find((one) => shortId(one.id) === id)
  if (!row && id !== 'moi') notFound()
  const title = row ? words.editTitle : words.newTitle
  const said = { ...form, cancel: words.cancel }
  const { initial, seen } = beginning(row)
  return (
    <>
      <Breadcrumbs
        label={home.title}
        items={[{ text: home.title, href: paths.adminHome() }, { text: words.title, href: paths.adminSynonyms() }, { text: title }]}
      />
      <PageTitle>{title}</PageTitle>
      <DraftForm
        action={keepSynonym} words={said} hidden={seen} groups={groups} initial={initial} submit={words.save} busy={words.saving}
        cancelHref={paths.adminSynonyms()}
      />
      {row ? (
        <div className="mt-10 max-w-text">
          <Details summary={words.remove}>
            <p className="mb-4">{words.removeHelp}</p>
            <DraftForm action={dropSynonym} words={said} hidden={seen} variant="danger" submit={words.remove} busy={words.removing} />
          </Details>
        </div>
      ) : null}
    </>
  )
}
