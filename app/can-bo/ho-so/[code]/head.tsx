import { statusTone } from '@/components/dossier/status-tone'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { SummaryList, type SummaryItem } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import type { WorkingCalendar } from '@/lib/calendar/model/calendar'
import { dayOf, formatDay, formatMoment } from '@/lib/core/dates'
import { formatDong } from '@/lib/core/money'
import { parenthood } from '@/lib/dossier/model/on-behalf'
import { isFinal } from '@/lib/dossier/model/statuses'
import type { Case } from '@/lib/dossier/queries/case'
import { owedOf } from '@/lib/payment/model'
import { stepByKey } from '@/lib/procedure/model/workflow'
import { officialText, text } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { dueTag, runningDue, timeLeft } from '../../due'
import { DeadlineNotices } from './deadline-notices'
import { differenceLine } from '../../said-by-registry'

const words = officialText.office
const bench = words.bench

type HeadProps = { readonly dossier: Case; readonly calendar: WorkingCalendar; readonly now: Date }

function DueLine({ dossier, calendar, now }: HeadProps) {
  const due = runningDue(dossier)
  const tag = dueTag(dossier, calendar, now, words.due)
  return (
    <>
      <Tag tone={tag.tone}>{tag.text}</Tag>
      {due ? ` ${formatMoment(due)}. ${timeLeft(calendar, now, due, words.due)}.` : null}{' '}
      <a href={paths.dueExplained(dossier.code)} className="inline-flex min-h-11 items-center">
        {officialText.clock.link}
      </a>
      {dossier.deadline.promisedBefore ? <p>{officialText.clock.bench.promised(formatMoment(dossier.deadline.promisedBefore))}</p> : null}
    </>
  )
}

const holderOf = (dossier: Case): string => {
  if (dossier.mine) return words.queue.me
  return dossier.assigneeName ?? (dossier.stepRole ? words.queue.nobody : words.queue.waiting)
}

function factsOf(props: HeadProps): SummaryItem[] {
  const { dossier } = props
  const step = stepByKey(dossier.definition.workflow, dossier.stepKey)
  const open = !isFinal(dossier.status)
  const item = (key: string, label: string, value: SummaryItem['value'] | null) => (value === null ? [] : [{ key, label, value }])
  const moment = (at: Date | null) => at && formatMoment(at)
  return [
    ...item('status', bench.status, <Tag tone={statusTone(dossier.status)}>{words.statuses[dossier.status]}</Tag>),
    ...item('due', dossier.status === 'REGISTERED' ? bench.intakeDue : bench.due, <DueLine {...props} />),
    ...item('step', bench.step, open && step ? `${step.title.vi} (${words.roles[step.role]})` : null),
    ...item('holder', bench.holder, open ? holderOf(dossier) : null),
    ...item('submitted', bench.submittedAt, `${formatMoment(dossier.submittedAt)} (${words.channels[dossier.channel] ?? dossier.channel})`),
    ...item('accepted', bench.acceptedAt, moment(dossier.acceptedAt)),
    ...item('completed', bench.completedAt, moment(dossier.completedAt)),
    ...item('rounds', officialText.rounds.rounds, dossier.supplementRounds > 0 ? officialText.rounds.round(dossier.supplementRounds, dossier.roundsAllowed) : null),
    ...item('delivery', bench.delivery, [words.deliveries[dossier.delivery], dossier.deliveryAddress].filter(Boolean).join('\n')),
  ]
}

