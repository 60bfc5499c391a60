import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { momentOf } from '@/lib/core/dates'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { changeDossier } from './change/change-dossier'
import { foundFaulty, noteChecked } from './change/findings'
import { lockDossier } from './change/load-dossier'
import { propose } from './change/proposal'
import { may } from './policy'
import type { ProposeSupplementInput } from './schema'

/**
 * Lays a further request for supplement before the supervisor, with the ground for it. Nothing reaches the citizen, and no
 * clock stops, until it is approved.
 */
export function proposeSupplement(actor: Actor, input: ProposeSupplementInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier || actor.kind !== 'official' || !may(actor, 'proposeSupplement', dossier)) return refuse('not-found')
    const found = await foundFaulty(tx, dossier, input, now)
    if (!found.ok) return found
    const content = { items: found.value, answerBy: momentOf(input.answerBy, 23 * 60 + 59).toISOString(), ground: input.ground }
    if (!(await propose(tx, actor, dossier, { kind: 'SUPPLEMENT', content }, now))) return refuse('already-asked-superior')
    await noteChecked(tx, dossier, input.marks, actor.officialId, now)
    return changeDossier(tx, actor, dossier, { event: 'proposeSupplement', now, seenVersion: input.version, note: { kind: 'COLLEAGUES', text: input.ground } })
  })
}
