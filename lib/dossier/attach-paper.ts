import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { storePaper } from '@/lib/document/store-paper'
import { lockDossier } from './change/load-dossier'
import type { PaperKind } from './model/reasons'

export type AttachPaperInput = {
  dossierId: string
  /** 'filed' is the citizen's declaration as it was submitted. */
  kind: PaperKind | 'filed'
  /** The event the paper belongs to: the same event never gives two. */
  eventId: string
  name: string
  bytes: Uint8Array
}

/** Stores an official paper that a job has rendered, once per event. */
export function attachPaper(actor: Actor, input: AttachPaperInput, now: Date) {
  return inTransaction(async (tx) => {
    if (actor.kind !== 'system') return refuse('not-found')
    const dossier = await lockDossier(tx, actor, { id: input.dossierId })
    if (!dossier) return refuse('not-found')
    const templateKey = `${input.kind}:${input.eventId}`
    if ((await tx.resultDocument.count({ where: { dossierId: dossier.id, templateKey } })) > 0) return ok({ attached: false })
    if (input.kind === 'filed' && dossier.filedFileId) return ok({ attached: false })

    const { id: fileId } = await storePaper(tx, { agencyId: dossier.agencyId, name: input.name, bytes: input.bytes, now })
    if (input.kind === 'filed') {
      await tx.dossier.updateMany({ where: { id: dossier.id, filedFileId: null }, data: { filedFileId: fileId } })
    } else {
      await tx.resultDocument.create({ data: { id: newId(), dossierId: dossier.id, kind: input.kind, templateKey, fileId, issuedAt: now } })
    }
    return ok({ attached: true })
  })
}
