import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { encryptJson } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { addJob } from '@/lib/core/queue'
import { ok, refuse } from '@/lib/core/result'
import { lockDossier } from './change/load-dossier'
import { mayDigitise } from './policy'
import { currentPapers } from './reading/digitisation'
import type { DigitiseComponentInput } from './schema/digitisation'

/**
 * Confirms what kind of paper a component's files are, what stands on them, and where they came from. It counts for the
 * files there are now: what a supplement brings is to be looked at anew. Doing it again corrects it; the earlier row stays.
 */
export function digitiseComponent(actor: Actor, input: DigitiseComponentInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, { code: input.code })
    if (!dossier || actor.kind !== 'official' || !mayDigitise(actor, dossier)) return refuse('not-found')
    if (dossier.status === 'REFUSED' || dossier.status === 'STOPPED') return refuse('not-possible')
    const papers = await currentPapers(dossier.id, tx)
    const files = papers.filter(({ componentKey }) => componentKey === input.componentKey)
    if (files.length === 0) return refuse('not-possible')

    const { id: dossierId, agencyId, ownerId } = dossier
    const { componentKey, documentType, state } = input
    const id = newId()
    await tx.componentDigitisation.create({
      data: {
        id, dossierId, agencyId, componentKey, documentType, state, dataCipher: encryptJson(input.data), recordedAt: now, recordedById: actor.officialId,
      },
    })
    await tx.dossierComponent.updateMany({ where: { id: { in: files.map((file) => file.id) } }, data: { digitisationId: state === 0 ? null : id } })
    await addJob(tx, 'keep-in-vault', { dossierId }, { key: `vault-${dossierId}` })
    await recordAudit(tx, {
      actor, at: now, action: 'dossier.component.digitise', subject: { kind: 'dossier', id: dossierId }, agencyId, ownerId,
      detail: { component: componentKey, documentType, state },
    })
    return ok({ code: dossier.code })
  })
}
