import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { releaseFile } from '@/lib/document/release-file'
import { ownDraft } from './policy'
import type { DetachComponentInput } from './schema'

/** Takes a file out of the citizen's draft again; what was submitted stays. */
export function detachComponent(actor: Actor, input: DetachComponentInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    const draft = await tx.dossier.findFirst({ where: ownDraft(actor, input.procedureCode) })
    if (!draft) return refuse('not-found')
    const { count } = await tx.dossierComponent.deleteMany({ where: { dossierId: draft.id, fileId: input.file } })
    if (count === 0) return refuse('not-found')
    await releaseFile(tx, input.file, now)
    await tx.dossier.update({ where: { id: draft.id }, data: { revision: { increment: 1 }, updatedAt: now } })
    return ok({ procedureCode: input.procedureCode })
  })
}
