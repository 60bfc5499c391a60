import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decrypt } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import type { Choices } from '../model/kinds'
import { choicesOf } from '../reach/choices-of'

export type OwnChannels = {
  /** Digits, "0905123456"; null: none given. */
  readonly phone: string | null
  readonly confirmed: boolean
  /** A code was sent that can still be typed. */
  readonly codeSent: boolean
  readonly choices: Choices
  /** Whether text messages are set up at all. */
  readonly bySms: boolean
  readonly byZalo: boolean
}

/** How the citizen is told outside of the portal; null for anybody else. */
export async function ownChannels(actor: Actor, now: Date): Promise<OwnChannels | null> {
  if (actor.kind !== 'citizen') return null
  const { personId } = actor
  const [contact, codes, choices] = await Promise.all([
    db.contactPhone.findUnique({ where: { personId } }),
    db.phoneCode.count({ where: { personId, usedAt: null, expiresAt: { gt: now } } }),
    choicesOf(db, personId),
  ])
  const confirmed = contact !== null && contact.confirmedAt !== null
  return {
    phone: contact && decrypt(contact.phoneCipher),
    confirmed,
    codeSent: contact !== null && !confirmed && codes > 0,
    choices,
    bySms: env.SMS_URL !== undefined,
    byZalo: env.ZALO_URL !== undefined,
  }
}
