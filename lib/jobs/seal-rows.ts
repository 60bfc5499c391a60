import 'server-only'
import { z } from 'zod'
import { sealRows } from '@/lib/audit/seal-rows'
import { defineJob } from './job'

/** Every few seconds: what was appended meanwhile is put into the chains, until nothing waits. */
export const sealRowsJob = defineJob({
  name: 'seal-rows',
  payload: z.object({}),
  seconds: 5,
  async run(actor, _, { now }) {
    for (;;) {
      const result = await sealRows(actor, {}, now)
      if (!result.ok || result.value.sealed === 0) return
    }
  },
})
