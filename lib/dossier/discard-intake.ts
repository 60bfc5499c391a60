import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { removeIntake } from './change/remove-intake'
import { lockIntake } from './change/intake'
import type { IntakeInput } from './schema/intake'

/** Throws away what the counter began to type; what was taken in stays. */
export function discardIntake(actor: Actor, input: IntakeInput, now: Date) {
  return inTransaction(async (tx) => {
    const intake = await lockIntake(tx, actor, input.intake, now)
    if (!intake || intake.dossierId) return refuse('not-found')
    await removeIntake(tx, intake, now)
    return ok({ sitting: intake.sittingId })
  })
}
