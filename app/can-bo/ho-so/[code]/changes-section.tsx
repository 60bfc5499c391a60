import { DataTable } from '@/components/ui/data-table'
import { Details } from '@/components/ui/details'
import { formatMoment } from '@/lib/core/dates'
import { type ChangedAnswer, changedAnswers } from '@/lib/dossier/model/changed-answers'
import type { Case } from '@/lib/dossier/queries/case'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

const words = officialText.changed
const { answers: answerWords } = officialText.office

type Change = Case['changes'][number]
type Papers = Change['papers'][number]

/** Where a change stands on the page, for the history to lead there. */
export const changeId = (at: Date): string => `thay-doi-${String(at.getTime())}`

const said = (text: string) => (text === '' ? <span className="text-soft">{words.empty}</span> : text)

function Answers({ rows }: { readonly rows: readonly ChangedAnswer[] }) {
  return (
    <DataTable
      caption={words.caption}
      captionHidden
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'field', header: words.columns.field, names: true, cell: ({ label }) => label },
        { key: 'before', header: words.columns.before, cell: ({ before }) => <del className="no-underline">{said(before)}</del> },
        { key: 'after', header: words.columns.after, cell: ({ after }) => <ins className="font-bold no-underline">{said(after)}</ins> },
      ]}
    />
  )
}

const namesOf = (files: Papers['before']) => files.map(({ name }) => name).join(', ')

function PaperChange({ dossier, papers: { componentKey, before, after } }: { readonly dossier: Case; readonly papers: Papers }) {
  const title = dossier.definition.components.find(({ key }) => key === componentKey)?.title.vi ?? componentKey
  const [old, now] = [before[0], after[0]]
  return (
    <li className="border-b border-rule py-2">
      <p className="font-bold">{title}</p>
      <p className="break-all">{words.before(before.length === 0 ? words.noneBefore : namesOf(before))}</p>
      <p className="break-all">{words.after(after.length === 0 ? words.noneAfter : namesOf(after))}</p>
      {old && now ? (
        <a href={paths.papersBeside(dossier.code, { trai: old.file, phai: now.file })} className="inline-flex min-h-11 items-center">
          {words.beside}
        </a>
      ) : null}
    </li>
  )
}

function ChangeOf({ dossier, change }: { readonly dossier: Case; readonly change: Change }) {
  const { form } = dossier.definition
  const rows = form ? changedAnswers(form, change.before, change.after, answerWords) : []
  return (
    <>
      {rows.length + change.papers.length === 0 ? <p className="mb-4">{words.none}</p> : null}
      {rows.length > 0 ? <Answers rows={rows} /> : null}
      {change.papers.length > 0 ? (
        <>
          <h3 className="mb-1 text-lg">{words.papers}</h3>
          <ul className="mb-6">
            {change.papers.map((papers) => (
              <PaperChange key={papers.componentKey} dossier={dossier} papers={papers} />
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

const titleOf = ({ round, at }: Change) => (round === null ? words.other(formatMoment(at)) : words.round(round, formatMoment(at)))

/** What the citizen changed in each supplement, field by field and paper by paper; the latest open. */
export function ChangesSection({ dossier }: { readonly dossier: Case }) {
  if (dossier.changes.length === 0) return null
  return (
    <section aria-labelledby="thay-doi" className="mb-8">
      <h2 id="thay-doi" className="mb-2 text-xl">
        {words.title}
      </h2>
      {dossier.changes.map((change, index) => (
        <div key={change.at.getTime()} id={changeId(change.at)}>
          <Details summary={titleOf(change)} open={index === 0}>
            <ChangeOf dossier={dossier} change={change} />
          </Details>
        </div>
      ))}
    </section>
  )
}
