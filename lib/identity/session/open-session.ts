import 'server-only'
import { hashToken } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { sessionLife } from '../model'

/** Of a citizen: when they proved who they are (null: VNeID does not say), at what level, and VNeID's name of its session. */
type Who = { personId: string; assuranceLevel: 1 | 2; steppedUpAt: Date | null; providerSid: string | null } | { officialId: string; steppedUpAt: Date }

/**
 * Writes the row of a new session; only the hash of `token` is kept. An official's begins when the second factor was
 * proved. Returns when the session ends at the latest.
 */
export async function openSession(tx: Tx, who: Who, token: string, device: string, now: Date): Promise<Date> {
  const expiresAt = new Date(now.getTime() + sessionLife.hours * 3_600_000)
  await tx.session.create({
    data: { id: newId(), tokenHash: hashToken(token), ...who, createdAt: now, lastSeenAt: now, expiresAt, device: device.slice(0, 200) },
  })
  return expiresAt
}
