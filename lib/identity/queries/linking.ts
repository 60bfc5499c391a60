import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decrypt, hashToken } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { linkableTo } from '../account/linkable'
import { isVouchedFor } from '../policy'

export type OtherAccount = {
  readonly id: string
  readonly name: string
  /** "********0123". */
  readonly maskedId: string
  readonly since: Date
}

async function shown(ids: readonly string[]): Promise<readonly OtherAccount[]> {
  const rows = await db.person.findMany({ where: { id: { in: [...ids] } }, orderBy: { createdAt: 'asc' }, select: { id: true, fullName: true, personalIdCipher: true, createdAt: true } })
  return rows.map(({ id, fullName, personalIdCipher, createdAt }) => {
    const number = decrypt(personalIdCipher)
    return { id, name: fullName, maskedId: number.slice(-4).padStart(number.length, '*'), since: createdAt }
  })
}

/** Other accounts of the citizen's own numbers, as VNeID told them at level 2; empty for anybody else. */
export async function listLinkable(actor: Actor): Promise<readonly OtherAccount[]> {
  if (!isVouchedFor(actor)) return []
  return shown((await linkableTo(db, actor.personId)).map(({ id }) => id))
}

/** The account that was proved before this one, by the token its browser kept; null where that is too long ago, or it is this one. */
export async function provedBefore(actor: Actor, token: string, now: Date): Promise<OtherAccount | null> {
  if (actor.kind !== 'citizen') return null
  const link = await db.oneTimeLink.findFirst({
    where: { tokenHash: hashToken(token), purpose: 'ACCOUNT_LINK', usedAt: null, expiresAt: { gt: now } }, select: { personId: true },
  })
  const account = link?.personId && link.personId !== actor.personId ? await shown([link.personId]) : []
  return account[0] ?? null
}
