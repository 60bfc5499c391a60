import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { mergeAccounts } from '../account/merge-accounts'
import { sameName } from '../model/card'

/** Issuer of the accounts that the counter makes for those VNeID has not told of; their subject is the hash of the personal id. */
export const walkInIssuer = 'counter'

/** Holds a personal id until the transaction ends: a counter and a first sign-in at the same moment make one account. */
export const lockPersonalId = (tx: Tx, personalIdHash: string) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${personalIdHash}, 41))`

type SignedIn = { readonly key: { readonly issuer: string; readonly subject: string }; readonly personalIdHash: string; readonly fullName: string }

/**
 * Gives the account that a counter made to the person VNeID vouches for: the same personal id, and the same name, for an
 * official may have mistyped a digit and nobody may come into a stranger's dossiers. Where the person has an account
 * already, what was filed under the other is moved to it by a job.
 */
export async function adoptWalkIn(tx: Tx, actor: Actor, { key, personalIdHash, fullName }: SignedIn, now: Date): Promise<void> {
  const made = { issuer_subject: { issuer: walkInIssuer, subject: personalIdHash } }
  const walkIn = await tx.person.findUnique({ where: made, select: { id: true, fullName: true, mergedIntoId: true } })
  if (!walkIn || walkIn.mergedIntoId) return
  const trace = { actor, at: now, subject: { kind: 'person', id: walkIn.id }, ownerId: walkIn.id }
  if (!sameName(walkIn.fullName, fullName)) return recordAudit(tx, { ...trace, action: 'person.name-differs' })
  const account = await tx.person.findUnique({ where: { issuer_subject: key }, select: { id: true, mergedIntoId: true } })
  if (account) await mergeAccounts(tx, actor, { fromId: walkIn.id, toId: account.mergedIntoId ?? account.id, proof: 'walk-in' }, now)
  else await tx.person.update({ where: { id: walkIn.id }, data: key })
  return recordAudit(tx, { ...trace, action: 'person.adopt' })
}
