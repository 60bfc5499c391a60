import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { type TicketMove, ticketMoves, type TicketState } from './model/waiting'
import { mayReceive } from './policy'
import type { MoveTicketInput } from './schema'

const changeOf: Readonly<Record<TicketMove, (now: Date) => object>> = {
  repeat: (now) => ({ calledAt: now, calls: { increment: 1 } }),
  serve: (now) => ({ servedAt: now }),
  finish: (now) => ({ closedAt: now }),
  skip: (now) => ({ closedAt: now }),
  // Absent when called: at the end of the row, without precedence.
  return: (now) => ({ closedAt: null, queuedAt: now, priorityAt: null, counter: null, officialId: null }),
}

/** Calls again, begins, finishes, skips or puts back a number. One that a colleague called is theirs. */
export function moveTicket(actor: Actor, { ticketId, move }: MoveTicketInput, now: Date) {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM queue_tickets WHERE id = ${ticketId}::uuid FOR UPDATE`
    const ticket = await tx.queueTicket.findUnique({ where: { id: ticketId } })
    if (actor.kind !== 'official' || !ticket || !mayReceive(actor, ticket.agencyId)) return refuse('not-found')
    const { from, to } = ticketMoves[move]
    if (move !== 'return' && ticket.officialId !== actor.officialId) return refuse('of-a-colleague')
    if (!(from as readonly TicketState[]).includes(ticket.state)) return refuse('changed-meanwhile')

    await tx.queueTicket.update({ where: { id: ticketId }, data: { ...changeOf[move](now), state: to } })
    await recordAudit(tx, { actor, at: now, action: `ticket.${move}`, subject: { kind: 'ticket', id: ticketId }, agencyId: ticket.agencyId })
    return ok({ ticketId })
  })
}
