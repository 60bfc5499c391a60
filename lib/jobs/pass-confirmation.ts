import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/core/actor'
import { passConfirmation } from '@/lib/dossier/pass-confirmation'
import { passedConfirmations } from '@/lib/dossier/queries/for-jobs'
import { defineJob } from './job'

async function pass(actor: Actor, confirmationId: string, now: Date): Promise<void> {
  const result = await passConfirmation(actor, { confirmationId }, now)
  if (!result.ok && result.code === 'changed-meanwhile') throw new Error(`confirmation ${confirmationId}: ${result.code}`)
}

/** At the deadline of a draft laid before the citizen: silence is agreement. */
export const passConfirmationJob = defineJob({
  name: 'pass-confirmation',
  payload: z.object({ confirmationId: z.uuid() }),
  run: (actor, { confirmationId }, { now }) => pass(actor, confirmationId, now),
})

/** Every hour, those whose own job found the dossier elsewhere: a withdrawal asked for, and declined later. */
export const sweepConfirmationsJob = defineJob({
  name: 'sweep-confirmations',
  payload: z.object({}),
  every: '7 * * * *',
  async run(actor, _, { now }) {
    for (const id of await passedConfirmations(actor, now)) await pass(actor, id, now)
  },
})
