import 'server-only'
import { z } from 'zod'
import { sweepAnswers } from '@/lib/registry/sweep-answers'
import { defineJob } from './job'

/** Every quarter of an hour: what registries said, once its time is over. */
export const sweepRegistryAnswersJob = defineJob({
  name: 'sweep-registry-answers',
  payload: z.object({}),
  every: '7,22,37,52 * * * *',
  async run(actor, _, { now }) {
    await sweepAnswers(actor, {}, now)
  },
})
