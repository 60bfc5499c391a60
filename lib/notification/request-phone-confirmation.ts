import 'server-only'
import { randomInt } from 'node:crypto'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { encrypt, lookupHash } from '@/lib/core/crypto'
import { inTransaction, type Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { enqueueSecretCode } from './enqueue-secret-code'
import { codeHash } from './reach/code-hash'
import type { RequestPhoneConfirmationInput } from './schema'

/** Codes one person may have sent, and one phone may get, in an hour: each costs money and rings somewhere. */
const atMost = 5
const codeMinutes = 10

/**
 * Notes the phone on which the citizen wants to be told, and sends a code there by SMS; nothing else goes to it before
 * the code was typed. Refuses 'already-confirmed' for the phone that holds now, 'too-many' after five in an hour,
 * 'no-gateway' where text messages are not set up.
 */
export function requestPhoneConfirmation(actor: Actor, { phone }: RequestPhoneConfirmationInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    const { personId } = actor
    const phoneHash = lookupHash('phone', phone)
    const held = await tx.contactPhone.findUnique({ where: { personId } })
    if (held?.phoneHash === phoneHash && held.confirmedAt) return refuse('already-confirmed')
    if (await tooMany(tx, personId, phoneHash, now)) return refuse('too-many')

    const fresh = { phoneCipher: encrypt(phone), phoneHash, confirmedAt: null, createdAt: now }
    await tx.contactPhone.upsert({ where: { personId }, create: { personId, ...fresh }, update: fresh })
    await tx.phoneCode.updateMany({ where: { personId, usedAt: null }, data: { usedAt: now } })
    const id = newId()
    const secret = String(randomInt(1_000_000)).padStart(6, '0')
    const expiresAt = new Date(now.getTime() + codeMinutes * 60_000)
    await tx.phoneCode.create({ data: { id, personId, phoneHash, codeHash: codeHash(id, secret), createdAt: now, expiresAt } })
    const code = { topic: 'account.phone-confirmation' as const, personId, params: {}, secret, expiresAt, phone, dedupeKey: `phone-code-${id}` }
    if ((await enqueueSecretCode(tx, code, now)).length === 0) return refuse('no-gateway')
    await recordAudit(tx, { actor, at: now, action: 'phone.request-confirmation', subject: { kind: 'person', id: personId }, ownerId: personId })
    return ok({})
  })
}

async function tooMany(tx: Tx, personId: string, phoneHash: string, now: Date): Promise<boolean> {
  const createdAt = { gt: new Date(now.getTime() - 3_600_000) }
  const [own, there] = [await tx.phoneCode.count({ where: { personId, createdAt } }), await tx.phoneCode.count({ where: { phoneHash, createdAt } })]
  return own >= atMost || there >= atMost
}
