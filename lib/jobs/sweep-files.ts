import 'server-only'
import { z } from 'zod'
import { sweepOrphans } from '@/lib/document/sweep-orphans'
import { defineJob } from './job'

/** Every hour: files that nobody claimed. */
export const sweepFilesJob = defineJob({
  name: 'sweep-files',
  payload: z.object({}),
  every: '23 * * * *',
  async run(actor, _, { now }) {
    await sweepOrphans(actor, {}, now)
  },
})
