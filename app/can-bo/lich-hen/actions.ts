'use server'

import { cancelAppointment } from '@/lib/appointment/cancel-appointment'
import { checkInAppointment } from '@/lib/appointment/check-in-appointment'
import { missAppointment } from '@/lib/appointment/miss-appointment'
import { appointmentInput, checkInInput, namedDay } from '@/lib/appointment/schema'
import { shortId } from '@/lib/core/ids'
import { ok } from '@/lib/core/result'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

const onDay = appointmentInput.extend({ _day: namedDay.optional().catch(undefined) })
const to = (path: string) => path

export const checkIn = formAction(
  'official',
  checkInInput,
  (actor, input) => checkInAppointment(actor, input, new Date()),
  ({ ticketId }) => paths.ticketSlip(shortId(ticketId)),
)

export const noteMissed = formAction(
  'official',
  onDay,
  async (actor, input) => {
    const noted = await missAppointment(actor, input, new Date())
    return noted.ok ? ok(paths.dayAppointments({ ngay: input._day, tin: 'khong-den' })) : noted
  },
  to,
)

export const callOff = formAction(
  'official',
  onDay,
  async (actor, input) => {
    const cancelled = await cancelAppointment(actor, input, new Date())
    return cancelled.ok ? ok(paths.dayAppointments({ ngay: input._day, tin: 'huy' })) : cancelled
  },
  to,
)
