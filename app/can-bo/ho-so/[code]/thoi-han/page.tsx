import type { Metadata } from 'next'
import { DueLines } from '@/app/_pages/calculators/due-lines'
import { Breadcrumbs } from '@/components/ui/navigation'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { SummaryList, type SummaryItem } from '@/components/ui/summary-list'
import { formatMoment } from '@/lib/core/dates'
import type { Case } from '@/lib/dossier/queries/case'
import { type DossierClock, findClock } from '@/lib/dossier/queries/clock'
import { limitWords } from '@/lib/procedure/model/in-short'
import { officialText, text } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { openCase } from '../open-case'

const words = officialText.clock
const { bench, queue } = officialText.office

export async function generateMetadata({ params }: PageProps<'/can-bo/ho-so/[code]/thoi-han'>): Promise<Metadata> {
  return { title: `${words.title} – ${(await params).code}` }
}

type Processing = NonNullable<DossierClock['processing']>

function factsOf(dossier: Case, clock: DossierClock, { first }: Processing): SummaryItem[] {
  const { limits } = text('vi').catalogue
  const moved = first !== null && clock.dueAt !== null && first.getTime() !== clock.dueAt.getTime()
  return [
    { key: 'rule', label: words.rule, value: limitWords(clock.limit, limits) },
    { key: 'policy', label: words.policy, value: officialText.procedures.limits.clocks[dossier.definition.supplementClock].label },
    ...(moved ? [{ key: 'first', label: words.first, value: formatMoment(first) }] : []),
    { key: 'due', label: words.current, value: clock.dueAt ? <strong>{formatMoment(clock.dueAt)}</strong> : words.none },
  ]
}

function ProcessingClock({ dossier, clock, processing }: { readonly dossier: Case; readonly clock: DossierClock; readonly processing: Processing }) {
  const promised = clock.dueAt
  const differs = promised !== null && processing.due !== null && promised.getTime() !== processing.due.getTime()
  return (
    <>
      <SummaryList items={factsOf(dossier, clock, processing)} />
      {differs ? (
        <Notification tone="warning" title={words.moved}>
          <p>{words.movedHelp(formatMoment(processing.due), formatMoment(promised))}</p>
        </Notification>
      ) : null}
      <h2 className="mb-2 text-xl">{words.steps}</h2>
      <DueLines steps={processing.steps} locale="vi" />
    </>
  )
}

function IntakeClock({ intake }: { readonly intake: NonNullable<DossierClock['intake']> }) {
  return (
    <>
      <SummaryList
        items={[
          { key: 'rule', label: words.rule, value: words.intakeRule },
          { key: 'due', label: words.intakeCurrent, value: intake.due ? <strong>{formatMoment(intake.due)}</strong> : bench.empty },
        ]}
      />
      <h2 className="mb-2 text-xl">{words.steps}</h2>
      <DueLines steps={intake.steps.filter(({ code }) => code !== 'ACCEPTED' && code !== 'DUE')} first={[words.intakeFrom(formatMoment(intake.since))]} locale="vi" />
    </>
  )
}

/** Line by line, how the due date of a dossier came about; before acceptance, that of the counter's answer. */
export default async function Page({ params }: PageProps<'/can-bo/ho-so/[code]/thoi-han'>) {
  const { actor, dossier } = await openCase((await params).code, new Date())
  const clock = await findClock(actor, dossier.code)
  const intake = clock?.intake ?? null
  const title = intake ? words.intakeTitle : words.title
  return (
    <>
      <Breadcrumbs
        label={bench.breadcrumbs}
        items={[{ text: queue.title, href: paths.queue() }, { text: dossier.code, href: paths.workbench(dossier.code) }, { text: title }]}
      />
      <PageTitle caption={`${dossier.definition.name.vi} · ${dossier.ownerName}`} lead={intake ? words.intakeLead : words.lead}>
        {title}
      </PageTitle>
      <div className="max-w-text">
        {clock === null ? <Notification tone="warning" title={words.noCalendar} /> : null}
        {clock?.processing ? <ProcessingClock dossier={dossier} clock={clock} processing={clock.processing} /> : null}
        {intake ? <IntakeClock intake={intake} /> : null}
        <p className="mt-6">
          <a href={paths.workbench(dossier.code)} className="inline-flex min-h-11 items-center">
            {words.back}
          </a>
        </p>
      </div>
    </>
  )
}
