import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Details } from '@/components/ui/details'
import { PageTitle } from '@/components/ui/page-title'
import { shortId } from '@/lib/core/ids'
import { reasonUses } from '@/lib/dossier/model/reason-texts'
import { listReasonTexts, type ReasonTextRow } from '@/lib/dossier/queries/reason-texts'
import { requireAdministrator } from '@/lib/identity/session'
import { listProcedures } from '@/lib/procedure/queries'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { DraftForm } from '../../thu-tuc/draft-form'
import type { FieldGroup } from '../../thu-tuc/fields'
import { keepReasonText, retireWords } from '../actions'

const { rounds: { texts: words }, procedures: { home, form } } = officialText

export const metadata: Metadata = { title: words.editTitle }

type Offered = { readonly value: string; readonly label: string }

const groupsFor = (procedures: readonly Offered[]): readonly FieldGroup[] => [{
  fields: [
    { kind: 'radios', name: 'use', label: words.use, choices: reasonUses.map((value) => ({ value, label: words.uses[value] })) },
    { kind: 'select', name: 'procedureCode', label: words.procedure, options: procedures, empty: words.forAll, optional: true },
    { kind: 'text', name: 'title', label: words.name, hint: words.nameHint },
    { kind: 'textarea', name: 'textVi', label: words.vi, hint: words.viHint, rows: 5 },
    { kind: 'textarea', name: 'textEn', label: words.en, hint: words.enHint, rows: 5, optional: true, lang: 'en' },
  ],
}]

function beginning(row: ReasonTextRow | undefined) {
  if (!row) return { initial: { use: 'SUPPLEMENT' }, seen: { id: '', revision: '0' } }
  const { use, procedureCode, title, textVi, textEn, id, revision } = row
  return { initial: { use, procedureCode: procedureCode ?? '', title, textVi, textEn: textEn ?? '' }, seen: { id, revision: String(revision) } }
}

/** Ready words to be written or changed (`moi`: new ones), and taken out of use. */
export default async function Page({ params }: PageProps<'/quan-tri/ly-do/[id]'>) {
  const { id } = await params
  const actor = await requireAdministrator(paths.adminReasonText(id))
  const row = (await listReasonTexts(actor)).find((one) => shortId(one.id) === id)
  if (!row && id !== 'moi') notFound()
  const procedures = (await listProcedures(actor)).map(({ code, versions }) => ({ value: code, label: `${code} – ${versions[0]?.name ?? ''}` }))
  const title = row ? words.editTitle : words.newTitle
  const said = { ...form, cancel: words.cancel }
  const { initial, seen } = beginning(row)
  const change = row?.retiredAt ? { retired: 'no', label: words.restore } : { retired: 'yes', label: words.retire }
  return (
    <>
      <Breadcrumbs
        label={home.title}
        items={[{ text: home.title, href: paths.adminHome() }, { text: words.title, href: paths.adminReasonTexts() }, { text: title }]}
      />
      <PageTitle>{title}</PageTitle>
      <DraftForm
        action={keepReasonText} words={said} hidden={seen} groups={groupsFor(procedures)} initial={initial} submit={words.save} busy={words.saving}
        cancelHref={paths.adminReasonTexts()}
      />
      {row ? (
        <div className="mt-10 max-w-text">
          <Details summary={change.label}>
            <p className="mb-4">{words.retireHelp}</p>
            <DraftForm action={retireWords} words={said} hidden={{ ...seen, retired: change.retired }} variant="secondary" submit={change.label} busy={words.saving} />
          </Details>
        </div>
      ) : null}
    </>
  )
}
