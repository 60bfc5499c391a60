import { calendarFile } from '@/lib/appointment/model/calendar-file'
import { findMyAppointment } from '@/lib/appointment/queries/mine'
import { env } from '@/lib/core/env'
import { longId, shortId } from '@/lib/core/ids'
import { findAgency } from '@/lib/identity/queries'
import { currentActor } from '@/lib/identity/session'
import { noFile } from '@/lib/web/file-response'
import { paths } from '@/lib/web/paths'

/** One's own appointment as a file for a calendar, in Vietnamese or with `?en` in English; it says no more than the page. */
export async function GET(request: Request, { params }: RouteContext<'/api/lich-hen/[id]'>): Promise<Response> {
  const id = longId((await params).id)
  const actor = await currentActor()
  const now = new Date()
  const appointment = id === null ? null : await findMyAppointment(actor, id, now)
  if (!appointment) return noFile()
  const locale = new URL(request.url).searchParams.has('en') ? 'en' : 'vi'
  const agency = await findAgency(actor, appointment.agencyId)
  const short = shortId(appointment.id)
  const file = calendarFile({
    uid: `${short}@${new URL(env.PUBLIC_URL).host}`, madeAt: now, startsAt: appointment.startsAt, endsAt: appointment.endsAt,
    title: appointment.serviceName[locale],
    place: [agency?.name, agency?.address].filter(Boolean).join(', '),
    url: `${env.PUBLIC_URL}${paths.appointment(short, locale)}`,
    isOn: appointment.state === 'BOOKED',
  })
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'attachment; filename="lich-hen.ics"',
      'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff',
    },
  })
}
