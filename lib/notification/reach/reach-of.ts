import 'server-only'
import { decrypt } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import type { PhoneChannel } from '../model'

/** Where a person can be reached. `phone`: confirmed here, or else the one VNeID told; `confirmedPhone`: only the former. */
export async function reachOf(tx: Pick<Tx, 'person' | 'contactPhone'>, personId: string) {
  const [person, contact] = await Promise.all([
    tx.person.findUniqueOrThrow({ where: { id: personId }, select: { emailCipher: true, emailConfirmedAt: true, phoneCipher: true, locale: true } }),
    tx.contactPhone.findUnique({ where: { personId } }),
  ])
  const confirmedPhone = contact?.confirmedAt ? decrypt(contact.phoneCipher) : null
  return {
    locale: person.locale === 'en' ? ('en' as const) : ('vi' as const),
    email: person.emailCipher && person.emailConfirmedAt ? decrypt(person.emailCipher) : null,
    confirmedPhone,
    phone: confirmedPhone ?? (person.phoneCipher && decrypt(person.phoneCipher)),
  }
}

/** Zalo first and SMS where the phone has none, of the ways that are wanted and set up; null where there is none. */
export function phoneWays(wanted: { readonly zalo: boolean; readonly sms: boolean }): { channel: PhoneChannel; fallback?: PhoneChannel } | null {
  const zalo = wanted.zalo && env.ZALO_URL !== undefined
  const sms = wanted.sms && env.SMS_URL !== undefined
  if (zalo) return sms ? { channel: 'ZALO', fallback: 'SMS' } : { channel: 'ZALO' }
  return sms ? { channel: 'SMS' } : null
}
