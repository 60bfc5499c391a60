import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { longId, newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { lockDossier } from './change/load-dossier'
import { openSupplement, type OpenSupplement } from './change/open-supplement'
import { takeFile } from './change/take-file'
import { limitsOf } from './model/file-limits'
import { readPlace } from './model/supplement'
import { may } from './policy'

export type AttachSupplementInput = {
  code: string
  /** The component, or the place of one of its files (`replacing`). */
  componentKey: string
  fileId: string
}

/** Where a file goes that was handed in under that name, or null where nothing was asked for there. */
function placeOf({ items }: OpenSupplement, name: string): { readonly component: string; readonly replacesFileId: string | null } | null {
  const { component, file } = readPlace(name)
  const item = items.find(({ kind, key }) => kind === 'component' && key === component)
  const replacesFileId = file === null ? null : longId(file)
  const isAsked = item?.files ? item.files.some((one) => one.file === replacesFileId) : file === null
  return item && isAsked ? { component, replacesFileId } : null
}

/** Adds a file that this request has just stored to a component that was asked for; it joins the dossier when the request is answered. */
export function attachSupplement(actor: Actor, input: AttachSupplementInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, { code: input.code })
    if (!dossier || actor.kind !== 'citizen' || !may(actor, 'answerSupplement', dossier)) return refuse('not-found')
    const open = await openSupplement(tx, dossier)
    const place = open && placeOf(open, input.componentKey)
    const component = place && dossier.filedUnder.definition.components.find(({ key }) => key === place.component)
    if (!open || !place || !component) return refuse('not-possible')
    const { replacesFileId } = place

    // Locks the request, so that two uploads at once are counted one after the other.
    await tx.supplementRequest.update({ where: { id: open.request.id }, data: { revision: { increment: 1 } } })
    const where = { dossierId: dossier.id, componentKey: component.key, supplementRequestId: open.request.id, replacesFileId }
    if ((await tx.dossierComponent.count({ where })) >= (replacesFileId === null ? component.maxFiles : 1)) return refuse('too-many-files')
    const taken = await takeFile(tx, { fileId: input.fileId, agencyId: dossier.agencyId }, limitsOf(component))
    if (!taken.ok) return taken
    await tx.dossierComponent.create({ data: { ...where, id: newId(), fileId: input.fileId, addedAt: now } })
    return ok({ code: dossier.code })
  })
}
