import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { encryptJson, lookupHash } from '@/lib/core/crypto'
import { dayOf, fromDateColumn } from '@/lib/core/dates'
import { inTransaction, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { ownerAccount } from './mandate/owner-account'
import { groupsIn } from './model/residential-groups'
import { helpCode, isMemberOn } from './model/team'
import { isVouchedFor } from './policy'
import type { BeginAssistanceInput } from './schema/team'
import { sendHelpCode, tooManyCodes } from './team/send-code'

/**
 * A member of the team asks to help a citizen with one procedure. The citizen gets a code, on the phone the portal knows
 * them by and only otherwise on the one typed; until it comes back the helper sees nothing. Whether the citizen is known shows in
 * nothing that is answered. Refuses 'not-member' today or for that group, 'own-number', 'own-phone', 'phone-used' by this
 * helper for another citizen within a day, 'too-many' codes, 'level-too-low'.
 */
export function beginAssistance(actor: Actor, input: BeginAssistanceInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    const member = await tx.teamMember.findFirst({ where: { id: input.memberId, personId: actor.personId, revokedAt: null } })
    if (!member) return refuse('not-found')
    if (!isVouchedFor(actor)) return refuse('level-too-low')
    const term = { fromDay: fromDateColumn(member.fromDay), toDay: fromDateColumn(member.toDay) }
    if (!isMemberOn(term, dayOf(now)) || !groupsIn(member.groups).includes(input.group)) return refuse('not-member')
    const ownerIdHash = lookupHash('personal-id', input.personalId)
    const phoneHash = lookupHash('phone', input.phone)
    const wrong = await notTheirOwn(tx, actor.personId, { ownerIdHash, phoneHash }, now)
    if (wrong) return refuse(wrong)
    if (await tooManyCodes(tx, { helperId: actor.personId, ownerIdHash }, now)) return refuse('too-many')

    const ownerId = await ownerAccount(tx, { name: input.name, personalId: input.personalId, birthDate: null }, ownerIdHash, now)
    const id = newId()
    const assistance = { id, ownerId, ownerCipher: encryptJson({ name: input.name, phone: input.phone }) }
    await tx.assistance.create({
      data: {
        ...assistance, agencyId: member.agencyId, memberId: member.id, helperId: actor.personId, group: input.group, procedureCode: input.procedureCode,
        ownerIdHash, phoneHash, state: 'ASKED', askedAt: now, expiresAt: new Date(now.getTime() + helpCode.minutes * 60_000),
      },
    })
    await recordAudit(tx, { actor, at: now, action: 'assistance.ask', subject: { kind: 'assistance', id }, agencyId: member.agencyId, ...(ownerId !== null && { ownerId }), detail: { procedureCode: input.procedureCode } })
    await sendHelpCode(tx, assistance, null, now)
    return ok({ assistanceId: id })
  })
}

type Hashes = { readonly ownerIdHash: string; readonly phoneHash: string }

/** A code on the helper's own phone, or on one and the same for many, would be nobody's yes. */
async function notTheirOwn(tx: Tx, helperId: string, { ownerIdHash, phoneHash }: Hashes, now: Date) {
  const self = await tx.person.findUniqueOrThrow({ where: { id: helperId }, select: { personalIdHash: true, phoneHash: true } })
  if (self.personalIdHash === ownerIdHash) return 'own-number' as const
  if (self.phoneHash === phoneHash) return 'own-phone' as const
  const askedAt = { gt: new Date(now.getTime() - 86_400_000) }
  const used = await tx.assistance.count({ where: { helperId, phoneHash, ownerIdHash: { not: ownerIdHash }, askedAt } })
  return used > 0 ? ('phone-used' as const) : null
}
