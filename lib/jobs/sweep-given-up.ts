import 'server-only'
import { z } from 'zod'
import { sweepGivenUp } from '@/lib/notification/sweep-given-up'
import { defineJob } from './job'

/** Every night: the links in messages that could not be sent and that nobody sent again. */
export const sweepGivenUpJob = defineJob({
  name: 'sweep-given-up',
  payload: z.object({}),
  every: '23 2 * * *',
  async run(actor, _, { now }) {
    await sweepGivenUp(actor, {}, now)
  },
})
