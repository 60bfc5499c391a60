import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { findMyAppointment, type MyAppointment } from '@/lib/appointment/queries/mine'
import { listServices, type ServiceRow } from '@/lib/appointment/queries/counter-services'
import { listSlots, type OfferedDay } from '@/lib/appointment/queries/slots'
import type { Actor } from '@/lib/core/actor'
import { formatMinute, minuteOf } from '@/lib/core/dates'
import { longId, shortId } from '@/lib/core/ids'
import { requireCitizen } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { bookTime, moveTime } from './actions'
import { TimesForm } from './times-form'
import { dayWords, momentWords } from './when'

export type TimesProps = {
  readonly params: Promise<{ service: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The title of the page. */
export const timesMetadata = (locale: Locale): Metadata => ({ title: text(locale).appointments.times.title })

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)
const freeOf = ({ slots }: OfferedDay) => slots.reduce((sum, { free }) => sum + free, 0)

/** Days and times of one service: to book, or with `?doi=` to move an appointment there. */
export async function TimesPage({ params, searchParams, locale }: TimesProps & { readonly locale: Locale }) {
  const [{ service: short }, query] = await Promise.all([params, searchParams])
  const [day, dossier, move] = [one(query['ngay']), one(query['ho-so']), one(query['doi'])]
  const actor = await requireCitizen(paths.appointmentTimes(short, locale, { ngay: day, 'ho-so': dossier, doi: move }))
  const shown = await openService(actor, short, move)
  if (!shown) return notFound()
  const { days, service, moved } = shown
  const words = text(locale).appointments.times
  return (
    <>
      <PageTitle caption={service.name[locale]} lead={moved ? words.moveLead(momentWords(moved.startsAt, locale)) : undefined}>
        {moved ? words.moveTitle : words.title}
      </PageTitle>
      {days.some((each) => freeOf(each) > 0) ? (
        <Times service={service} days={days} day={day} dossier={dossier} moved={moved} locale={locale} />
      ) : (
        <EmptyState title={words.noDays} action={<LinkButton href={paths.appointments(locale)} variant="secondary">{words.back}</LinkButton>}>
          {words.noDaysBody}
        </EmptyState>
      )}
    </>
  )
}

/** The service and its times, and the appointment to move where one is; null where the address names nothing one can go on with. */
async function openService(actor: Actor, short: string, move: string | undefined) {
  const now = new Date()
  const [id, movedId] = [longId(short), move === undefined ? null : longId(move)]
  if (id === null) return null
  const [days, services, moved] = await Promise.all([
    listSlots(actor, id, now),
    listServices(actor),
    movedId === null ? null : findMyAppointment(actor, movedId, now),
  ])
  const service = services.find((each) => each.id === id)
  const isMovable = move === undefined || (moved?.isOpen === true && moved.serviceId === id)
  return days && service && isMovable ? { days, service, moved } : null
}

type TimesOf = {
  readonly service: ServiceRow
  readonly days: readonly OfferedDay[]
  readonly day: string | undefined
  readonly dossier: string | undefined
  readonly moved: MyAppointment | null
  readonly locale: Locale
}

function Times({ service, days, day, dossier, moved, locale }: TimesOf) {
  const words = text(locale).appointments
  const chosen = days.find((each) => each.day === day) ?? days.find((each) => freeOf(each) > 0)
  if (!chosen) return null
  const keep = { 'ho-so': dossier, doi: moved ? shortId(moved.id) : undefined }
  const hidden = moved ? { appointmentId: moved.id } : { serviceId: service.id, ...(dossier !== undefined && { dossierCode: dossier }) }
  const form = {
    words: { errorTitle: words.errorTitle, refusals: words.refusals, fields: words.fields },
    hidden: { ...hidden, _locale: locale },
    label: words.times.slots(dayWords(chosen.day, locale)),
    hint: words.times.lasts(service.slotMinutes),
    choices: chosen.slots.map(({ startsAt, free }) => ({
      value: startsAt.toISOString(),
      label: `${formatMinute(minuteOf(startsAt))} (${free === 0 ? words.times.full : words.times.free(free)})`,
      disabled: free === 0,
    })),
    send: { text: moved ? words.times.move : words.times.book, busy: words.sending },
    back: { text: words.times.back, href: moved ? paths.appointment(shortId(moved.id), locale) : paths.appointments(locale) },
  }
  return (
    <>
      <Days days={days} chosen={chosen.day} href={(each) => `${paths.appointmentTimes(shortId(service.id), locale, { ...keep, ngay: each })}#gio`} locale={locale} />
      <section id="gio">
        {dossier === undefined ? null : (
          <p className="mb-4">
            {words.times.dossier} <strong>{dossier}</strong>
          </p>
        )}
        {moved ? <TimesForm {...form} key={chosen.day} action={moveTime} /> : <TimesForm {...form} key={chosen.day} action={bookTime} />}
      </section>
    </>
  )
}

type DaysProps = { readonly days: readonly OfferedDay[]; readonly chosen: string; readonly href: (day: string) => string; readonly locale: Locale }

function Days({ days, chosen, href, locale }: DaysProps) {
  const words = text(locale).appointments.times
  return (
    <nav aria-labelledby="days" className="mb-10">
      <h2 id="days" className="text-xl">
        {words.days}
      </h2>
      <ul className="mt-4 grid grid-cols-[repeat(auto-fill,minmax(min(100%,9.5rem),1fr))] gap-3">
        {days.map((each) => {
          const free = freeOf(each)
          return (
            <li key={each.day}>
              <a
                href={href(each.day)}
                aria-current={each.day === chosen ? 'true' : undefined}
                className="flex min-h-14 flex-col justify-center rounded-lg border border-line bg-paper px-3 py-2 leading-snug no-underline hover:border-accent hover:bg-accent-soft aria-[current]:border-2 aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-bold"
              >
                {dayWords(each.day, locale)}
                <span className="text-sm text-soft">{free === 0 ? words.full : words.free(free)}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
