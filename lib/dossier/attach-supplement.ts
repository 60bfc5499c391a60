import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { claimFile } from '@/lib/document/claim-file'
import { lockDossier } from './change/load-dossier'
import { openSupplement } from './change/open-supplement'
import { askedComponents } from './model/supplement'
import { may } from './policy'

export type AttachSupplementInput = { code: string; componentKey: string; fileId: string }

/** Adds a file that this request has just stored to a component that was asked for; it joins the dossier when the request is answered. */
export function attachSupplement(actor: Actor, input: AttachSupplementInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, { code: input.code })
    if (!dossier || actor.kind !== 'citizen' || !may(actor, 'answerSupplement', dossier)) return refuse('not-found')
    const open = await openSupplement(tx, dossier)
    if (!open || !askedComponents(open.items).includes(input.componentKey)) return refuse('not-possible')
    const component = dossier.filedUnder.definition.components.find(({ key }) => key === input.componentKey)
    if (!component) return refuse('not-found')

    // Locks the request, so that two uploads at once are counted one after the other.
    await tx.supplementRequest.update({ where: { id: open.request.id }, data: { revision: { increment: 1 } } })
    const where = { dossierId: dossier.id, componentKey: component.key, supplementRequestId: open.request.id }
    if ((await tx.dossierComponent.count({ where })) >= component.maxFiles) return refuse('too-many-files')
    if (!(await claimFile(tx, { fileId: input.fileId, agencyId: dossier.agencyId }))) return refuse('not-found')
    await tx.dossierComponent.create({ data: { ...where, id: newId(), fileId: input.fileId, addedAt: now } })
    return ok({ code: dossier.code })
  })
}
