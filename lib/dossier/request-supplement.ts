import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { momentOf } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { askSupplement } from './change/ask-supplement'
import { foundFaulty, noteChecked, roundsAllowed } from './change/findings'
import { lockDossier } from './change/load-dossier'
import { may } from './policy'
import type { RequestSupplementInput } from './schema'

/**
 * Asks the citizen for what is missing, each field and component with its reason (Mẫu 02), until the end of a day. The
 * whole checklist must have been gone through, so that one request says everything (NĐ 61/2018/NĐ-CP, Art. 17: once);
 * beyond the rounds of the procedure or the agency only on approval: 'needs-approval'. `detail` of a refusal names the places at fault.
 */
export function requestSupplement(actor: Actor, input: RequestSupplementInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier || actor.kind !== 'official' || !may(actor, 'proposeSupplement', dossier)) return refuse('not-found')
    const found = await foundFaulty(tx, dossier, input, now)
    if (!found.ok) return found
    if (dossier.supplementRounds >= (await roundsAllowed(tx, dossier))) return refuse('needs-approval')
    await noteChecked(tx, dossier, input.marks, actor.officialId, now)
    // The citizen may answer at any hour of the last day.
    const answerBy = momentOf(input.answerBy, 23 * 60 + 59)
    return askSupplement(tx, actor, dossier, { items: found.value, answerBy, seenVersion: input.version, askedById: actor.officialId, isFurther: false }, now)
  })
}
