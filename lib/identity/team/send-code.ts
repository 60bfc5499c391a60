import 'server-only'
import { decryptJson, encryptJson, lookupHash, newDigits } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { addJob } from '@/lib/core/queue'
import type { Assistance } from '@/prisma/generated/client'
import { helpCode } from '../model/team'
import { helpedPerson } from '../schema/team'

/** Few digits are soon guessed from a plain hash; this one takes our key. */
export const helpCodeHash = (id: string, code: string): string => lookupHash('phone', `assistance ${id} ${code}`)

type About = Pick<Assistance, 'id' | 'ownerId' | 'ownerCipher'>

/**
 * Makes the code by which the citizen agrees to begin, or with a revision to file that state of the draft; those before it
 * count no more. Made where nobody can get it too: whether a number is known shows nowhere.
 */
export async function sendHelpCode(tx: Tx, { id: assistanceId, ownerId, ownerCipher }: About, revision: number | null, now: Date): Promise<void> {
  const id = newId()
  const code = newDigits(helpCode.digits)
  const expiresAt = new Date(now.getTime() + helpCode.minutes * 60_000)
  await tx.assistanceCode.updateMany({ where: { assistanceId, usedAt: null }, data: { usedAt: now } })
  await tx.assistanceCode.create({ data: { id, assistanceId, revision, codeHash: helpCodeHash(id, code), createdAt: now, expiresAt } })
  if (ownerId === null || !ownerCipher) return
  const { phone } = helpedPerson.parse(decryptJson(ownerCipher))
  const sealed = Buffer.from(encryptJson({ code, phone })).toString('base64')
  await addJob(tx, 'send-assistance-code', { codeId: id, sealed }, { key: `assistance-code-${id}` })
}

/** True where too many codes went out in a day: about that citizen, or from that helper. Asked one after the other. */
export async function tooManyCodes(tx: Tx, { helperId, ownerIdHash }: Pick<Assistance, 'helperId' | 'ownerIdHash'>, now: Date): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${ownerIdHash}, 47))`
  const createdAt = { gt: new Date(now.getTime() - 86_400_000) }
  const there = await tx.assistanceCode.count({ where: { createdAt, assistance: { ownerIdHash } } })
  const own = await tx.assistanceCode.count({ where: { createdAt, assistance: { helperId } } })
  return there >= helpCode.perOwner || own >= helpCode.perHelper
}
