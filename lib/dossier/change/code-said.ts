import 'server-only'
import { lookupHash, sameHash } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { collectionCode } from '../model/collecting'

/** What is kept of a code: six digits are soon guessed from a plain hash, so it is keyed. */
export const codeHash = (id: string, digits: string) => lookupHash('collection-code', `${id}\n${digits}`)

type Said = { readonly agencyId: string; readonly personId: string; readonly digits: string; readonly now: Date }
type Verdict = { readonly codeId: string } | 'code-wrong' | 'code-spent' | 'code-expired'

/**
 * Counts a try and says whether the digits are those sent. A transaction of its own, committed whatever follows: a try
 * that a refusal rolled back would be none, and a hundred guesses at once are a hundred tries.
 */
export async function codeSaid({ agencyId, personId, digits, now }: Said): Promise<Verdict> {
  const counted = await inTransaction(async (tx) => {
    const code = await tx.collectionCode.findFirst({ where: { agencyId, personId, usedAt: null, expiresAt: { gt: now } }, orderBy: { sentAt: 'desc' } })
    if (!code) return ok<Verdict>('code-expired')
    const standing = { id: code.id, usedAt: null, tries: { lt: collectionCode.tries } }
    const { count } = await tx.collectionCode.updateMany({ where: standing, data: { tries: { increment: 1 } } })
    if (count === 0) return ok<Verdict>('code-spent')
    return ok<Verdict>(sameHash(codeHash(code.id, digits), code.codeHash) ? { codeId: code.id } : 'code-wrong')
  })
  return counted.value
}

/** A code proves one hand-over. */
export async function useCode(tx: Tx, codeId: string, now: Date) {
  const { count } = await tx.collectionCode.updateMany({ where: { id: codeId, usedAt: null }, data: { usedAt: now } })
  return count === 1 ? ok(null) : refuse('code-spent')
}
