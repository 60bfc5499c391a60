import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LinkButton } from '@/components/ui/button'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { Tag } from '@/components/ui/tag'
import { findWithoutPerson, type JobKind, type Timer, type TroubledJob, type WithoutPerson } from '@/lib/audit/queries'
import { type Actor, agenciesWhere } from '@/lib/core/actor'
import { formatMoment } from '@/lib/core/dates'
import { requireAdministrator } from '@/lib/identity/session'
import { countDeliveries } from '@/lib/notification/queries/deliveries'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { RetryForm } from './retry-form'

const { jobs: words, procedures: { home } } = officialText

export const metadata: Metadata = { title: words.title }

// Another version may have queued what this one does not know.
const titleOf = (name: string) => words.names[name]?.title ?? words.unknown(name)

const count = (key: Exclude<keyof JobKind, 'name'>): Column<JobKind> => ({ key, header: words.columns[key], number: true, cell: (row) => row[key] })

const kindColumns: Column<JobKind>[] = [
  { key: 'name', header: words.columns.name, names: true, cell: ({ name }) => titleOf(name) },
  count('waiting'),
  count('planned'),
  count('running'),
  count('retrying'),
  count('failed'),
]

function Next({ job }: { readonly job: TroubledJob }) {
  if (job.running) return <Tag tone="info">{words.running}</Tag>
  return job.nextAt ? formatMoment(job.nextAt) : <Tag tone="overdue">{words.stopped}</Tag>
}

const troubledColumns: Column<TroubledJob>[] = [
  { key: 'name', header: words.columns.name, names: true, cell: ({ name }) => titleOf(name) },
  { key: 'fault', header: words.columns.fault, cell: ({ fault }) => words.faults[fault] },
  { key: 'attempts', header: words.columns.attempts, cell: ({ attempts, maxAttempts }) => words.attemptsOf(attempts, maxAttempts) },
  { key: 'tried', header: words.columns.tried, cell: ({ triedAt }) => formatMoment(triedAt) },
  { key: 'next', header: words.columns.next, cell: (job) => <Next job={job} /> },
  {
    key: 'act',
    header: words.columns.act,
    cell: ({ job, name, triedAt, running }) =>
      running ? null : (
        <RetryForm
          job={job}
          words={{
            retry: words.retry,
            which: words.retryOf(titleOf(name), formatMoment(triedAt)),
            busy: words.retrying,
            errorTitle: words.errorTitle,
            refusals: words.refusals,
          }}
        />
      ),
  },
]

const timerColumns: Column<Timer>[] = [
  { key: 'name', header: words.columns.name, names: true, cell: ({ name }) => titleOf(name) },
  { key: 'every', header: words.columns.every, cell: ({ name }) => words.names[name]?.every ?? '–' },
  { key: 'lastRun', header: words.columns.lastRun, cell: ({ lastRun }) => (lastRun ? formatMoment(lastRun) : words.neverRun) },
]

/** Whether the machinery works at all, and whether something waits for the operator. */
function State({ workers, kinds }: Pick<WithoutPerson, 'workers' | 'kinds'>) {
  const failed = kinds.reduce((sum, kind) => sum + kind.failed, 0)
  return (
    <>
      {workers === 0 ? (
        <Notification tone="warning" title={words.noWorker}>
          <p>{words.noWorkerHelp}</p>
        </Notification>
      ) : (
        <Notification tone="success" title={words.workers(workers)} />
      )}
      {failed > 0 ? <Notification tone="warning" title={words.failedCount(failed)} /> : null}
    </>
  )
}

/** Mails and messages that were given up, of the agencies the administrator keeps; sent again from the log. */
async function GivenUp({ actor }: { readonly actor: Actor }) {
  const counted = await Promise.all(agenciesWhere(actor, ['ADMINISTRATOR']).map((agencyId) => countDeliveries(actor, agencyId)))
  const failed = counted.flat().reduce((sum, { state, count: of }) => (state === 'FAILED' ? sum + of : sum), 0)
  if (failed === 0) return null
  return (
    <Notification tone="warning" title={words.givenUp(failed)}>
      <a href={paths.adminSent({ 'trang-thai': 'FAILED' })} className="inline-flex min-h-11 items-center font-bold">
        {words.toSent}
      </a>
    </Notification>
  )
}

/** Everything that happens without a person: what waits, runs and failed, with the way to try again, and the timers. */
export default async function Page({ searchParams }: PageProps<'/quan-tri/cong-viec'>) {
  const actor = await requireAdministrator(paths.adminJobs())
  const seen = (await findWithoutPerson(actor, new Date())) ?? notFound()
  const { kinds, troubled, timers, workers } = seen
  return (
    <>
      <Breadcrumbs label={home.title} items={[{ text: home.title, href: paths.adminHome() }, { text: words.title }]} />
      {(await searchParams)['xong'] === 'chay-lai' ? <Notification tone="success" announce title={words.done} /> : null}
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <State workers={workers} kinds={kinds} />
      <GivenUp actor={actor} />
      <div className="mb-8">
        <LinkButton href={paths.adminJobs()} variant="secondary">
          {words.refresh}
        </LinkButton>
      </div>
      {troubled.length > 0 ? (
        <DataTable caption={words.troubled} columns={troubledColumns} rows={troubled} rowKey={({ job }) => job} />
      ) : (
        <p className="mb-8">{words.noTrouble}</p>
      )}
      {kinds.length > 0 ? (
        <DataTable caption={words.kinds} columns={kindColumns} rows={kinds} rowKey={({ name }) => name} />
      ) : (
        <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
      )}
      <DataTable caption={words.timers} columns={timerColumns} rows={timers} rowKey={({ name }) => name} />
    </>
  )
}
