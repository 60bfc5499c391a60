import 'server-only'
import { z } from 'zod'
import { sweepOrphans } from '@/lib/document/sweep-orphans'
import { sweepStrays } from '@/lib/document/sweep-strays'
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

/** Once a week, in the night from Saturday: bytes that no row knows of. */
export const sweepStraysJob = defineJob({
  name: 'sweep-strays',
  payload: z.object({}),
  every: '10 19 * * 6',
  async run(actor, _, { now }) {
    await sweepStrays(actor, {}, now)
  },
})
