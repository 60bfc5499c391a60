import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BookingLink } from '@/app/_pages/appointments/booking-link'
import { ButtonGroup, LinkButton } from '@/components/ui/button'
import { Localised } from '@/components/ui/localised'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { SummaryList, type SummaryItem } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import { Timeline } from '@/components/ui/timeline'
import type { MandateGround } from '@/lib/core/actor'
import { dayOf, formatDay, formatMoment } from '@/lib/core/dates'
import { findClock } from '@/lib/dossier/queries/clock'
import { isFinal } from '@/lib/dossier/model/statuses'
import type { MyDossier } from '@/lib/dossier/queries/mine'
import { findAgency } from '@/lib/identity/queries'
import { requireCitizen } from '@/lib/identity/session'
import { markMessagesRead } from '@/lib/notification/mark-messages-read'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { RaiseLevel } from '../raise-level'
import { Answers, Fees, HandedIn, LookedUp, Results } from './dossier-parts'
import { dossierOf, type DossierPageProps } from './dossier-of'
import { DueExplained } from './due-explained'
import { nextText } from './next-text'
import { PaymentDue } from './payment-due'
import { StatusTag } from './status-tag'
import { Tracking } from './submitted-page'

type Props = { readonly dossier: MyDossier; readonly locale: Locale }

/** The code of the dossier. */
export async function dossierMetadata({ params }: DossierPageProps, locale: Locale): Promise<Metadata> {
  const dossier = await dossierOf((await params).code)
  return dossier ? { title: `${text(locale).dossier.page.caption} ${dossier.code}` } : {}
}

/** Where a dossier stands, what comes next and by when, what happened, and what came out of it. */
export async function DossierPage({ params, searchParams, locale }: DossierPageProps & { readonly locale: Locale }) {
  const { code } = await params
  const actor = await requireCitizen(paths.dossier(code, locale))
  const dossier = await dossierOf(code)
  if (!dossier) return notFound()
  // Whoever has the dossier before them has read what the messages about it say.
  const now = new Date()
  await markMessagesRead(actor, { dossierId: dossier.id }, now)
  const agency = await findAgency(actor, dossier.agencyId)
  const { dossier: words } = text(locale)
  const news = (await searchParams)['tin']
  const told = { 'da-xin-rut': words.page.withdrawn, 'da-bo-sung': words.page.supplemented, 'da-tra-loi': words.page.confirmed, 'da-danh-gia': text(locale).feedback.rating.saved, 'da-de-nghi': words.correction.asked }[String(news)]
  return (
    <>
      <PageTitle caption={<Localised value={dossier.definition.name} locale={locale} />}>
        {words.page.caption} <span className="inline-block">{dossier.code}</span>
      </PageTitle>
      {told ? <Notification tone="success" title={told} announce /> : null}
      <section className="mb-10 max-w-text rounded-lg border border-rule bg-paper p-5 sm:p-6">
        {dossier.confirmation ? <Tag tone="waiting">{words.page.waitsForConfirmation}</Tag> : <StatusTag status={dossier.status} locale={locale} />}
        <h2 className="mt-3 text-lg font-bold">{words.page.nextTitle}</h2>
        <p className="mt-1">{nextText(dossier, words.next, { now, phone: agency?.hotline ?? text(locale).shell.hotline })}</p>
        <PaymentDue dossier={dossier} locale={locale} />
        <Actions dossier={dossier} locale={locale} />
        <Conversation dossier={dossier} locale={locale} />
      </section>
      <Results dossier={dossier} locale={locale} />
      <Facts dossier={dossier} locale={locale} />
      <DueExplained clock={await findClock(actor, dossier.code)} locale={locale} />
      <p className="mb-8">
        <a href={paths.dossierRules(dossier.code, locale)} className="inline-flex min-h-11 items-center">
          {words.rules.link}
        </a>
      </p>
      <BookingLink procedureCode={dossier.procedureCode} dossier={dossier.code} locale={locale} />
      <h2 className="mb-4 text-xl">{words.page.timeline}</h2>
      <History dossier={dossier} locale={locale} />
      <Fees dossier={dossier} locale={locale} />
      <HandedIn dossier={dossier} locale={locale} />
      <LookedUp dossier={dossier} locale={locale} />
      <Answers dossier={dossier} locale={locale} />
      {dossier.mayNameProxy && dossier.delivery === 'COUNTER' && !isFinal(dossier.status) ? (
        <p className="mb-8">
          <a href={paths.proxy(dossier.code, locale)} className="inline-flex min-h-11 items-center">
            {text(locale).proxy.link}
          </a>
        </p>
      ) : null}
      <Tracking token={dossier.trackingToken} label={words.page.tracking} locale={locale} />
      <Withdrawal dossier={dossier} locale={locale} />
      <Say dossier={dossier} locale={locale} />
    </>
  )
}

