import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { giveNumber } from './keeping/give-number'
import { mayReceive } from './policy'
import type { IssueTicketInput } from './schema'

/** A number for somebody who came without an appointment: the next of the day for that letter, without a gap. */
export function issueTicket(actor: Actor, input: IssueTicketInput, now: Date) {
  return inTransaction(async (tx) => {
    const service = await tx.counterService.findUnique({ where: { id: input.serviceId } })
    if (!service || !mayReceive(actor, service.agencyId)) return refuse('not-found')
    if (!service.isOpen) return refuse('service-closed')
    const ticketId = await giveNumber(tx, { service, appointment: null, hasPrecedence: input.hasPrecedence }, now)
    await recordAudit(tx, { actor, at: now, action: 'ticket.issue', subject: { kind: 'ticket', id: ticketId }, agencyId: service.agencyId, detail: { letter: service.letter, hasPrecedence: input.hasPrecedence } })
    return ok({ ticketId })
  })
}
