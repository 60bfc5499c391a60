import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { mayKeepServices } from './policy'
import type { SaveServiceInput } from './schema'

const isKnown = async (tx: Tx, codes: readonly string[]) => (await tx.procedure.count({ where: { code: { in: [...codes] } } })) === codes.length

/** The service to change, held against whoever books by the rule of before; null where it is not the agency's. */
async function holdKept(tx: Tx, agencyId: string, id: string) {
  await tx.$queryRaw`SELECT 1 FROM counter_services WHERE id = ${id}::uuid FOR UPDATE`
  return tx.counterService.findFirst({ where: { id, agencyId }, select: { id: true, letter: true } })
}

/**
 * Adds a service of the counter or changes one. Its letter stays what it was: numbers were given under it.
 * Appointments already given stay, also outside the new hours; officials see them and can call them off.
 */
export function saveService(actor: Actor, input: SaveServiceInput, now: Date) {
  return inTransaction(async (tx) => {
    const { agencyId, serviceId, letter, ...data } = input
    if (!mayKeepServices(actor, agencyId)) return refuse('not-found')
    const kept = serviceId === undefined ? null : await holdKept(tx, agencyId, serviceId)
    if (serviceId !== undefined && !kept) return refuse('not-found')
    if (!(await isKnown(tx, data.procedureCodes))) return refuse('unknown-procedure')

    const id = kept?.id ?? newId()
    if (kept) await tx.counterService.update({ where: { id }, data: { ...data, updatedAt: now } })
    else {
      const { count } = await tx.counterService.createMany({ data: { ...data, id, agencyId, letter, createdAt: now, updatedAt: now }, skipDuplicates: true })
      if (count === 0) return refuse('letter-taken')
    }
    const { isOpen, takesBookings, slotMinutes, places } = data
    const detail = { isNew: kept === null, isOpen, takesBookings, slotMinutes, places }
    await recordAudit(tx, { actor, at: now, action: 'counter-service.save', subject: { kind: 'counter-service', id }, agencyId, detail })
    return ok({ id, agencyId })
  })
}
