import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LinkButton } from '@/components/ui/button'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Breadcrumbs } from '@/components/ui/navigation'
import { PageTitle } from '@/components/ui/page-title'
import { formatMoment } from '@/lib/core/dates'
import { requireAdministrator } from '@/lib/identity/session'
import { listVersions, type VersionSummary } from '@/lib/procedure/queries'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { startDraft } from '../actions'
import { Done } from '../done'
import { DraftForm } from '../draft-form'
import { StandingTag, standingOf, validityOf } from '../versions'

const { versions: words, list, home, form } = officialText.procedures

export const metadata: Metadata = { title: words.title }

const columnsAt = (code: string, now: Date): readonly Column<VersionSummary>[] => [
  {
    key: 'number',
    header: words.number,
    names: true,
    cell: ({ number }) => (
      <a href={paths.adminVersion(code, number)} className="inline-flex min-h-11 min-w-11 items-center">
        {number}
      </a>
    ),
  },
  { key: 'state', header: words.state, cell: (version) => <StandingTag standing={standingOf(version, now)} /> },
  { key: 'validity', header: words.validity, cell: validityOf },
  { key: 'published', header: words.published, cell: ({ publishedAt }) => (publishedAt ? formatMoment(publishedAt) : '–') },
  { key: 'reason', header: words.reason, cell: ({ reason }) => reason ?? words.noReason },
]

function NewDraft({ code }: { readonly code: string }) {
  return (
    <>
      <p className="mb-4 max-w-text text-soft">{words.startHelp}</p>
      <DraftForm action={startDraft} words={form} hidden={{ code }} submit={words.start} busy={words.starting} />
    </>
  )
}

type TasksProps = { readonly code: string; readonly versions: number; readonly isPublic: boolean; readonly mayWithdraw: boolean }

/** What else one may do with it: the most wanted first, the end last. */
function Tasks({ code, versions, isPublic, mayWithdraw }: TasksProps) {
  const { copy, withdraw } = officialText.lifecycle
  const tasks = [
    { href: paths.adminRaise(code), text: officialText.finding.raise.link, shown: true },
    { href: paths.adminProcedureTask(code, 'so-sanh'), text: officialText.changes.link, shown: versions > 1 },
    { href: paths.adminProcedureTask(code, 'sao-chep'), text: copy.link, shown: true },
    { href: paths.procedure(code), text: words.public, shown: isPublic },
    { href: paths.adminProcedureTask(code, 'ngung'), text: withdraw.link, shown: mayWithdraw },
  ]
  return (
    <section className="mt-10">
      <h2 className="mb-2 text-lg">{words.tasks}</h2>
      <ul>
        {tasks.filter(({ shown }) => shown).map(({ href, text }) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-11 items-center">{text}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One procedure: its versions, and the way to a new one. */
export default async function Page({ params, searchParams }: PageProps<'/quan-tri/thu-tuc/[code]'>) {
  const { code } = await params
  const actor = await requireAdministrator(paths.adminProcedure(code))
  const versions = await listVersions(actor, code)
  if (!versions) notFound()
  const now = new Date()
  const isPublic = versions.some((version) => standingOf(version, now) === 'now')
  return (
    <>
      <Breadcrumbs
        label={home.title}
        items={[{ text: home.title, href: paths.adminHome() }, { text: list.title, href: paths.adminProcedures() }, { text: code }]}
      />
      <Done code={(await searchParams)['xong']} />
      <PageTitle caption={code}>{versions[0]?.name}</PageTitle>
      <DataTable caption={words.title} columns={columnsAt(code, now)} rows={versions} rowKey={({ number }) => String(number)} />
      <div className="mt-8">
        {versions.some(({ state }) => state === 'DRAFT') ? <LinkButton href={paths.adminDraft(code)}>{words.goOn}</LinkButton> : <NewDraft code={code} />}
      </div>
      <Tasks
        code={code}
        versions={versions.length}
        isPublic={isPublic}
        mayWithdraw={versions.some(({ state, validTo }) => state === 'PUBLISHED' && validTo === null)}
      />
    </>
  )
}
