import 'server-only'
import { join } from 'node:path'
import { z } from 'zod'
import { exportRoots } from '@/lib/audit/export-roots'
import { rootsFolder } from '@/lib/audit/model/roots'
import { signRoot } from '@/lib/audit/sign-root'
import { env } from '@/lib/core/env'
import { defineJob } from './job'

/** Every hour, so that no day is without one: signs the root of the day where there is none, and writes it to a file. */
export const signRootJob = defineJob({
  name: 'sign-root',
  payload: z.object({}),
  every: '4 * * * *',
  async run(actor, _, { now }) {
    await signRoot(actor, {}, now)
    await exportRoots(actor, { folder: join(env.DATA_DIR, rootsFolder) })
  },
})
