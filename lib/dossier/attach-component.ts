import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { findVersion } from '@/lib/procedure/queries'
import { draftExpiry } from './change/draft-expiry'
import { takeFile } from './change/take-file'
import { limitsOf } from './model/file-limits'
import { definitionFor } from './model/on-behalf'
import { ownDraft } from './policy'
import type { AttachComponentInput } from './schema'

/** Adds a file that this request has just stored to a component of the citizen's draft. */
export function attachComponent(actor: Actor, input: AttachComponentInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'citizen') return refuse('not-found')
    const draft = await tx.dossier.findFirst({ where: ownDraft(actor, input.procedureCode) })
    const version = draft && (await findVersion(actor, draft.procedureVersionId, tx))
    const component = version && definitionFor(version.definition, draft).components.find(({ key, kind }) => key === input.componentKey && kind === 'SUBMIT')
    if (!draft || !component) return refuse('not-found')

    // The row of the draft is locked first, so that two uploads at once are counted one after the other.
    await tx.dossier.update({ where: { id: draft.id }, data: { revision: { increment: 1 }, updatedAt: now, draftExpiresAt: draftExpiry(now) } })
    const present = await tx.dossierComponent.count({ where: { dossierId: draft.id, componentKey: component.key } })
    if (present >= component.maxFiles) return refuse('too-many-files')

    const taken = await takeFile(tx, { fileId: input.fileId, agencyId: draft.agencyId }, limitsOf(component))
    if (!taken.ok) return taken
    await tx.dossierComponent.create({ data: { id: newId(), dossierId: draft.id, componentKey: component.key, fileId: input.fileId, addedAt: now } })
    return ok({ procedureCode: input.procedureCode })
  })
}
