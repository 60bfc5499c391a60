import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import type { TrialInput } from './schema/trial'
import { dropTrials } from './trial/drop-trials'
import { ownTrial } from './trial/own-trial'

/** Throws a trial away, and all that was typed and handed in. */
export function discardTrial(actor: Actor, input: TrialInput, now: Date) {
  return inTransaction(async (tx) => {
    const trial = await ownTrial(tx, actor, input.code, now)
    if (!trial) return refuse('not-found')
    await dropTrials(tx, { id: trial.id })
    return ok({ code: input.code })
  })
}
