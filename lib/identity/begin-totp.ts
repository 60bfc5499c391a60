import 'server-only'
import { type Actor, hasSteppedUp } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { renewSecret } from './factor/renew-secret'

/** Gives an official a new secret to set up another app with; the present one counts until the new one is confirmed (`confirmTotp`). */
export function beginTotp(actor: Actor, _input: Readonly<Record<string, never>>, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'official') return refuse('not-found')
    if (!hasSteppedUp(actor)) return refuse('step-up')
    await renewSecret(tx, actor.officialId, now)
    return ok({})
  })
}
