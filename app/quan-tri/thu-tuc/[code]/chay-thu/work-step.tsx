import { dueTag, runningDue, timeLeft } from '@/app/can-bo/due'
import { nextText } from '@/app/_pages/dossiers/next-text'
import { statusTone } from '@/components/dossier/status-tone'
import { AnswerList } from '@/components/form/answer-lines'
import { Details } from '@/components/ui/details'
import { Notification } from '@/components/ui/notification'
import { SummaryList, type SummaryItem } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import { Timeline } from '@/components/ui/timeline'
import { loadCalendar } from '@/lib/calendar/queries'
import { formatMoment } from '@/lib/core/dates'
import { formatDong } from '@/lib/core/money'
import { type FiledTrial, isResultMade, type TrialEntry } from '@/lib/dossier/model/trial'
import { topicOf } from '@/lib/dossier/model/topics'
import { answerLines } from '@/lib/form/model/lines'
import { currentActor } from '@/lib/identity/session'
import { resultTemplateFor } from '@/lib/procedure/model/results'
import { stepByKey } from '@/lib/procedure/model/workflow'
import { officialText, text } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { Acts, type Filed, nameOf, offersOf } from './acts'
import type { Query } from './form-step'
import { RouteList } from './route-list'
import { TrialHead, type Tried } from './trial'

const { trial: { work: words, review, ...trial }, office, parts: { results: { sample } } } = officialText

const date = (moment: string | null): Date | null => (moment === null ? null : new Date(moment))

const clockOf = ({ status, intakeDueAt, dueAt }: FiledTrial) => ({ status, intakeDueAt: date(intakeDueAt), dueAt: date(dueAt) })

/** The message a citizen would get for it. */
function messageOf({ event, from, to, reasonCode }: TrialEntry) {
  // Money that nobody waited for is no event of a dossier.
  const topic = event === 'recordPayment' && from === to ? null : topicOf({ event, from, to, reasonCode })
  return topic && text('vi').mail.topics[topic]
}

