import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { formatMoment } from '@/lib/core/dates'
import { formatDong } from '@/lib/core/money'
import { findLine, listEventsToHelpAt } from '@/lib/identity/queries/help-events'
import { listHelpers, type OwnAssistance, type OwnTeamwork, ownTeamwork } from '@/lib/identity/queries/team'
import { requireCitizen } from '@/lib/identity/session'
import { officialText, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { requestTime } from '../filing/draft'
import { reviewStep } from '../filing/steps'
import { agree, begin, callNext, end, finish, join } from './actions'
import { procedureNames, proceduresToFile } from './procedure-names'
import { TeamForm } from './team-form'

const { help: words, forms } = officialText.team
const code = { name: 'code', label: words.code, kind: 'digits' } as const

export type HelpPageProps = { readonly locale: Locale; readonly query: Promise<Readonly<Record<string, string | string[] | undefined>>> }

/** Where a member of the team helps, and where everybody sees who helped them. */
export async function HelpPage({ locale, query }: HelpPageProps) {
  const actor = await requireCitizen(paths.assist(locale))
  const now = requestTime()
  const [work, events, helpers, { tin }] = [await ownTeamwork(actor, now), await listEventsToHelpAt(actor, now), await listHelpers(actor), await query]
  const lines = await Promise.all(events.map(({ id }) => findLine(actor, id, now)))
  const current = work?.current ?? []
  const nameOf = await procedureNames([...current, ...helpers].map(({ procedureCode }) => procedureCode), now)
  const news = words.news[String(tin)]
  return (
    <>
      {news === undefined ? null : <Notification tone="success" announce title={news} />}
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {current.map((one) => <Current key={one.id} one={one} procedure={nameOf(one.procedureCode)} />)}
      {work && work.memberships.length > 0 ? null : <p>{words.nothing}</p>}
      {(work?.memberships ?? []).map((one) => <Begin key={one.id} membership={one} now={now} />)}
      {lines.map((line) => line && <Queue key={line.event.id} line={line} />)}
      <h2 className="mt-8 mb-3 text-xl">{words.helpers}</h2>
      {helpers.length === 0 ? <p>{words.noHelpers}</p> : null}
      <ul>
        {helpers.map(({ id, helperName, procedureCode, at, open }) => (
          <li key={id} className="mb-3">
            <strong>{helperName}</strong>
            <br />
            {words.helper(nameOf(procedureCode), formatMoment(at))}
            {open ? <TeamForm action={end} words={forms} id={`dung-${id}`} hidden={{ assistanceId: id }} submit={words.stop(helperName)} isQuiet /> : null}
          </li>
        ))}
      </ul>
    </>
  )
}

async function Begin({ membership: { id, groups }, now }: { readonly membership: OwnTeamwork['memberships'][number]; readonly now: Date }) {
  return (
    <section>
      <h2 className="mt-8 mb-3 text-xl">{words.begin}</h2>
      <p className="mb-3 max-w-text">{words.beginLead}</p>
      <TeamForm
        action={begin} words={forms} id={`giup-${id}`} hidden={{ memberId: id }} submit={words.ask}
        fields={[
          { name: 'procedureCode', label: words.procedure, kind: 'list', options: await proceduresToFile(now) },
          { name: 'group', label: words.group, kind: 'list', options: groups.map((group) => ({ value: group, label: group })) },
          { name: 'name', label: words.name }, { name: 'personalId', label: words.personalId, kind: 'digits' },
          { name: 'phone', label: words.phone, hint: words.phoneHint, kind: 'digits' },
        ]}
      />
    </section>
  )
}

type CurrentProps = { readonly one: OwnAssistance; readonly procedure: string }

function Current({ one: { id, name, procedureCode, expiresAt, state, filing }, procedure }: CurrentProps) {
  const isOpen = state === 'OPEN'
  const asks = !isOpen || (filing !== null && !filing.agreed)
  return (
    <Card>
      <section>
        <h2 className="mb-3 text-xl">{isOpen ? words.open(name) : words.asked(name)}</h2>
        <p className="font-bold">{procedure}</p>
        <p className="mb-3 text-soft">{(isOpen ? words.openUntil : words.askedUntil)(formatMoment(expiresAt))}</p>
        {filing ? <p className="mb-3">{filing.agreed ? words.agreed : words.waitsFiling(formatDong(filing.fee))}</p> : null}
        {asks ? <TeamForm action={agree} words={forms} id={`ma-${id}`} hidden={{ assistanceId: id }} fields={[code]} submit={words.agree} /> : null}
        {isOpen ? <ButtonGroup><ToForm procedureCode={procedureCode} isTyped={filing !== null} isQuiet={asks} /></ButtonGroup> : null}
        <TeamForm action={end} words={forms} id={`het-${id}`} hidden={{ assistanceId: id }} submit={isOpen ? words.end : words.giveUp} isQuiet />
      </section>
    </Card>
  )
}

function ToForm({ procedureCode, isTyped, isQuiet }: { readonly procedureCode: string; readonly isTyped: boolean; readonly isQuiet: boolean }) {
  const look = isQuiet ? 'secondary' : 'primary'
  if (isTyped) return <LinkButton href={paths.filingStep(procedureCode, reviewStep)} variant={look}>{words.review}</LinkButton>
  return <LinkButton href={paths.filing(procedureCode)} variant={look}>{words.fill}</LinkButton>
}

type Line = NonNullable<Awaited<ReturnType<typeof findLine>>>

function Queue({ line: { event, turns, done } }: { readonly line: Line }) {
  const hidden = { eventId: event.id }
  return (
    <section>
      <h2 className="mt-8 mb-3 text-xl">{words.line(event.name, event.place)}</h2>
      <TeamForm action={callNext} words={forms} id={`goi-${event.id}`} hidden={{ ...hidden, intent: 'next' }} submit={words.next} />
      <TeamForm action={join} words={forms} id={`lay-${event.id}`} hidden={hidden} fields={[{ name: 'initial', label: words.initial }]} submit={words.join} isQuiet />
      <p>{words.done(done)}</p>
      {(['CALLED', 'WAITING'] as const).map((state) => (
        <div key={state}>
          <h3 className="mt-4 mb-2 text-lg">{state === 'CALLED' ? words.called : words.waiting}</h3>
          <ul>
            {turns.filter((turn) => turn.state === state).map(({ id, number, initial, mine }) => (
              <li key={id}>
                {words.turn(number, initial)}
                {mine ? (
                  <>
                    <TeamForm action={finish} words={forms} id={`xong-${id}`} hidden={{ turnId: id, outcome: 'DONE' }} submit={words.finish} isQuiet />
                    <TeamForm action={finish} words={forms} id={`vang-${id}`} hidden={{ turnId: id, outcome: 'MISSED' }} submit={words.missed} isQuiet />
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
