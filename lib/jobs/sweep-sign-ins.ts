import 'server-only'
import { z } from 'zod'
import { expireAssistances } from '@/lib/identity/expire-assistances'
import { sweepSignIns } from '@/lib/identity/sweep-sign-ins'
import { defineJob } from './job'

/** Every hour: sign-ins that nobody finished, and assistances that ran out. */
export const sweepSignInsJob = defineJob({
  name: 'sweep-sign-ins',
  payload: z.object({}),
  every: '23 * * * *',
  async run(actor, _, { now }) {
    await sweepSignIns(actor, {}, now)
    await expireAssistances(actor, now)
  },
})
