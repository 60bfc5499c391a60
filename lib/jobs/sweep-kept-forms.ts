import 'server-only'
import { z } from 'zod'
import { sweepKeptForms } from '@/lib/identity/sweep-kept-forms'
import { defineJob } from './job'

/** Every hour: what officials had typed when their session ended, and did not come back for. */
export const sweepKeptFormsJob = defineJob({
  name: 'sweep-kept-forms',
  payload: z.object({}),
  every: '53 * * * *',
  async run(actor, _, { now }) {
    await sweepKeptForms(actor, {}, now)
  },
})
