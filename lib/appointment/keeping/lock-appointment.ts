import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import type { Appointment } from '@/prisma/generated/client'
import { isOwn, mayReceive } from '../policy'

/** The appointment, held until the transaction ends; null for whoever it is nothing to. */
export async function lockAppointment(tx: Tx, actor: Actor, id: string): Promise<Appointment | null> {
  await tx.$queryRaw`SELECT 1 FROM appointments WHERE id = ${id}::uuid FOR UPDATE`
  const found = await tx.appointment.findUnique({ where: { id } })
  return found && (isOwn(actor, found) || mayReceive(actor, found.agencyId)) ? found : null
}
