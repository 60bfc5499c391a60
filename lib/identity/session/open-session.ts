import 'server-only'
import { hashToken } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { sessionLife } from '../model'

type Who = { personId: string } | { officialId: string }

/** Writes the row of a new session; only the hash of `token` is kept. Returns when the session ends at the latest. */
export async function openSession(tx: Tx, who: Who, token: string, device: string, now: Date): Promise<Date> {
  const expiresAt = new Date(now.getTime() + sessionLife.hours * 3_600_000)
  await tx.session.create({
    data: { id: newId(), tokenHash: hashToken(token), ...who, createdAt: now, lastSeenAt: now, expiresAt, device: device.slice(0, 200) },
  })
  return expiresAt
}
