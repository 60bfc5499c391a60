import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { decrypt, newToken } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { openSession } from '../session/open-session'
import type { Factor } from './prove'

/** Opens the session of an official who proved a second factor, and tells the edge what it needs to keep it. */
export async function beginSession(tx: Tx, nobody: Actor, officialId: string, { device, factor }: { device: string; factor: Factor }, now: Date) {
  const token = newToken()
  const expiresAt = await openSession(tx, { officialId, steppedUpAt: now }, token, device, now)
  await recordAudit(tx, { actor: nobody, at: now, action: 'session.begin', subject: { kind: 'official', id: officialId }, detail: { factor } })
  const official = await tx.official.findUniqueOrThrow({
    where: { id: officialId }, select: { emailCipher: true, grants: { where: { revokedAt: null }, select: { role: true } } },
  })
  return { token, expiresAt, officialId, email: decrypt(official.emailCipher), roles: official.grants.map(({ role }) => role) }
}
