import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { encryptJson } from '@/lib/core/crypto'
import { dayOf, momentOf } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { refuse } from '@/lib/core/result'
import { changeDossier } from './change/change-dossier'
import { leaveQueue } from './change/enter-step'
import { lockDossier } from './change/load-dossier'
import { allows } from './model/actions'
import { supplementItems } from './model/supplement'
import type { RequestSupplementInput } from './schema'

/**
 * Asks the citizen for what is missing, each field and component with its reason (Mẫu 02), until the end of a day.
 * The processing clock stands still meanwhile, by the procedure's policy.
 */
export function requestSupplement(actor: Actor, input: RequestSupplementInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier || actor.kind !== 'official') return refuse('not-found')
    if (!allows(dossier, 'requestSupplement')) return refuse('not-possible')
    if (input.answerBy <= dayOf(now)) return refuse('answer-by-too-early')
    const items = supplementItems(dossier.filedUnder.definition, input)
    if (items === 'reason-missing' || items === 'unknown-item') return refuse(items)

    // The citizen may answer at any hour of the last day.
    const answerBy = momentOf(input.answerBy, 23 * 60 + 59)
    const round = dossier.supplementRounds + 1
    const changed = await changeDossier(tx, actor, dossier, {
      event: 'requestSupplement',
      now,
      seenVersion: input.version,
      patch: { pausedAt: now, supplementRounds: round, ...(await leaveQueue(tx, dossier, now)) },
      note: { kind: 'REASON', text: items.map((item) => item.reason).join('\n') },
      papers: ['supplement'],
    })
    if (!changed.ok) return changed
    await tx.supplementRequest.create({
      data: {
        id: newId(),
        dossierId: dossier.id,
        round,
        state: 'OPEN',
        itemsCipher: encryptJson(items),
        requestedAt: now,
        requestedById: actor.officialId,
        answerBy,
      },
    })
    return changed
  })
}
