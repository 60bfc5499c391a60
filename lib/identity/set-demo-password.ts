import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { ok, refuse } from '@/lib/core/result'
import { hashPassword } from './password/hash-password'

/**
 * Gives an account of the demonstration its published password, in place of the mailed link. Refuses 'not-found'
 * to everybody but the seed, and always outside the demonstration: there is no default password anywhere else.
 */
export async function setDemoPassword(actor: Actor, input: { officialId: string; password: string }, now: Date) {
  if (actor.kind !== 'system' || env.DEMO !== '1') return refuse('not-found')
  const passwordHash = await hashPassword(input.password)

  return inTransaction(async (tx) => {
    const { officialId } = input
    const { count } = await tx.official.updateMany({ where: { id: officialId, passwordHash: null }, data: { passwordHash } })
    if (count === 0) return refuse('not-found')

    const open = await tx.oneTimeLink.findMany({ where: { officialId, usedAt: null }, select: { id: true } })
    await tx.oneTimeLink.updateMany({ where: { officialId, usedAt: null }, data: { usedAt: now } })
    for (const { id } of open) await tx.$executeRaw`SELECT graphile_worker.remove_job(${`link-${id}`})`
    await recordAudit(tx, { actor, at: now, action: 'password.set', subject: { kind: 'official', id: officialId } })
    return ok({ officialId })
  })
}
