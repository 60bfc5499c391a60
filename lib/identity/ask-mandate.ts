import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { encryptJson, lookupHash } from '@/lib/core/crypto'
import { dayOf } from '@/lib/core/dates'
import { inTransaction, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { findOwner, ownerAccount } from './mandate/owner-account'
import { sendCode } from './mandate/send-code'
import { tellOfMandate } from './mandate/tell'
import { mandateCode, mandateEnd, yearsAfter } from './model/mandates'
import { isVouchedFor } from './policy'
import type { AskMandateInput } from './schema/mandate'

type Citizen = Extract<Actor, { kind: 'citizen' }>

/**
 * A citizen says for whom they want to act, and by what right. A parent's word and a written authorisation count at once, for
 * the dossiers they are shown with, which an official checks; the owner's own yes is asked for, in their account and by a code
 * to their phone. Refuses 'level-too-low', 'own-number', 'of-age' for a child who is grown up, 'name-differs' where the number is
 * known under another name, 'too-many' asked in a day. Whether the owner has an account shows in nothing that is answered.
 */
export function askMandate(actor: Actor, input: AskMandateInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    if (!isVouchedFor(actor)) return refuse('level-too-low')
    const self = await tx.person.findUniqueOrThrow({ where: { id: actor.personId }, select: { personalIdHash: true, fullName: true } })
    const ownerIdHash = lookupHash('personal-id', input.personalId)
    if (self.personalIdHash === ownerIdHash) return refuse('own-number')
    if (isGrown(input, now)) return refuse('of-age')
    if (await tooMany(tx, actor, ownerIdHash, now)) return refuse('too-many')

    const asks = input.ground === 'AUTHORISED_AGENT' && input.way === 'owner'
    const ownerId = asks ? (await findOwner(tx, input, ownerIdHash)).id : await ownerAccount(tx, input, ownerIdHash, now)
    if (!asks && ownerId === null) return refuse('name-differs')
    const id = await writeMandate(tx, actor, { input, asks, ownerId, ownerIdHash, self }, now)
    await recordAudit(tx, { actor, at: now, action: 'mandate.ask', subject: { kind: 'mandate', id }, ...(ownerId && { ownerId }), detail: { ground: input.ground } })
    if (asks) await sendCode(tx, { id, ownerId }, now)
    else await tellOfMandate(tx, { mandateId: id, happened: 'declared', newsId: id, by: 'agent' })
    return ok({ mandateId: id, waits: asks })
  })
}

type Written = {
  readonly input: AskMandateInput
  /** The owner's yes is still to come. */
  readonly asks: boolean
  readonly ownerId: string | null
  readonly ownerIdHash: string
  readonly self: { readonly personalIdHash: string; readonly fullName: string }
}

async function writeMandate(tx: Tx, { personId }: Citizen, { input, asks, ownerId, ownerIdHash, self }: Written, now: Date): Promise<string> {
  const { ground, name, personalId, birthDate, procedureCode } = input
  const id = newId()
  await tx.mandate.create({
    data: {
      id, ground, proof: proofOf(input), ownerId, ownerIdHash, ownerCipher: encryptJson({ name, personalId, birthDate }),
      agentId: personId, agentIdHash: self.personalIdHash, agentName: self.fullName, askedAt: now,
      procedureCode: ground === 'PARENT_OF_CHILD' || procedureCode === '' ? null : procedureCode,
      ...(!asks && { confirmedAt: now, endsAt: mandateEnd(ground, birthDate ?? '', now) }),
    },
  })
  return id
}

const proofOf = ({ ground, way }: AskMandateInput) => {
  if (ground === 'PARENT_OF_CHILD') return 'DECLARED'
  return way === 'owner' ? 'OWNER' : 'DOCUMENT'
}

/** A child who is of age, or whose birth date cannot be. */
const isGrown = ({ ground, birthDate }: AskMandateInput, now: Date): boolean =>
  ground === 'PARENT_OF_CHILD' && (birthDate === null || birthDate > dayOf(now) || yearsAfter(birthDate, 18) <= now)

async function tooMany(tx: Tx, { personId }: Citizen, ownerIdHash: string, now: Date): Promise<boolean> {
  // One after the other, so that many at once are counted too.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${personId}, 43))`
  const askedAt = { gt: new Date(now.getTime() - 86_400_000) }
  const own = await tx.mandate.count({ where: { agentId: personId, askedAt } })
  const there = await tx.mandateCode.count({ where: { createdAt: askedAt, mandate: { ownerIdHash } } })
  return own >= mandateCode.perAgent || there >= mandateCode.perOwner
}
