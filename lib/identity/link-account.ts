import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { hashToken } from '@/lib/core/crypto'
import { inTransaction, type Tx } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { bearing, linkableTo } from './account/linkable'
import { mergeAccounts } from './account/merge-accounts'
import { samePerson } from './model/same-person'
import { isVouchedFor, provedLately } from './policy'
import { lockPersonalId } from './walk-in/account'

export type LinkAccountInput = {
  /** The other account. */
  readonly accountId: string
  /** What stands for it where the person proved both; null where its number is enough. */
  readonly token: string | null
}

/**
 * Makes another account of the same person part of this one, once they said so: one of the numbers VNeID vouches for, or one
 * they proved just before. Never by a name alone. Refuses 'level-too-low', 'step-up', 'not-linkable' where neither holds (any
 * more), 'people-differ' where both were proved and the birth dates contradict each other: that is for the counter to see.
 */
export function linkAccount(actor: Actor, { accountId, token }: LinkAccountInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    if (!isVouchedFor(actor)) return refuse('level-too-low')
    if (!provedLately(actor, now)) return refuse('step-up')
    await hold(tx, [actor.personId, accountId])
    const proof = await proofOf(tx, actor.personId, { accountId, token }, now)
    if (proof === 'not-linkable' || proof === 'people-differ') return refuse(proof)
    const self = await tx.person.count({ where: { id: actor.personId, mergedIntoId: null } })
    if (self === 0 || !(await mergeAccounts(tx, actor, { fromId: accountId, toId: actor.personId, proof }, now))) return refuse('not-linkable')
    return ok({})
  })
}

/** Both accounts until the end: a sign-in with either number waits, and two who press at once come one after the other. */
async function hold(tx: Tx, ids: readonly string[]): Promise<void> {
  const rows = await tx.person.findMany({ where: { id: { in: [...ids] } }, select: { personalIdHash: true } })
  for (const hash of [...new Set(rows.map(({ personalIdHash }) => personalIdHash))].sort()) await lockPersonalId(tx, hash)
}

async function proofOf(tx: Tx, personId: string, { accountId, token }: LinkAccountInput, now: Date): Promise<'number' | 'both' | 'not-linkable' | 'people-differ'> {
  if ((await linkableTo(tx, personId)).some(({ id }) => id === accountId)) return 'number'
  if (token === null) return 'not-linkable'
  const open = { tokenHash: hashToken(token), purpose: 'ACCOUNT_LINK' as const, personId: accountId, usedAt: null, expiresAt: { gt: now } }
  if (accountId === personId || (await tx.oneTimeLink.count({ where: open })) === 0) return 'not-linkable'
  const [one, other] = await tx.person.findMany({ where: { id: { in: [personId, accountId] } }, select: { fullName: true, claimsCipher: true } })
  if (!one || !other || !samePerson(bearing(one), bearing(other))) return 'people-differ'
  const { count } = await tx.oneTimeLink.updateMany({ where: open, data: { usedAt: now } })
  return count === 1 ? 'both' : 'not-linkable'
}
