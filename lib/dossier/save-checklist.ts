import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { encryptJson } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { lockDossier } from './change/load-dossier'
import { openProposal } from './change/proposal'
import { allows } from './model/actions'
import { may } from './policy'
import type { SaveChecklistInput } from './schema/checklist'

/**
 * Keeps the marks of a checklist that is not finished, for whoever goes on with the dossier; without any there is nothing to
 * keep. Refuses 'not-possible' where nothing may be asked for now, and 'changed-meanwhile' where a colleague saved theirs
 * since the page was made.
 */
export function saveChecklist(actor: Actor, { code, seen, values }: SaveChecklistInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, { code })
    if (!dossier || actor.kind !== 'official' || !may(actor, 'proposeSupplement', dossier)) return refuse('not-found')
    if (!allows(dossier, 'requestSupplement') || (await openProposal(tx, dossier.id, 'SUPPLEMENT'))) return refuse('not-possible')
    const before = await tx.checklistDraft.findUnique({ where: { dossierId: dossier.id }, select: { savedAt: true, savedById: true } })
    if (before && before.savedById !== actor.officialId && before.savedAt.toISOString() !== seen) return refuse('changed-meanwhile')
    if (Object.keys(values).length === 0) await tx.checklistDraft.deleteMany({ where: { dossierId: dossier.id } })
    else {
      const saved = { valuesCipher: encryptJson(values), savedAt: now, savedById: actor.officialId }
      const { id: dossierId, agencyId } = dossier
      await tx.checklistDraft.upsert({ where: { dossierId }, create: { dossierId, agencyId, ...saved }, update: saved })
    }
    return ok({ code: dossier.code, kept: true as const })
  })
}
