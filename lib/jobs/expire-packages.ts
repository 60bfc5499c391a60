import 'server-only'
import { z } from 'zod'
import { expirePackages } from '@/lib/privacy/expire-packages'
import { defineJob } from './job'

/** Every hour: packages of personal data whose days are over. */
export const expirePackagesJob = defineJob({
  name: 'expire-packages',
  payload: z.object({}),
  every: '47 * * * *',
  async run(actor, _, { now }) {
    await expirePackages(actor, {}, now)
  },
})
