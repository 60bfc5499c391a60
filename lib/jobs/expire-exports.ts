import 'server-only'
import { z } from 'zod'
import { expireExports } from '@/lib/statistics/expire-exports'
import { defineJob } from './job'

/** Every hour: exported files whose days are over. */
export const expireExportsJob = defineJob({
  name: 'expire-exports',
  payload: z.object({}),
  every: '41 * * * *',
  async run(actor, _, { now }) {
    await expireExports(actor, {}, now)
  },
})
