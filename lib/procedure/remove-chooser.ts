import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { mayEditProcedures } from './policy'
import type { SeenChooser } from './schema/editing-chooser'

/** Asks the questions no more. Refuses 'changed-meanwhile'. */
export function removeChooser(actor: Actor, { slug, revision }: SeenChooser, now: Date) {
  return inTransaction(async (tx) => {
    const found = mayEditProcedures(actor) ? await tx.procedureChooser.findUnique({ where: { slug } }) : null
    if (!found) return refuse('not-found')
    const { count } = await tx.procedureChooser.deleteMany({ where: { slug, revision } })
    if (count === 0) return refuse('changed-meanwhile')
    await recordAudit(tx, { actor, at: now, action: 'chooser.remove', subject: { kind: 'procedure-chooser', id: slug } })
    return ok({ slug })
  })
}
