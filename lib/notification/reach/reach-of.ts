import 'server-only'
import { decrypt } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import type { MailTopic, PhoneChannel } from '../model'
import { templateInForce } from '../templates/in-force'

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

type Wanted = { readonly zalo: boolean; readonly sms: boolean; readonly agencyId: string | null; readonly topic: MailTopic; readonly locale: 'vi' | 'en' }
type Way = { channel: PhoneChannel; fallback?: PhoneChannel }

/**
 * Zalo first and SMS where the phone has none, of the ways that are wanted and set up; null where there is none. Zalo
 * takes a template the agency has registered for these very news.
 */
export async function phoneWay(tx: Pick<Tx, 'noticeTemplate'>, { zalo, sms, ...about }: Wanted): Promise<Way | null> {
  const bySms = sms && env.SMS_URL !== undefined
  const byZalo = zalo && env.ZALO_URL !== undefined && (await templateInForce(tx, { ...about, channel: 'ZALO' })) !== null
  if (byZalo) return bySms ? { channel: 'ZALO', fallback: 'SMS' } : { channel: 'ZALO' }
  return bySms ? { channel: 'SMS' } : null
}
