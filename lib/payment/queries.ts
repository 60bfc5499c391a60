import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { FeeMethod, FeeState } from '@/prisma/generated/client'

export type FeeLine = {
  readonly id: string
  readonly label: string
  readonly amount: number
  readonly legalGround: string
  readonly state: FeeState
  readonly method: FeeMethod | null
  readonly recordedAt: Date | null
}

/**
 * The fees of a dossier, fixed at its submission. Takes no actor but the way to the rows, which no door has: lib/dossier asks
 * who may see before it calls.
 */
export function feesOfDossier(from: Pick<Tx, 'fee'>, dossierId: string): Promise<FeeLine[]> {
  return from.fee.findMany({
    where: { dossierId },
    orderBy: { ruleKey: 'asc' },
    select: { id: true, label: true, amount: true, legalGround: true, state: true, method: true, recordedAt: true },
  })
}
