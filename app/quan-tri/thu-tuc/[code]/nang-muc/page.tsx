import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { Tag } from '@/components/ui/tag'
import { knownNames } from '@/lib/dossier/model/known-names'
import { requireAdministrator } from '@/lib/identity/session'
import type { PartStanding } from '@/lib/procedure/model/parts'
import { levelAfter, type Raising, raisingTo } from '@/lib/procedure/model/raising'
import { findDraftVersion, findPublished } from '@/lib/procedure/queries'
import { listDoubts, type StandingDoubt } from '@/lib/procedure/queries/doubts'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { DraftForm } from '../../draft-form'
import { partSlugs } from '../sua/parts'
import { openDraft, raise } from './actions'

const { finding: { raise: words }, procedures: { home, list, levels, form }, parts: { titles, about }, catalogueReport } = officialText

export const metadata: Metadata = { title: words.title }

function Standing({ standing: { state, problems } }: { readonly standing: PartStanding }) {
  if (state === 'missing') return <Tag tone="due">{words.missing}</Tag>
  return problems.length > 0 ? <Tag tone="overdue">{words.wrong(problems.length)}</Tag> : <Tag tone="done">{words.there}</Tag>
}

/** The parts that level needs; each a link to where it is edited, once there is a draft. */
function Parts({ code, raising: { parts, electronic }, editable }: { readonly code: string; readonly raising: Raising; readonly editable: boolean }) {
  return (
    <ul className="mt-2 mb-8 max-w-text border-t border-rule">
      {parts.map((standing) => (
        <li key={standing.part} className="flex flex-wrap items-center justify-between gap-x-4 border-b border-rule py-3">
          <span>
            {editable ? (
              <a href={paths.adminDraftPart(code, partSlugs[standing.part])} className="inline-flex min-h-11 items-center font-bold">
                {titles[standing.part]}
              </a>
            ) : (
              <strong>{titles[standing.part]}</strong>
            )}
            <span className="block text-sm text-soft">{about[standing.part]}</span>
          </span>
          <Standing standing={standing} />
        </li>
      ))}
      {electronic ? null : (
        <li className="flex flex-wrap items-center justify-between gap-x-4 border-b border-rule py-3">
          <span>
            {editable ? (
              <a href={paths.adminDraftPart(code, partSlugs.general)} className="inline-flex min-h-11 items-center font-bold">
                {words.electronic}
              </a>
            ) : (
              <strong>{words.electronic}</strong>
            )}
            <span className="block text-sm text-soft">{words.electronicHelp}</span>
          </span>
          <Tag tone="due">{words.missing}</Tag>
        </li>
      )}
    </ul>
  )
}

function Doubts({ code, doubts }: { readonly code: string; readonly doubts: readonly StandingDoubt[] }) {
  if (doubts.length === 0) return null
  return (
    <section className="max-w-text">
      <h2 className="text-xl">{words.doubts}</h2>
      <p className="mt-1 mb-3 text-soft">{words.doubtsHelp}</p>
      <ul className="mb-8 list-disc space-y-2 pl-7">
        {doubts.map(({ mark, code: why, value }) => (
          <li key={mark}>
            {catalogueReport.doubts[why]}
            {value === '' ? null : <span className="block text-sm text-soft">{value}</span>}
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.adminDoubts(code)} className="inline-flex min-h-11 items-center font-bold">
          {officialText.doubts.link(doubts.length)}
        </a>
      </p>
    </section>
  )
}

type ActProps = { readonly code: string; readonly raising: Raising; readonly draft: { readonly revision: number } | null }

/** The one thing to do now: open a draft, make what is missing, or raise the level. */
function Act({ code, raising, draft }: ActProps) {
  if (!draft) {
    return (
      <>
        <p className="mb-4 max-w-text">{words.startFirst}</p>
        <DraftForm action={openDraft} words={form} hidden={{ code }} submit={words.start} busy={words.starting} />
      </>
    )
  }
  if (!raising.ready) return <p className="mb-8 max-w-text">{words.notYet}</p>
  return (
    <>
      <p className="mb-4 max-w-text">
        {words.ready} {words.after}
      </p>
      <DraftForm action={raise} words={form} hidden={{ code, revision: String(draft.revision) }} submit={words.button(levels[raising.to])} busy={words.busy} />
    </>
  )
}

/** The way from one online level to the next: what is missing, where it is made, and the button when all is there. */
export default async function Page({ params }: PageProps<'/quan-tri/thu-tuc/[code]/nang-muc'>) {
  const { code } = await params
  const actor = await requireAdministrator(paths.adminRaise(code))
  const draft = await findDraftVersion(actor, code)
  const definition = draft?.definition ?? (await findPublished(actor, code, new Date()))?.definition
  if (!definition) notFound()
  const to = levelAfter(definition.level)
  const raising = to && raisingTo(definition, to, knownNames)
  return (
    <>
      <Breadcrumbs
        label={home.title}
        items={[{ text: list.title, href: paths.adminProcedures() }, { text: code, href: paths.adminProcedure(code) }, { text: words.title }]}
      />
      <PageTitle caption={definition.name.vi} {...(to && { lead: words.lead(levels[definition.level], levels[to]) })}>
        {words.title}
      </PageTitle>
      {raising ? (
        <>
          <h2 className="text-xl">{words.parts}</h2>
          <Parts code={code} raising={raising} editable={draft !== null} />
        </>
      ) : (
        <Notification tone="success" title={words.top} />
      )}
      {raising ? <Act code={code} raising={raising} draft={draft} /> : null}
      <div className="mt-10">
        <Doubts code={code} doubts={(await listDoubts(actor, code, new Date())).filter(({ settled }) => !settled)} />
      </div>
    </>
  )
}