/** The one thing that waits for the citizen, where something does. */
function Actions({ dossier, locale }: Props) {
  const { page: words } = text(locale).dossier
  const { code, status, confirmation, procedureCode, mayAct } = dossier
  if (!mayAct) return <div className="mt-5"><RaiseLevel locale={locale} /></div>
  if (status === 'SUPPLEMENT_REQUESTED') return <Primary href={paths.supplement(code, locale)}>{words.answerSupplement}</Primary>
  if (confirmation) return <Primary href={paths.confirmation(code, locale)}>{words.answerConfirmation}</Primary>
  if (status === 'REFUSED' || status === 'STOPPED') return <Primary href={paths.filing(procedureCode, locale)}>{words.fileAgain}</Primary>
  return null
}

/** The way to the messages, with how many wait to be read. */
function Conversation({ dossier: { code, unread }, locale }: Props) {
  const { thread: words } = text(locale)
  return (
    <p className="mt-4">
      <a href={paths.thread(code, locale)} className="inline-flex min-h-11 items-center font-bold">
        {words.link}
        {unread > 0 ? ` (${words.unread(unread)})` : ''}
      </a>
    </p>
  )
}

const Primary = ({ href, children }: { readonly href: string; readonly children: string }) => (
  <div className="mt-5">
    <LinkButton href={href}>{children}</LinkButton>
  </div>
)

function Withdrawal({ dossier, locale }: Props) {
  const { page: words } = text(locale).dossier
  if (!dossier.mayWithdraw) return null
  return (
    <ButtonGroup>
      <LinkButton href={paths.withdraw(dossier.code, locale)} variant="secondary">
        {words.withdraw}
      </LinkButton>
    </ButtonGroup>
  )
}

/** The date, and under it the one that was promised before it was put off. */
const dueWords = ({ promisedBefore }: MyDossier, due: Date, before: (moment: string) => string) =>
  promisedBefore ? `${formatMoment(due)}\n${before(formatMoment(promisedBefore))}` : formatMoment(due)

/** What its owner may say about how it was handled: a rating once there is a result, a complaint at any time. */
function Say({ dossier: { code, status, isOwn, mayAct, mayAskCorrection }, locale }: Props) {
  const { rating, complaints } = text(locale).feedback
  const mayRate = isOwn && (status === 'COMPLETED' || status === 'RETURNED')
  return (
    <ul className="mt-8">
      {mayRate ? (
        <li>
          <a href={paths.rating(code, locale)} className="inline-flex min-h-11 items-center font-bold">
            {rating.link}
          </a>
        </li>
      ) : null}
      {mayAskCorrection ? (
        <li>
          <a href={paths.correction(code, locale)} className="inline-flex min-h-11 items-center">
            {text(locale).dossier.correction.link}
          </a>
        </li>
      ) : null}
      {isOwn && mayAct ? (
        <li>
          <a href={paths.newComplaint(locale, { 'ho-so': code })} className="inline-flex min-h-11 items-center">
            {complaints.about}
          </a>
        </li>
      ) : null}
    </ul>
  )
}

/** Whose it is, who filed it, and by what right. */
function filedFor(owner: string, submitter: string, ground: MandateGround, locale: Locale): SummaryItem[] {
  const { dossier: words, grounds } = text(locale).mandates
  return [
    { key: 'owner', label: words.owner, value: owner },
    { key: 'submitter', label: words.submitter, value: submitter },
    { key: 'ground', label: words.ground, value: grounds[ground] },
  ]
}

function Facts({ dossier, locale }: Props) {
  const { dossier: { page: words }, journey } = text(locale)
  const { submittedAt, dueAt, pausedAt, delivery, ownerName, submitterName, ground } = dossier
  const people: SummaryItem[] =
    submitterName !== null && ground !== null ? filedFor(ownerName, submitterName, ground, locale) : [{ key: 'owner', label: words.owner, value: ownerName }]
  const due: SummaryItem = { key: 'due', label: words.dueAt, value: dueAt ? dueWords(dossier, dueAt, words.dueBefore) : words.unknownDue }
  const paused: SummaryItem[] = pausedAt ? [{ key: 'paused', label: words.paused, value: formatDay(dayOf(pausedAt)) }] : []
  return (
    <SummaryList
      items={[
        ...people,
        { key: 'submitted', label: words.submittedAt, value: formatMoment(submittedAt) },
        due,
        ...paused,
        { key: 'delivery', label: words.delivery, value: journey.delivery.ways[delivery] },
      ]}
    />
  )
}

function History({ dossier, locale }: Props) {
  const { dossier: words } = text(locale)
  const last = dossier.timeline.length - 1
  return (
    <Timeline
      items={dossier.timeline.map(({ at, event, reasonCode, note }, index) => ({
        id: `${at.toISOString()} ${event} ${String(index)}`,
        title: words.events[event],
        time: formatMoment(at),
        dateTime: at.toISOString(),
        state: index === last ? 'now' : 'done',
        children: (
          <>
            {reasonCode && words.reasons[reasonCode] ? (
              <p>
                {words.page.reason} {words.reasons[reasonCode]}
              </p>
            ) : null}
            {note ? <p className="max-w-text whitespace-pre-line">{note}</p> : null}
          </>
        ),
      }))}
    />
  )
}
