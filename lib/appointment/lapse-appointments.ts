import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'

const day = 86_400_000

/** Closes what is over since a day and was never noted, so that it blocks nobody. An official may still note it as missed. */
export function lapseAppointments(actor: Actor, _input: object, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const over = { state: 'BOOKED' as const, endsAt: { lt: new Date(now.getTime() - day) } }
    const { count } = await tx.appointment.updateMany({ where: over, data: { state: 'LAPSED', closedAt: now } })
    return ok({ lapsed: count })
  })
}
