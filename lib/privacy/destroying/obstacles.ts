import 'server-only'
import { dayOf, toDateColumn } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import type { Obstacle } from '../model/retention'

type From = Pick<Tx, 'dossier' | 'complaint' | 'rectification' | 'appointment' | 'retentionHold'>

/** Why the account of a person cannot be erased now; nothing is in the way of an empty list. */
export async function obstaclesFor(from: From, personId: string, now: Date): Promise<readonly Obstacle[]> {
  const open = { notIn: ['DRAFT', 'REFUSED', 'STOPPED', 'RETURNED'] as ('DRAFT' | 'REFUSED' | 'STOPPED' | 'RETURNED')[] }
  const counts: Readonly<Record<Obstacle, number>> = {
    'open-dossier': await from.dossier.count({ where: { OR: [{ ownerId: personId }, { submitterId: personId }], status: open } }),
    'open-complaint': await from.complaint.count({ where: { personId, state: { in: ['RECEIVED', 'ASSIGNED'] } } }),
    'open-rectification': await from.rectification.count({ where: { personId, state: 'OPEN' } }),
    'open-appointment': await from.appointment.count({ where: { personId, state: { in: ['BOOKED', 'ARRIVED'] } } }),
    held: await from.retentionHold.count({ where: { personId, endedAt: null, untilDay: { gte: toDateColumn(dayOf(now)) } } }),
  }
  return (Object.keys(counts) as Obstacle[]).filter((obstacle) => counts[obstacle] > 0)
}
