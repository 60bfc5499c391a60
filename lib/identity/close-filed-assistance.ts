import 'server-only'
import type { Tx } from '@/lib/core/db'

type HelpedBy = { readonly helperId: string; readonly assistanceId: string }

/**
 * In the transaction that files the draft: true where the citizen agreed to that very state of it and the assistance is open,
 * which ends with it. Of two who file at once one gets true.
 */
export async function closeFiledAssistance(tx: Tx, helpedBy: HelpedBy, revision: number, now: Date): Promise<boolean> {
  const { count } = await tx.assistance.updateMany({
    where: {
      id: helpedBy.assistanceId, helperId: helpedBy.helperId, state: 'OPEN', expiresAt: { gt: now }, filingRevision: revision, filingAgreedAt: { not: null },
      member: { revokedAt: null },
    },
    data: { state: 'FILED', endedAt: now, ownerCipher: null },
  })
  return count === 1
}
