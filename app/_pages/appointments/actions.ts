'use server'

import { z } from 'zod'
import { bookAppointment } from '@/lib/appointment/book-appointment'
import { cancelAppointment } from '@/lib/appointment/cancel-appointment'
import { moveAppointment } from '@/lib/appointment/move-appointment'
import { appointmentInput, bookAppointmentInput, moveAppointmentInput } from '@/lib/appointment/schema'
import { shortId } from '@/lib/core/ids'
import { ok, type Result } from '@/lib/core/result'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

const locale = z.object({ _locale: z.enum(['vi', 'en']).catch('vi') })

/** To the appointment, with what has just been done. */
const appointmentWith = (news: string) =>
  <Code extends string>(done: Result<{ id: string }, Code>, { _locale }: z.output<typeof locale>) =>
    done.ok ? ok(paths.appointment(shortId(done.value.id), _locale, { tin: news })) : done

const to = (path: string) => path

export const bookTime = formAction(
  'citizen',
  bookAppointmentInput.and(locale),
  async (actor, input) => appointmentWith('da-dat')(await bookAppointment(actor, input, new Date()), input),
  to,
)

export const moveTime = formAction(
  'citizen',
  moveAppointmentInput.and(locale),
  async (actor, input) => appointmentWith('da-doi')(await moveAppointment(actor, input, new Date()), input),
  to,
)

export const giveTimeBack = formAction(
  'citizen',
  appointmentInput.and(locale),
  async (actor, input) => appointmentWith('da-huy')(await cancelAppointment(actor, input, new Date()), input),
  to,
)
