import 'server-only'
import { z } from 'zod'
import { lapseAppointments } from '@/lib/appointment/lapse-appointments'
import { remindAppointments } from '@/lib/appointment/remind-appointments'
import { defineJob } from './job'

/** Every morning at nine in Việt Nam: who has an appointment tomorrow is reminded, what is long over is closed. */
export const tendAppointmentsJob = defineJob({
  name: 'tend-appointments',
  payload: z.object({}),
  every: '0 2 * * *',
  async run(actor, _, { now }) {
    await lapseAppointments(actor, {}, now)
    await remindAppointments(actor, {}, now)
  },
})
