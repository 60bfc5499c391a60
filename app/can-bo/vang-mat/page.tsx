import type { Metadata } from 'next'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { type Actor, holds } from '@/lib/core/actor'
import { dayOf, formatDay, formatMoment } from '@/lib/core/dates'
import { countHeld, listUnheld, type UnheldRow } from '@/lib/dossier/queries/staffing'
import { mayPlanAbsence } from '@/lib/identity/policy'
import { type AbsenceRow, listAbsences, listAgencies, listColleagues } from '@/lib/identity/queries'
import { requireOfficial } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { AbsenceForm, type FormWords, PassForm, StrikeForm } from './absence-forms'

const words = officialText.assignment.absences
const roleNames = officialText.identity.roles

export const metadata: Metadata = { title: words.title }

// What holds functions cannot go to the browser.
const { errorTitle, fields, refusals, saving, save, who, choose, from, to, dateParts, deputy, deputyHint, noDeputy, strike, handOver } = words
const formWords: FormWords = { errorTitle, fields, refusals, saving, save, who, choose, from, to, dateParts, deputy, deputyHint, noDeputy, strike, handOver }

type Row = AbsenceRow & { readonly held: number; readonly span: string }

async function rowsFor(actor: Actor, rows: readonly AbsenceRow[]): Promise<readonly Row[]> {
  return Promise.all(
    rows.map(async (row) => {
      const held = [...(await countHeld(actor, row)).values()].reduce((sum, count) => sum + count, 0)
      return { ...row, held, span: words.span(formatDay(row.fromDay), formatDay(row.toDay)) }
    }),
  )
}

const columns: Column<Row>[] = [
  { key: 'who', header: words.columns.who, names: true, cell: ({ name }) => name },
  { key: 'when', header: words.columns.when, cell: ({ span }) => span },
  { key: 'deputy', header: words.columns.deputy, cell: ({ deputyName }) => deputyName ?? noDeputy },
  { key: 'held', header: words.columns.held, number: true, cell: ({ held }) => held },
  {
    key: 'act',
    header: words.columns.act,
    cell: ({ id, agencyId, name, span, deputyId, held }) => (
      <div className="flex flex-wrap gap-4">
        {deputyId !== null && held > 0 ? <PassForm words={formWords} absenceId={id} agencyId={agencyId} which={words.strikeOf(name, span)} /> : null}
        <StrikeForm words={formWords} absenceId={id} agencyId={agencyId} which={words.strikeOf(name, span)} />
      </div>
    ),
  },
]

const unheldColumns: Column<UnheldRow>[] = [
  {
    key: 'code',
    header: words.unheldColumns.code,
    names: true,
    cell: ({ code }) => (
      <a href={paths.workbench(code)} className="inline-flex min-h-11 items-center lg:whitespace-nowrap">
        {code}
      </a>
    ),
  },
  { key: 'procedure', header: words.unheldColumns.procedure, cell: ({ procedureName }) => procedureName },
  { key: 'owner', header: words.unheldColumns.owner, cell: ({ ownerName }) => ownerName },
  { key: 'role', header: words.unheldColumns.role, cell: ({ role }) => roleNames[role] },
  { key: 'due', header: words.unheldColumns.due, cell: ({ urgentAt }) => (urgentAt ? formatMoment(urgentAt) : '–') },
]

/** For the supervisor: what nobody on duty can work today. */
async function Unheld({ actor, now }: { readonly actor: Actor; readonly now: Date }) {
  const rows = await listUnheld(actor, now)
  return (
    <section className="mb-12" id="chua-co-ai">
      <h2 className="mb-2 text-lg">{words.unheldTitle}</h2>
      {rows.length === 0 ? (
        <p>{words.unheldNone}</p>
      ) : (
        <>
          <p className="mb-4 max-w-text">{words.unheldLead}</p>
          <DataTable caption={words.unheldTitle} captionHidden columns={unheldColumns} rows={rows} rowKey={({ code }) => code} />
        </>
      )}
    </section>
  )
}

type FormProps = { readonly actor: Actor & { readonly officialId: string }; readonly agencyId: string; readonly name: string | undefined }

/** The form of one agency; an official plans for themselves, supervisor and administrator for everybody. */
async function AgencyForm({ actor, agencyId, name }: FormProps) {
  const colleagues = await listColleagues(actor, agencyId)
  const choices = colleagues.map(({ officialId, fullName }) => ({ value: officialId, label: fullName }))
  const whole = mayPlanAbsence(actor, agencyId, '')
  return (
    <section className="mb-12 max-w-text">
      <h2 className="mb-4 text-lg">{name === undefined ? words.formTitle : `${words.formTitle} · ${name}`}</h2>
      <AbsenceForm
        words={formWords}
        agencyId={agencyId}
        who={whole ? { choices } : { officialId: actor.officialId }}
        deputies={whole ? choices : choices.filter(({ value }) => value !== actor.officialId)}
      />
    </section>
  )
}

/** Who is away when and who stands in: one's own absences, for supervisors and administrators those of everybody. */
export default async function Page({ searchParams }: PageProps<'/can-bo/vang-mat'>) {
  const actor = await requireOfficial(undefined, paths.absences())
  const now = new Date()
  // One form at a time: that of the agency named, else of the first.
  const agencyId = actor.grants[0]?.agencyId ?? ''
  const [absences, agencies] = await Promise.all([listAbsences(actor, dayOf(now)), listAgencies(actor)])
  const rows = await rowsFor(actor, absences)
  const { xong } = await searchParams
  const said = typeof xong === 'string' ? words.done[xong] : undefined
  const several = new Set(actor.grants.map((grant) => grant.agencyId)).size > 1
  const supervises = actor.grants.some((grant) => holds(actor, grant.agencyId, 'SUPERVISOR'))
  return (
    <>
      {said === undefined ? null : <Notification tone="success" title={said} announce />}
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {supervises ? <Unheld actor={actor} now={now} /> : null}
      {rows.length === 0 ? (
        <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
      ) : (
        <DataTable caption={words.list} columns={columns} rows={rows} rowKey={({ id, agencyId: of }) => `${id}-${of}`} />
      )}
      <AgencyForm actor={actor} agencyId={agencyId} name={several ? agencies.find(({ id }) => id === agencyId)?.name : undefined} />
    </>
  )
}
