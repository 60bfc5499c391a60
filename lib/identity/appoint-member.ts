import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { type Actor, hasSteppedUp } from '@/lib/core/actor'
import { lookupHash } from '@/lib/core/crypto'
import { toDateColumn } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { sameName } from './model/card'
import { mayAdminister } from './policy'
import type { AppointMemberInput } from './schema/team'
import { lockPersonalId } from './walk-in/account'

/**
 * Makes a citizen a member of the community digital team of some residential groups. Refuses 'no-account' where nobody of that
 * number and name has signed in at level 2, 'is-member' where they are one already.
 */
export function appointMember(actor: Actor, { agencyId, personalId, name, groups, fromDay, toDay }: AppointMemberInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'official' || !mayAdminister(actor, agencyId)) return refuse('not-found')
    if (!hasSteppedUp(actor)) return refuse('step-up')
    const personalIdHash = lookupHash('personal-id', personalId)
    await lockPersonalId(tx, personalIdHash)
    const accounts = await tx.person.findMany({ where: { personalIdHash, mergedIntoId: null, assuranceLevel: 2 }, select: { id: true, fullName: true } })
    const person = accounts.find(({ fullName }) => sameName(fullName, name))
    if (!person) return refuse('no-account')
    // Those whose time is over make room.
    const current = { agencyId, personId: person.id, revokedAt: null }
    await tx.teamMember.updateMany({ where: { ...current, toDay: { lt: toDateColumn(fromDay) } }, data: { revokedAt: now } })
    if ((await tx.teamMember.count({ where: current })) > 0) return refuse('is-member')

    const id = newId()
    const term = { fromDay: toDateColumn(fromDay), toDay: toDateColumn(toDay) }
    await tx.teamMember.create({
      data: { id, agencyId, personId: person.id, groups, ...term, appointedAt: now, appointedById: actor.officialId },
    })
    const subject = { kind: 'team-member', id }
    await recordAudit(tx, { actor, at: now, action: 'team.appoint', subject, agencyId, ownerId: person.id, detail: { fromDay, toDay } })
    return ok({ agencyId })
  })
}
