import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { encrypt } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { demoOfficials } from './model'
import { hashPassword } from './password/hash-password'

/**
 * Gives an account of the demonstration its published password and second factor, in place of the mailed link. Refuses
 * 'not-found' to everybody but the seed, and always outside the demonstration: there is no default access anywhere else.
 */
export async function setDemoAccess(actor: Actor, input: { officialId: string }, now: Date) {
  if (actor.kind !== 'system' || env.DEMO !== '1') return refuse('not-found')
  const passwordHash = await hashPassword(demoOfficials.password)

  return inTransaction(async (tx) => {
    const { officialId } = input
    const { count } = await tx.official.updateMany({ where: { id: officialId, passwordHash: null }, data: { passwordHash } })
    if (count === 0) return refuse('not-found')
    await tx.totpSecret.create({
      data: { id: newId(), officialId, secretCipher: encrypt(demoOfficials.totpSecret), createdAt: now, confirmedAt: now },
    })

    const open = await tx.oneTimeLink.findMany({ where: { officialId, usedAt: null }, select: { id: true } })
    await tx.oneTimeLink.updateMany({ where: { officialId, usedAt: null }, data: { usedAt: now } })
    for (const { id } of open) await tx.$executeRaw`SELECT graphile_worker.remove_job(${`link-${id}`})`
    await recordAudit(tx, { actor, at: now, action: 'password.set', subject: { kind: 'official', id: officialId } })
    return ok({ officialId })
  })
}
