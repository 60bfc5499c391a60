import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { mayEditProcedures } from './policy'

/** Forgets a synonym. Refuses 'changed-meanwhile' where another administrator changed or removed it. */
export function removeSynonym(actor: Actor, { id, revision }: { readonly id: string; readonly revision: number }, now: Date) {
  return inTransaction(async (tx) => {
    if (!mayEditProcedures(actor)) return refuse('not-found')
    const { count } = await tx.searchSynonym.deleteMany({ where: { id, revision } })
    if (count === 0) return refuse('changed-meanwhile')
    await recordAudit(tx, { actor, at: now, action: 'synonym.remove', subject: { kind: 'search-synonym', id } })
    return ok({ id })
  })
}
