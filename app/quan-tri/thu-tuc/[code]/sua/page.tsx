import type { Metadata } from 'next'
import { LinkButton } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { Tag, type TagTone } from '@/components/ui/tag'
import { formatMoment } from '@/lib/core/dates'
import { knownNames } from '@/lib/dossier/model/known-names'
import { nextPart, type PartStanding, type PartState, standingsOf } from '@/lib/procedure/model/parts'
import { levelAfter, raisingTo } from '@/lib/procedure/model/raising'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { discardDraft } from '../../actions'
import { Done } from '../../done'
import { DraftForm } from '../../draft-form'
import { requireDraft, seenOf } from './draft'
import { partSlugs } from './parts'
import { problemsOf, problemText } from './problems'
import { UndoBar } from './undo-bar'

const { procedures: { draft: words, list, home, form, levels }, parts: { overview, titles, states, about } } = officialText

export const metadata: Metadata = { title: words.title }

const tones: Readonly<Record<PartState, TagTone>> = { filled: 'done', empty: 'neutral', missing: 'due', 'not-needed': 'neutral' }

function Standing({ standing: { part, state, count, problems } }: { readonly standing: PartStanding }) {
  if (problems.length > 0) return <Tag tone="overdue">{overview.problems(problems.length)}</Tag>
  const counted = overview.count[part as keyof typeof overview.count] as string | undefined
  return <Tag tone={tones[state]}>{state === 'filled' && counted !== undefined ? `${String(count)} ${counted}` : states[state]}</Tag>
}

function Part({ code, standing, number }: { readonly code: string; readonly standing: PartStanding; readonly number: number }) {
  const { part, problems } = standing
  return (
    <li className="border-b border-rule py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 max-sm:pb-1">
        <a href={paths.adminDraftPart(code, partSlugs[part])} className="inline-flex min-h-11 items-center text-lg font-bold">
          {number}. {titles[part]}
        </a>
        <Standing standing={standing} />
      </div>
      <p className="text-soft">{about[part]}</p>
      {problems.length === 0 ? null : (
        <ul className="mt-1 list-disc pl-6">
          {problems.map((one) => (
            <li key={problemText(one)}>{problemText(one)}</li>
          ))}
        </ul>
      )}
    </li>
  )
}

function Next({ code, next, done }: { readonly code: string; readonly next: PartStanding | null; readonly done: string }) {
  if (!next) return <Notification tone="success" title={done} />
  const { part, problems } = next
  return (
    <Notification title={overview.next}>
      <a href={paths.adminDraftPart(code, partSlugs[part])} className="inline-flex min-h-11 items-center font-bold">
        {problems.length > 0 ? overview.nextProblems(titles[part], problems.length) : overview.nextMissing(titles[part])}
      </a>
    </Notification>
  )
}

/** What stands about the online level, and whether citizens could file, were it not for it. */
function levelNews(definition: ProcedureDefinition) {
  const { level } = definition
  const to = levelAfter(level)
  const ready = to !== null && raisingTo(definition, to, knownNames).ready
  if (level !== 'INFO') return { to, ready: false, title: overview.level(levels[level]) }
  return { to, ready, title: ready ? overview.infoReady : overview.infoOnly }
}

/** How far citizens can go online with this draft, and the way to the next level. */
function Level({ definition }: { readonly definition: ProcedureDefinition }) {
  const { to, ready, title } = levelNews(definition)
  if (to === null) return null
  return (
    <Notification title={title}>
      <a href={paths.adminRaise(definition.code)} className="inline-flex min-h-11 items-center font-bold">
        {definition.level === 'INFO' && !ready ? overview.infoRaise : overview.raise(levels[to])}
      </a>
    </Notification>
  )
}

/** The parts of the draft in order with how far each is, what to do next, and the way to publish it or throw it away. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/thu-tuc/[code]/sua'>) {
  const draft = await requireDraft((await params).code)
  const { code, definition, number, updatedAt } = draft
  const standings = standingsOf(definition, problemsOf(definition))
  return (
    <>
      <Breadcrumbs
        label={home.title}
        items={[{ text: list.title, href: paths.adminProcedures() }, { text: code, href: paths.adminProcedure(code) }, { text: words.title }]}
      />
      <Done code={(await searchParams)['xong']} />
      <PageTitle caption={`${words.caption} ${String(number)} · ${words.lastSaved} ${formatMoment(updatedAt)}`} lead={overview.lead}>
        {words.title}: {definition.name.vi}
      </PageTitle>
      <UndoBar draft={draft} />
      <Next code={code} next={nextPart(standings)} done={levelNews(definition).ready ? overview.allDoneButLevel : overview.allDone} />
      <Level definition={definition} />
      <h2 className="text-xl">{overview.list}</h2>
      <ol className="mt-2 mb-8 max-w-text border-t border-rule">
        {standings.map((standing, index) => (
          <Part key={standing.part} code={code} standing={standing} number={index + 1} />
        ))}
      </ol>
      <p className="mb-4">
        <a href={paths.adminDraftPart(code, 'kiem-tra')} className="inline-flex min-h-11 items-center font-bold">
          {overview.check}
        </a>
      </p>
      <div className="flex flex-wrap gap-4">
        {standings.every(({ problems }) => problems.length === 0) ? <LinkButton href={paths.adminDraftPart(code, 'cong-bo')}>{words.publish}</LinkButton> : null}
        <LinkButton href={paths.adminTrial(code)} variant="secondary">
          {officialText.trial.start.link}
        </LinkButton>
      </div>
      {number === 1 ? null : (
        <div className="mt-10 max-w-text">
          <Details summary={words.discard}>
            <p className="mb-4">{words.discardHelp}</p>
            <DraftForm action={discardDraft} words={form} hidden={seenOf(draft)} variant="danger" submit={words.discard} busy={words.discarding} />
          </Details>
        </div>
      )}
    </>
  )
}
