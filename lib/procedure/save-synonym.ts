import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { mayEditProcedures } from './policy'
import type { SynonymInput } from './schema/synonym'

/** Keeps what people say for what the catalogue calls it; the search knows it at once. Refuses 'changed-meanwhile'. */
export function saveSynonym(actor: Actor, { id, revision, ...said }: SynonymInput, now: Date) {
  return inTransaction(async (tx) => {
    if (!mayEditProcedures(actor)) return refuse('not-found')
    const kept = id === '' ? newId() : id
    if (id === '') await tx.searchSynonym.create({ data: { ...said, id: kept, createdAt: now, updatedAt: now } })
    else {
      const { count } = await tx.searchSynonym.updateMany({ where: { id, revision }, data: { ...said, revision: revision + 1, updatedAt: now } })
      if (count === 0) return refuse('changed-meanwhile')
    }
    await recordAudit(tx, { actor, at: now, action: 'synonym.save', subject: { kind: 'search-synonym', id: kept }, detail: { kind: said.kind } })
    return ok({ id: kept })
  })
}