/** What the citizen is waited for, where that is so. */
function Waiting({ dossier }: { readonly dossier: Case }) {
  const { supplement, confirmation } = dossier
  if (supplement) {
    return (
      <Notification tone={dossier.supplementOverdue ? 'warning' : 'info'} title={bench.supplement}>
        <p>{dossier.supplementOverdue ? bench.supplementOverdue : bench.supplementUntil(supplement.round, formatMoment(supplement.answerBy))}</p>
        <ul className="list-disc pl-6">
          {supplement.items.map(({ kind, key, reason }) => (
            <li key={`${kind}:${key}`}>{reason}</li>
          ))}
        </ul>
      </Notification>
    )
  }
  if (dossier.status === 'PAYMENT_REQUESTED') {
    return (
      <Notification title={bench.payment}>
        <p>{bench.paymentOwed(formatDong(owedOf(dossier.fees)))}</p>
        {dossier.payBy ? <p>{(dossier.completedAt ? bench.paymentUntilForResult : bench.paymentUntil)(formatDay(dayOf(dossier.payBy)))}</p> : null}
      </Notification>
    )
  }
  if (!confirmation || isFinal(dossier.status) || dossier.status === 'COMPLETED') return null
  const states = bench.confirmationStates
  const state = confirmation.outcome ? states[confirmation.outcome] : states.waiting(formatMoment(confirmation.deadlineAt))
  return <Notification tone={confirmation.outcome === 'OBJECTED' ? 'warning' : 'info'} title={bench.confirmation}>{state}</Notification>
}

/** What lies before a superior, and what somebody has begun. */
function Proposals({ dossier: { proposedSupplement, proposedStop, correctionAsked, checklist } }: { readonly dossier: Case }) {
  const { bench: own, checklist: { begun } } = officialText.rounds
  const wishes = [[proposedSupplement, own.proposedSupplement], [proposedStop, own.proposedStop]] as const
  return (
    <>
      {wishes.map(([wish, title]) =>
        wish ? (
          <Notification key={title} title={title}>
            <p>{own.proposedBy(wish.by, formatMoment(wish.at))}</p>
          </Notification>
        ) : null)}
      {checklist ? (
        <Notification title={begun.title}>{begun.by(checklist.by, formatMoment(checklist.at))}</Notification>
      ) : null}
      {correctionAsked ? <Notification tone="warning" title={officialText.rounds.correction.asked} /> : null}
    </>
  )
}

/** Who filed it for its owner, by what right, and how that is shown. */
function FiledFor({ dossier }: Pick<HeadProps, 'dossier'>) {
  const { submitterName, ground, proof } = dossier
  if (submitterName === null || ground === null || proof === null) return null
  const { grounds, proofs } = text('vi').mandates
  const title = bench.submitter(submitterName, grounds[ground])
  if (ground === 'PARENT_OF_CHILD') return <ParentsWord dossier={dossier} title={title} />
  return (
    <Notification title={title}>
      <p>{proofs[proof]}</p>
    </Notification>
  )
}

/** A parent's word, held against the register of births. */
function ParentsWord({ dossier, title }: Pick<HeadProps, 'dossier'> & { readonly title: string }) {
  const { parent } = officialText.replacing
  const said = dossier.lookUps.find(({ componentKey }) => componentKey === parenthood.key)?.counts
  if (said?.finding === 'FOUND') {
    return (
      <Notification title={title}>
        <p>{parent.FOUND(officialText.registries.sources[said.source], formatMoment(new Date(said.at ?? said.askedAt)))}</p>
      </Notification>
    )
  }
  return (
    <Notification tone="warning" title={title}>
      <p>{said?.finding === 'MISMATCH' ? parent.MISMATCH : parent.OPEN}</p>
      {said?.differences.map((one) => <p key={one.what}>{differenceLine(one)}</p>)}
    </Notification>
  )
}

/** The head of the workbench: whose dossier it is, how it stands, how long is left. */
export function Head(props: HeadProps) {
  const { dossier } = props
  return (
    <>
      <PageTitle caption={`${dossier.definition.name.vi} (${dossier.procedureCode})`} lead={`${bench.owner}: ${dossier.ownerName}`}>
        {dossier.code}
      </PageTitle>
      <FiledFor dossier={dossier} />
      <Waiting dossier={dossier} />
      <Proposals dossier={dossier} />
      <DeadlineNotices dossier={dossier} />
      <h2 className="sr-only">{bench.facts}</h2>
      <SummaryList items={factsOf(props)} />
    </>
  )
}
