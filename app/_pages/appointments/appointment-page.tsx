import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AnswerForm } from '@/app/_pages/answer-form'
import { LinkButton } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Notification } from '@/components/ui/notification'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { SummaryList } from '@/components/ui/summary-list'
import { findMyAppointment, type MyAppointment } from '@/lib/appointment/queries/mine'
import { longId, shortId } from '@/lib/core/ids'
import { findAgency } from '@/lib/identity/queries'
import { requireCitizen } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { giveTimeBack } from './actions'
import { momentWords } from './when'

export type AppointmentProps = {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The title of the page. */
export const appointmentMetadata = (locale: Locale): Metadata => ({ title: text(locale).appointments.one.title })

/** One appointment: when and where, what to bring, and the ways to move or cancel it. */
export async function AppointmentPage({ params, searchParams, locale }: AppointmentProps & { readonly locale: Locale }) {
  const { id: short } = await params
  const actor = await requireCitizen(paths.appointment(short, locale))
  const id = longId(short)
  const appointment = id === null ? null : await findMyAppointment(actor, id, new Date())
  if (!appointment) return notFound()
  const agency = await findAgency(actor, appointment.agencyId)
  const { one: words, states } = text(locale).appointments
  const { serviceName, startsAt, state, dossierCode, isOpen } = appointment
  const told = { 'da-dat': words.booked, 'da-doi': words.moved, 'da-huy': words.cancelled }[String((await searchParams)['tin'])]
  return (
    <>
      {told ? <Notification tone="success" title={told} announce /> : null}
      <PageTitle caption={serviceName[locale]}>{momentWords(startsAt, locale)}</PageTitle>
      <SummaryList
        items={[
          { key: 'what', label: words.what, value: serviceName[locale] },
          { key: 'when', label: words.when, value: momentWords(startsAt, locale) },
          { key: 'where', label: words.where, value: <span lang="vi">{[agency?.name, agency?.address].filter(Boolean).join('\n')}</span> },
          ...(dossierCode === null ? [] : [{ key: 'dossier', label: words.dossier, value: <a href={paths.dossier(dossierCode, locale)}>{dossierCode}</a> }]),
          { key: 'state', label: words.state, value: states[state] },
        ]}
      />
      {isOpen ? <Open appointment={appointment} locale={locale} /> : null}
      <p>
        <a href={paths.appointments(locale)} className="inline-flex min-h-11 items-center">
          {words.all}
        </a>
      </p>
    </>
  )
}

function Open({ appointment, locale }: { readonly appointment: MyAppointment; readonly locale: Locale }) {
  const { id, serviceId } = appointment
  const { one: words, refusals, fields, errorTitle, sending } = text(locale).appointments
  return (
    <>
      <h2 className="mb-3 text-xl">{words.bringTitle}</h2>
      <ul className="mb-8 max-w-text list-disc space-y-2 pl-7">
        {words.bring.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className="mb-8">
        <LinkButton href={paths.appointmentTimes(shortId(serviceId), locale, { doi: shortId(id) })} variant="secondary">
          {words.move}
        </LinkButton>
        <p>
          <a href={paths.appointmentFile(shortId(id), locale)} className="inline-flex min-h-11 items-center">
            {words.toCalendar}
          </a>
        </p>
      </div>
      <Details summary={words.cancelSummary}>
        <p className="mb-4">{words.cancelBody}</p>
        <AnswerForm action={giveTimeBack} words={{ errorTitle, refusals, fields }}>
          <input type="hidden" name="appointmentId" value={id} />
          <input type="hidden" name="_locale" value={locale} />
          <SubmitButton variant="danger" busy={sending}>
            {words.cancel}
          </SubmitButton>
        </AnswerForm>
      </Details>
    </>
  )
}
