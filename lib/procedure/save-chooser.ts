import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import type { Prisma } from '@/prisma/generated/client'
import { mayEditProcedures } from './policy'
import { type ChooserDefinition, chooserDefinition } from './schema/chooser'

/**
 * Keeps the questions at their address, those there before replaced.
 * @throws where the definition is not one
 */
export function saveChooser(actor: Actor, input: { readonly definition: ChooserDefinition }, now: Date) {
  return inTransaction(async (tx) => {
    if (!mayEditProcedures(actor)) return refuse('not-found')
    const definition = chooserDefinition.parse(input.definition)
    const { slug } = definition
    const kept = { definition: definition as unknown as Prisma.InputJsonObject, updatedAt: now }
    await tx.procedureChooser.upsert({ where: { slug }, create: { slug, ...kept }, update: kept })
    await recordAudit(tx, { actor, at: now, action: 'chooser.save', subject: { kind: 'procedure-chooser', id: slug } })
    return ok({ slug })
  })
}