function Message({ entry }: { readonly entry: TrialEntry }) {
  const message = messageOf(entry)
  if (!message) return <p>{words.toldNothing}</p>
  return (
    <>
      <p className="font-bold">{message.subject(sample.agencyCode)}</p>
      {message.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  )
}

/** What was just done, and what the citizen is told by it. */
function Done({ done, filed }: { readonly done: string; readonly filed: FiledTrial }) {
  const last = filed.history.at(-1)
  if (!last || last.event !== done) return null
  return (
    <Notification tone="success" announce title={`${words.done}: ${office.events[last.event]}`}>
      {messageOf(last) ? <p>{words.told}:</p> : null}
      <Message entry={last} />
    </Notification>
  )
}

/** Where the trial stands, as the workbench would show it. */
async function Standing({ trial: tryOut, filed }: Filed) {
  const calendar = await loadCalendar(await currentActor(), tryOut.agencyId)
  const clock = clockOf(filed)
  const due = runningDue(clock)
  const tag = dueTag(clock, calendar, tryOut.at, office.due)
  const step = stepByKey(tryOut.definition.workflow, filed.stepKey)
  const turns = [...new Set(offersOf({ trial: tryOut, filed }).map(({ by }) => nameOf(by)))]
  const fees = filed.fees.map(({ label, amount }) => `${label.vi}: ${formatDong(amount)} (${filed.paid ? words.feesPaid : words.feesDue})`)
  const items: readonly SummaryItem[] = [
    { key: 'status', label: words.status, value: <Tag tone={statusTone(filed.status)}>{office.statuses[filed.status]}</Tag> },
    { key: 'step', label: words.step, value: step ? `${step.title.vi} (${office.roles[step.role]})` : filed.stepKey },
    { key: 'who', label: words.who, value: turns.join(', ') || words.nobody },
    {
      key: 'due',
      label: filed.status === 'REGISTERED' ? words.intakeDue : words.due,
      value: (
        <>
          <Tag tone={tag.tone}>{tag.text}</Tag>
          {due ? ` ${formatMoment(due)}. ${timeLeft(calendar, tryOut.at, due, office.due)}.` : null}
        </>
      ),
    },
    { key: 'clock', label: words.clock, value: formatMoment(tryOut.at) },
    { key: 'fees', label: words.fees, value: fees.join('\n') || words.noFees },
  ]
  return (
    <section>
      <h2 className="mb-3 text-xl">{words.standing}</h2>
      <SummaryList items={items} />
    </section>
  )
}

/** What the citizen reads meanwhile. */
function Told({ trial: tryOut, filed }: Filed) {
  const { dossier, shell } = text('vi')
  const { waiting } = filed
  const next = nextText({
    ...clockOf(filed),
    submittedAt: new Date(filed.filedAt),
    delivery: filed.delivery,
    confirmation: waiting?.kind === 'confirmation' ? { deadlineAt: new Date(waiting.until) } : null,
    supplement: waiting?.kind === 'supplement' ? { answerBy: new Date(waiting.answerBy) } : null,
  }, dossier.next, { now: tryOut.at, phone: shell.hotline })
  const last = filed.history.findLast((entry) => messageOf(entry) !== null)
  return (
    <section>
      <h2 className="mb-3 text-xl">{words.tells}</h2>
      <SummaryList
        items={[
          { key: 'status', label: words.statusShown, value: dossier.statuses[filed.status] },
          { key: 'next', label: words.next, value: next },
          { key: 'message', label: words.message, value: last ? <Message entry={last} /> : words.noMessage },
        ]}
      />
    </section>
  )
}

function Result({ trial: { code, definition, outcome, state } }: Pick<Filed, 'trial'>) {
  const template = resultTemplateFor(definition, outcome.answers)
  const isMade = isResultMade(state)
  return (
    <section className="mb-8">
      <h2 className="mb-2 text-xl">{isMade ? words.result : words.resultLater}</h2>
      <p>{template?.title.vi ?? review.noTemplate}</p>
      {template ? (
        <>
          <p>
            <a href={paths.adminTrialResult(code)} target="_blank" className="inline-flex min-h-11 items-center font-bold">
              {isMade ? words.resultLink : words.draftLink}
            </a>
          </p>
          <p className="text-sm text-soft">{isMade ? words.resultHint : words.draftHint}</p>
        </>
      ) : null}
    </section>
  )
}

function History({ trial: { definition }, filed }: Filed) {
  const items = filed.history.map((entry, index) => ({
    id: String(index),
    title: `${office.events[entry.event]} – ${nameOf(entry.by)}`,
    time: formatMoment(new Date(entry.at)),
    dateTime: entry.at,
    state: index === filed.history.length - 1 ? ('now' as const) : ('done' as const),
    children: (
      <>
        <p className="text-soft">{stepByKey(definition.workflow, entry.stepKey)?.title.vi}</p>
        {entry.reasonCode ? <p className="text-soft">{office.reasonCodes[entry.reasonCode]}</p> : null}
        {entry.note === '' ? null : <p className="whitespace-pre-line">{entry.note}</p>}
      </>
    ),
  }))
  return (
    <section>
      <h2 className="mb-4 text-xl">{words.history}</h2>
      <Timeline items={items.toReversed()} />
    </section>
  )
}

/** The filed trial as the office has it: whose turn it is, what they may do, what the citizen is told, and the result. */
export function WorkStep({ filed, query, ...tried }: Tried & { readonly filed: FiledTrial; readonly query: Query }) {
  const of = { trial: tried.trial, filed }
  const { form } = tried.trial.definition
  const { form: formWords } = text('vi')
  const one = (name: string) => [query[name] ?? ''].flat()[0] ?? ''
  return (
    <>
      <TrialHead {...tried} title={words.title} caption={trial.official} above={<Done done={one('xong')} filed={filed} />}>
        {words.title}
      </TrialHead>
      <div className="grid gap-x-10 lg:grid-cols-2">
        <div className="min-w-0">
          <Acts {...of} chosen={one('viec')} />
          <Standing {...of} />
        </div>
        <div className="min-w-0">
          <Told {...of} />
          <Result trial={tried.trial} />
        </div>
        <div className="min-w-0">
          <RouteList trial={tried.trial} />
        </div>
        <div className="min-w-0">
          <History {...of} />
        </div>
      </div>
      {form ? (
        <Details summary={words.answers}>
          <AnswerList sections={answerLines(form, tried.trial.outcome.answers, 'vi', formWords.answers)} words={formWords} level={3} />
        </Details>
      ) : null}
    </>
  )
}
