import 'server-only'
import { dayOf, toDateColumn } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import type { Appointment, CounterService } from '@/prisma/generated/client'
import { priorityFrom } from '../model/waiting'

export type Comer = {
  readonly service: Pick<CounterService, 'id' | 'agencyId' | 'letter'>
  readonly appointment: Pick<Appointment, 'id' | 'startsAt'> | null
  readonly hasPrecedence: boolean
}

/** The next number of the day for the letter, and its id. The counter is part of the transaction: what rolls back leaves no gap. */
export async function giveNumber(tx: Tx, { service, appointment, hasPrecedence }: Comer, now: Date): Promise<string> {
  const { agencyId, letter } = service
  const day = toDateColumn(dayOf(now))
  const [counter] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO queue_ticket_counters (agency_id, day, letter, last) VALUES (${agencyId}::uuid, ${dayOf(now)}::date, ${letter}, 1)
    ON CONFLICT (agency_id, day, letter) DO UPDATE SET last = queue_ticket_counters.last + 1 RETURNING last`
  if (!counter) throw new Error(`no number of letter ${letter} was given`)
  const id = newId()
  const priorityAt = priorityFrom({ appointedAt: appointment?.startsAt ?? null, hasPrecedence, arrivedAt: now })
  await tx.queueTicket.create({
    data: { id, agencyId, serviceId: service.id, day, letter, number: counter.last, state: 'WAITING', priorityAt, appointmentId: appointment?.id ?? null, issuedAt: now, queuedAt: now },
  })
  return id
}
