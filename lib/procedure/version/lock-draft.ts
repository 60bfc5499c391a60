import 'server-only'
import type { Tx } from '@/lib/core/db'

/** Holds the procedure until the transaction ends, so that two administrators change its versions one after the other. Null: no such procedure. */
export async function lockProcedure(tx: Tx, code: string): Promise<{ readonly id: string } | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM procedures WHERE code = ${code} FOR UPDATE`
  return row ?? null
}

/** The one draft version of the locked procedure, or null. */
export const draftOf = (tx: Tx, procedureId: string) => tx.procedureVersion.findFirst({ where: { procedureId, state: 'DRAFT' } })
