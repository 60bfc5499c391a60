import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { searchFormat } from './model/search/terms'
import { mayEditProcedures } from './policy'
import { procedureDefinition } from './schema'
import { indexVersion } from './version/index-version'

/**
 * Puts every published version that has not ended into the search, where it is not there yet or in an older way. A
 * portal that is brought up to date needs it once; safe to repeat. The search holds nothing that a version does not, so
 * it leaves no audit entry.
 */
export function reindexProcedures(actor: Actor, now: Date) {
  return inTransaction(async (tx) => {
    if (!mayEditProcedures(actor)) return refuse('not-found')
    const versions = await tx.procedureVersion.findMany({
      where: {
        state: 'PUBLISHED', AND: [
          { OR: [{ validTo: null }, { validTo: { gt: now } }] },
          { OR: [{ searchEntry: null }, { searchEntry: { format: { not: searchFormat } } }] },
        ],
      },
      select: { id: true, procedureId: true, definition: true },
    })
    for (const { id, procedureId, definition } of versions) {
      await indexVersion(tx, { id, procedureId, definition: procedureDefinition.parse(definition), now })
    }
    return ok({ versions: versions.length })
  })
}
