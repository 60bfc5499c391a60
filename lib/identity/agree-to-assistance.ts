import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { sameHash } from '@/lib/core/crypto'
import { db, inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { helpCode } from './model/team'
import type { AgreeInput } from './schema/team'
import { agreed } from './team/open'
import { helpCodeHash } from './team/send-code'

/**
 * The helper types the code that the citizen got on their own phone: to begin, or to file the state of the draft it was sent
 * for. Refuses 'code-wrong'; after five wrong ones, when it is late, or over meanwhile, 'code-over'; 'helps-another' where
 * the helper has not ended what they help with.
 */
export async function agreeToAssistance(actor: Actor, { assistanceId, code }: AgreeInput, now: Date) {
  if (actor.kind !== 'citizen') return refuse('not-found')
  const assistance = await db.assistance.findFirst({ where: { id: assistanceId, helperId: actor.personId, state: { in: ['ASKED', 'OPEN'] }, member: { revokedAt: null } } })
  if (!assistance) return refuse('not-found')
  const last = await db.assistanceCode.findFirst({ where: { assistanceId, usedAt: null }, orderBy: { createdAt: 'desc' } })
  if (!last) return refuse('code-over')
  // Counted before it is compared, and whatever follows: many guesses at once are as many tries.
  const good = { id: last.id, usedAt: null, tries: { lt: helpCode.tries }, expiresAt: { gt: now } }
  const counted = await db.assistanceCode.updateMany({ where: good, data: { tries: { increment: 1 } } })
  if (counted.count === 0) return refuse('code-over')
  if (!sameHash(last.codeHash, helpCodeHash(last.id, code)) || assistance.ownerId === null) return refuse('code-wrong')

  return inTransaction(async (tx) => {
    const used = await tx.assistanceCode.updateMany({ where: { id: last.id, usedAt: null }, data: { usedAt: now } })
    return used.count === 0 ? refuse('code-over') : agreed(tx, actor, assistance, { revision: last.revision, by: 'code' }, now)
  })
}
