'use server'

import { z } from 'zod'
import { callTicket } from '@/lib/appointment/call-ticket'
import { issueTicket } from '@/lib/appointment/issue-ticket'
import { moveTicket } from '@/lib/appointment/move-ticket'
import { callTicketInput, issueTicketInput, moveTicketInput } from '@/lib/appointment/schema'
import { shortId } from '@/lib/core/ids'
import { ok } from '@/lib/core/result'
import { formAction } from '@/lib/web/form-action'
import { paths } from '@/lib/web/paths'

const to = (path: string) => path

/** Back to the page as it stood: whose counter it is, and what is received there. */
const roomOf = ({ agencyId, counter, letters }: z.output<typeof callTicketInput>) =>
  paths.waitingRoom({ 'don-vi': shortId(agencyId), quay: String(counter), viec: letters.length === 0 ? undefined : letters.join('') })

export const giveNumber = formAction(
  'official',
  issueTicketInput.extend({ _counter: z.string().max(2).optional() }),
  async (actor, input) => {
    const issued = await issueTicket(actor, input, new Date())
    return issued.ok ? ok(paths.ticketSlip(shortId(issued.value.ticketId), { quay: input._counter })) : issued
  },
  to,
)

export const callNext = formAction(
  'official',
  callTicketInput,
  async (actor, input) => {
    const called = await callTicket(actor, input, new Date())
    return called.ok ? ok(roomOf(input)) : called
  },
  to,
)

export const workNumber = formAction(
  'official',
  callTicketInput.and(moveTicketInput.omit({ move: true })).and(z.object({ intent: z.union([moveTicketInput.shape.move, z.literal('finish-next')]) })),
  async (actor, input) => {
    const { ticketId, intent } = input
    const moved = await moveTicket(actor, { ticketId, move: intent === 'finish-next' ? 'finish' : intent }, new Date())
    if (!moved.ok) return moved
    // Nobody else waits: the number is done all the same.
    if (intent === 'finish-next') await callTicket(actor, input, new Date())
    return ok(roomOf(input))
  },
  to,
)
