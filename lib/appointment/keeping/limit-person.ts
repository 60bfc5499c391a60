import 'server-only'
import type { Tx } from '@/lib/core/db'
import { bookingLimits } from '../model/limits'

const day = 86_400_000

/**
 * Whether the person may have one more appointment. Holds the person until the transaction ends, so that two presses
 * at once are counted one after the other; what is over and was never noted no longer counts as open.
 */
export async function limitPerson(tx: Tx, personId: string, now: Date) {
  await tx.$queryRaw`SELECT 1 FROM persons WHERE id = ${personId}::uuid FOR NO KEY UPDATE`
  await tx.appointment.updateMany({ where: { personId, state: 'BOOKED', endsAt: { lt: now } }, data: { state: 'LAPSED', closedAt: now } })
  const [open, made, missed] = await Promise.all([
    tx.appointment.count({ where: { personId, state: 'BOOKED' } }),
    tx.appointment.count({ where: { personId, createdAt: { gt: new Date(now.getTime() - day) } } }),
    tx.appointment.count({ where: { personId, state: 'MISSED', startsAt: { gt: new Date(now.getTime() - bookingLimits.missedDays * day) } } }),
  ])
  return { tooManyOpen: open >= bookingLimits.open, tooManyMade: made >= bookingLimits.perDay, tooManyMissed: missed >= bookingLimits.missed }
}
