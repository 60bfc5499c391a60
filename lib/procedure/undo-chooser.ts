import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import type { Prisma } from '@/prisma/generated/client'
import { mayEditProcedures } from './policy'
import type { SeenChooser } from './schema/editing-chooser'

/** Puts back what the last save of the questions replaced; done twice, that save stands again. Refuses 'nothing-to-undo' and 'changed-meanwhile'. */
export function undoChooser(actor: Actor, { slug, revision }: SeenChooser, now: Date) {
  return inTransaction(async (tx) => {
    const found = mayEditProcedures(actor) ? await tx.procedureChooser.findUnique({ where: { slug } }) : null
    if (!found) return refuse('not-found')
    if (found.before === null) return refuse('nothing-to-undo')
    const [definition, before] = [found.before, found.definition] as [Prisma.InputJsonObject, Prisma.InputJsonObject]
    const { count } = await tx.procedureChooser.updateMany({ where: { slug, revision }, data: { definition, before, revision: revision + 1, updatedAt: now } })
    if (count === 0) return refuse('changed-meanwhile')
    await recordAudit(tx, { actor, at: now, action: 'chooser.undo', subject: { kind: 'procedure-chooser', id: slug } })
    return ok({ slug })
  })
}
