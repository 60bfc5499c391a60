import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { sendHelpCode, tooManyCodes } from './team/send-code'

/** What is to be filed: the state of the draft, and what it costs in đồng. Decided by who has the draft. */
export type ToFile = { readonly revision: number; readonly fee: number }

/** Sends the citizen who is helped a second code, which says what is filed and is good for that state of the draft alone. Refuses 'too-many'. */
export function askToFile(actor: Actor, { revision, fee }: ToFile, now: Date) {
  return inTransaction(async (tx) => {
    const helpedBy = actor.kind === 'citizen' ? actor.helpedBy : undefined
    const assistance = helpedBy && (await tx.assistance.findFirst({ where: { id: helpedBy.assistanceId, helperId: helpedBy.helperId, state: 'OPEN', expiresAt: { gt: now } } }))
    if (!assistance) return refuse('not-found')
    if (await tooManyCodes(tx, assistance, now)) return refuse('too-many')
    await tx.assistance.update({ where: { id: assistance.id }, data: { filingRevision: revision, filingFee: fee, filingAgreedAt: null } })
    await sendHelpCode(tx, assistance, revision, now)
    return ok({ assistanceId: assistance.id })
  })
}
