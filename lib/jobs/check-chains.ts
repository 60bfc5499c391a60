import 'server-only'
import { join } from 'node:path'
import { z } from 'zod'
import { finishCheck } from '@/lib/audit/finish-check'
import { rootsFolder } from '@/lib/audit/model/roots'
import { readExportedRoots } from '@/lib/audit/queries/roots'
import { verifyChains } from '@/lib/audit/queries/verification'
import { env } from '@/lib/core/env'
import { defineJob } from './job'

/** Recounts all chains because an administrator asked. */
export const checkChainsJob = defineJob({
  name: 'check-chains',
  payload: z.object({ checkId: z.uuid() }),
  async run(actor, { checkId }, { now }) {
    const exported = await readExportedRoots(actor, join(env.DATA_DIR, rootsFolder))
    const outcome = await verifyChains(actor, { roots: exported?.roots ?? [], keys: [] }, now)
    if (outcome) await finishCheck(actor, { checkId, outcome }, now)
  },
})
