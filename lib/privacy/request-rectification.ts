import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { withSomeHours } from '@/lib/calendar/model/calendar'
import { addWorkingDays } from '@/lib/calendar/model/working-time'
import { loadCalendar } from '@/lib/calendar/queries'
import type { Actor } from '@/lib/core/actor'
import { encrypt } from '@/lib/core/crypto'
import { dayOf } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { agencyOf } from './gathering/agency-of'
import { answerDays } from './model'
import type { RequestRectificationInput } from './schema'

/** More than that wait for an answer already. */
const mostOpen = 5

/** A person says what is wrong about them; answered within `answerDays` working days. Refuses 'too-many' while five wait. */
export function requestRectification(actor: Actor, { about, text }: RequestRectificationInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    const { personId } = actor
    await tx.$queryRaw`SELECT 1 FROM persons WHERE id = ${personId}::uuid FOR NO KEY UPDATE`
    if ((await tx.rectification.count({ where: { personId, state: 'OPEN' } })) >= mostOpen) return refuse('too-many')
    const [id, agencyId] = [newId(), await agencyOf(tx, personId)]
    const dueAt = addWorkingDays(withSomeHours(await loadCalendar(actor, agencyId, tx), dayOf(now)), now, answerDays)
    await tx.rectification.create({ data: { id, personId, agencyId, about, state: 'OPEN', textCipher: encrypt(text), requestedAt: now, dueAt } })
    await recordAudit(tx, { actor, at: now, action: 'rectification.request', subject: { kind: 'rectification', id }, agencyId, ownerId: personId, detail: { about } })
    return ok({ id, dueAt })
  })
}
