import 'server-only'
import { encryptJson, lookupHash, newDigits } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { mandateCode } from '../model/mandates'
import { type MandateNews, tellOfMandate } from './tell'

/** Few digits are soon guessed from a plain hash; this one takes our key. */
export const codeHash = (id: string, code: string): string => lookupHash('phone', `mandate ${id} ${code}`)

/**
 * Makes the code by which the owner may agree; those before it count no more. Made where nobody has such an account too:
 * whether a number is known shows nowhere.
 */
export async function sendCode(tx: Tx, mandate: { readonly id: string; readonly ownerId: string | null }, now: Date): Promise<void> {
  const id = newId()
  const code = newDigits(mandateCode.digits)
  const expiresAt = new Date(now.getTime() + mandateCode.minutes * 60_000)
  await tx.mandateCode.updateMany({ where: { mandateId: mandate.id, usedAt: null }, data: { usedAt: now } })
  await tx.mandateCode.create({ data: { id, mandateId: mandate.id, codeHash: codeHash(id, code), createdAt: now, expiresAt } })
  if (mandate.ownerId === null) return
  const sealed = Buffer.from(encryptJson({ code })).toString('base64')
  const news: MandateNews = { mandateId: mandate.id, happened: 'asked', newsId: id, sealed, expiresAt: expiresAt.toISOString() }
  await tellOfMandate(tx, news)
}
