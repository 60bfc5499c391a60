import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { releaseFile } from '@/lib/document/release-file'
import { lockDossier } from './change/load-dossier'
import { openSupplement } from './change/open-supplement'
import { may } from './policy'
import type { DetachSupplementInput } from './schema'

/** Takes a file out of a supplement that is not sent yet; what the dossier held before stays. */
export function detachSupplement(actor: Actor, input: DetachSupplementInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, { code: input.code })
    if (!dossier || !may(actor, 'answerSupplement', dossier)) return refuse('not-found')
    const open = await openSupplement(tx, dossier)
    if (!open || dossier.status !== 'SUPPLEMENT_REQUESTED') return refuse('not-possible')

    const { count } = await tx.dossierComponent.deleteMany({
      where: { dossierId: dossier.id, fileId: input.file, supplementRequestId: open.request.id },
    })
    if (count === 0) return refuse('not-found')
    await releaseFile(tx, input.file, now)
    await tx.supplementRequest.update({ where: { id: open.request.id }, data: { revision: { increment: 1 } } })
    return ok({ code: dossier.code })
  })
}
