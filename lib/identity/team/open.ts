import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import type { Assistance } from '@/prisma/generated/client'
import { helpMinutes } from '../model/team'

/** What the citizen agreed to begins, or may be filed in the state they were told. `by`: their code, or an official at the counter. */
export async function agreed(tx: Tx, actor: Actor, assistance: Assistance, { revision, by }: { readonly revision: number | null; readonly by: 'code' | 'counter' }, now: Date) {
  const { id, agencyId, helperId, ownerId, procedureCode } = assistance
  if (ownerId === null) return refuse('not-found')
  const changed = revision === null ? await opened(tx, assistance, now) : await fileable(tx, id, revision, now)
  if (changed === 'helps-another') return refuse('helps-another')
  if (!changed) return refuse('code-over')
  await recordAudit(tx, {
    actor, at: now, action: revision === null ? 'assistance.open' : 'assistance.agree-filing', subject: { kind: 'assistance', id }, agencyId, ownerId,
    detail: { by, helperId, procedureCode, ...(revision !== null && { revision }) },
  })
  return ok({ procedureCode, opened: revision === null })
}

async function opened(tx: Tx, { id, helperId }: Assistance, now: Date): Promise<boolean | 'helps-another'> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${helperId}, 53))`
  // What ran out unseen makes room.
  await tx.assistance.updateMany({ where: { helperId, state: 'OPEN', expiresAt: { lte: now } }, data: { state: 'ENDED', endedAt: now, ownerCipher: null } })
  if ((await tx.assistance.count({ where: { helperId, state: 'OPEN' } })) > 0) return 'helps-another'
  const expiresAt = new Date(now.getTime() + helpMinutes * 60_000)
  const { count } = await tx.assistance.updateMany({ where: { id, state: 'ASKED', expiresAt: { gt: now } }, data: { state: 'OPEN', openedAt: now, expiresAt } })
  return count === 1
}

async function fileable(tx: Tx, id: string, revision: number, now: Date): Promise<boolean> {
  const { count } = await tx.assistance.updateMany({ where: { id, state: 'OPEN', expiresAt: { gt: now }, filingRevision: revision }, data: { filingAgreedAt: now } })
  return count === 1
}
