import 'server-only'
import { z } from 'zod'
import { adoptWalkIn } from '@/lib/dossier/adopt-walk-in'
import { defineJob } from './job'

/** After a sign-in with VNeID: what the counter filed for the person before comes to their account. */
export const adoptWalkInJob = defineJob({
  name: 'adopt-walk-in',
  payload: z.object({ walkInId: z.uuid(), personId: z.uuid() }),
  async run(actor, payload, { now }) {
    await adoptWalkIn(actor, payload, now)
  },
})
