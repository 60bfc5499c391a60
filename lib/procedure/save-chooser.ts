import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction, type Tx } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import type { Prisma } from '@/prisma/generated/client'
import { mayEditProcedures } from './policy'
import { type ChooserDefinition, chooserDefinition } from './schema/chooser'

type SaveChooser = {
  readonly definition: ChooserDefinition
  /** Which state was seen; null: there must be none at that address yet. */
  readonly revision: number | null
}

async function replaced(tx: Tx, slug: string, revision: number, kept: { definition: Prisma.InputJsonObject; updatedAt: Date }): Promise<boolean> {
  const found = await tx.procedureChooser.findUnique({ where: { slug }, select: { definition: true } })
  const { count } = await tx.procedureChooser.updateMany({
    where: { slug, revision }, data: { ...kept, before: found?.definition as Prisma.InputJsonObject, revision: revision + 1 },
  })
  return count === 1
}

/**
 * Keeps the questions at their address, and what they replace so that it can be undone. Refuses 'slug-taken' and
 * 'changed-meanwhile'.
 * @throws where the definition is not one
 */
export function saveChooser(actor: Actor, { definition: given, revision }: SaveChooser, now: Date) {
  return inTransaction(async (tx) => {
    if (!mayEditProcedures(actor)) return refuse('not-found')
    const definition = chooserDefinition.parse(given)
    const { slug } = definition
    const kept = { definition: definition as unknown as Prisma.InputJsonObject, updatedAt: now }
    if (revision === null) {
      const { count } = await tx.procedureChooser.createMany({ data: { slug, ...kept }, skipDuplicates: true })
      if (count === 0) return refuse('slug-taken')
    } else if (!(await replaced(tx, slug, revision, kept))) return refuse('changed-meanwhile')
    await recordAudit(tx, { actor, at: now, action: 'chooser.save', subject: { kind: 'procedure-chooser', id: slug } })
    return ok({ slug })
  })
}
