import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { SummaryList } from '@/components/ui/summary-list'
import { addWorkingDays } from '@/lib/calendar/model/working-time'
import { dayOf, formatMoment } from '@/lib/core/dates'
import type { Case } from '@/lib/dossier/queries/case'
import { findOpinionTargets } from '@/lib/dossier/queries/opinions'
import { keptForm } from '@/lib/identity/queries'
import { opinionFieldErrors, opinionRefusals } from '@/lib/text/official/opinions'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { formWords, openCase, stateOf } from '../open-case'
import type { WorkField } from '../work-fields'
import { WorkForm } from '../work-form'
import { ask } from './actions'

const words = officialText.opinions
const { bench, queue, roles } = officialText.office

export async function generateMetadata({ params }: PageProps<'/can-bo/ho-so/[code]/xin-y-kien'>): Promise<Metadata> {
  return { title: `${words.ask.title} – ${(await params).code}` }
}

type Targets = NonNullable<Awaited<ReturnType<typeof findOpinionTargets>>>

const optionsOf = ({ colleagues, units, agencies }: Targets) => [
  ...colleagues.map(({ key, fullName, title }) => ({ value: `official:${key}`, label: words.ask.target(words.of.COLLEAGUE, words.ask.person(fullName, title)) })),
  ...units.map((role) => ({ value: `unit:${role}`, label: words.ask.target(words.of.UNIT, roles[role]) })),
  ...agencies.map(({ key, name }) => ({ value: `agency:${key}`, label: words.ask.target(words.of.AGENCY, name) })),
  { value: 'outside', label: words.ask.outside },
]

/** A working day is proposed, the deadline's own where that comes first. */
function usualDay({ calendar, runsOut }: Targets, now: Date): string {
  const next = calendar.hours.length === 0 ? now : addWorkingDays(calendar, now, 1)
  return dayOf(runsOut && runsOut < next ? runsOut : next)
}

function fieldsOf(dossier: Case, targets: Targets, now: Date): WorkField[] {
  const { ask: form } = words
  const papers = dossier.files.filter(({ replacedAt }) => replacedAt === null)
  return [
    { kind: 'select', name: 'of', label: form.to, empty: form.choose, options: optionsOf(targets) },
    { kind: 'text', name: 'outsideName', label: form.outsideName, hint: form.outsideHint, optional: true },
    { kind: 'textarea', name: 'question', label: form.question, hint: form.questionHint },
    {
      kind: 'day', name: 'until', label: form.until, hint: targets.runsOut ? form.untilHint(formatMoment(targets.runsOut)) : undefined,
      labels: officialText.clock.dateParts, initial: usualDay(targets, now),
    },
    ...(papers.length === 0
      ? []
      : [{ kind: 'choices' as const, name: 'files', label: form.papers, hint: form.papersHint, choices: papers.map(({ file, name }) => ({ value: file, label: name })) }]),
  ]
}

/** Why nobody can be asked now: the time of the dossier is over, or it is not the official's to ask about. */
function Impossible({ code, runOut }: { readonly code: string; readonly runOut: boolean }) {
  return (
    <Notification tone="warning" title={words.ask.notNow}>
      <p>{runOut ? opinionRefusals['clock-run-out'] : words.ask.notNowHelp}</p>
      <a href={paths.workbench(code)} className="inline-flex min-h-11 items-center">
        {officialText.office.form.back}
      </a>
    </Notification>
  )
}

/** Asks somebody else about the dossier. */
export default async function Page({ params }: PageProps<'/can-bo/ho-so/[code]/xin-y-kien'>) {
  const now = new Date()
  const { actor, dossier } = await openCase((await params).code, now, 'xin-y-kien')
  const targets = dossier.mayAskOpinion ? await findOpinionTargets(actor, dossier.code) : null
  const due = targets?.runsOut ?? null
  const runOut = due !== null && due <= now
  const form = formWords()
  return (
    <>
      <Breadcrumbs
        label={bench.breadcrumbs}
        items={[{ text: queue.title, href: paths.queue() }, { text: dossier.code, href: paths.workbench(dossier.code) }, { text: words.ask.title }]}
      />
      <PageTitle caption={`${dossier.definition.name.vi} · ${dossier.ownerName}`} lead={targets && !runOut ? words.ask.lead : undefined}>
        {words.ask.title}
      </PageTitle>
      <div className="max-w-page">
        {targets && !runOut ? (
          <>
            <SummaryList items={[{ key: 'due', label: words.ask.runsOut, value: due ? <strong>{formatMoment(due)}</strong> : words.ask.noDeadline }]} />
            <WorkForm
              action={ask}
              hidden={{ code: dossier.code }}
              fields={fieldsOf(dossier, targets, now)}
              submit={words.ask.submit}
              now={stateOf(dossier)}
              backHref={paths.workbench(dossier.code)}
              words={{ ...form, refusals: { ...form.refusals, ...opinionRefusals }, fieldErrors: { ...form.fieldErrors, ...opinionFieldErrors } }}
              kept={await keptForm(actor, paths.askOpinion(dossier.code), now)}
            />
          </>
        ) : (
          <Impossible code={dossier.code} runOut={runOut} />
        )}
      </div>
    </>
  )
}
