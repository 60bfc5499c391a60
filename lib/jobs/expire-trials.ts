import 'server-only'
import { z } from 'zod'
import { expireTrials } from '@/lib/dossier/expire-trials'
import { defineJob } from './job'

/** Every hour: trials of draft versions whose time is over. */
export const expireTrialsJob = defineJob({
  name: 'expire-trials',
  payload: z.object({}),
  every: '47 * * * *',
  async run(actor, _, { now }) {
    await expireTrials(actor, {}, now)
  },
})
