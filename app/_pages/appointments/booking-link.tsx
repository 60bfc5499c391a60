import { Notification } from '@/components/ui/notification'
import { listServices } from '@/lib/appointment/queries/counter-services'
import { visitor } from '@/lib/identity/session'
import { text, type Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

export type BookingLinkProps = {
  readonly procedureCode: string
  /** The dossier it would be about. */
  readonly dossier?: string
  readonly locale: Locale
}

/** The way to an appointment, where the procedure is worked with the citizen present and somebody takes appointments for it. */
export async function BookingLink({ procedureCode, dossier, locale }: BookingLinkProps) {
  const services = await listServices(visitor, { procedureCode })
  if (!services.some(({ takesBookings }) => takesBookings)) return null
  const words = text(locale).appointments
  return (
    <Notification title={words.linkHint}>
      <a href={paths.appointments(locale, { 'thu-tuc': procedureCode, 'ho-so': dossier })} className="inline-flex min-h-11 items-center font-bold">
        {words.linkText}
      </a>
    </Notification>
  )
}
