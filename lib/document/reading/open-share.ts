import 'server-only'
import { hashToken } from '@/lib/core/crypto'
import { dayOf, toDateColumn } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'

/** The share of that token while it can be opened, with its entry; null once it ended, or the paper did. */
export const openShare = (from: Pick<Tx, 'vaultShare'>, token: string, now: Date) =>
  from.vaultShare.findFirst({
    where: {
      tokenHash: hashToken(token),
      revokedAt: null,
      triesLeft: { gt: 0 },
      expiresAt: { gt: now },
      entry: { removedAt: null, revokedAt: null, OR: [{ validUntil: null }, { validUntil: { gte: toDateColumn(dayOf(now)) } }] },
    },
    include: { entry: { include: { files: true } } },
  })
