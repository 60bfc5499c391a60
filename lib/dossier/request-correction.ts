import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { encrypt } from '@/lib/core/crypto'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { refuse } from '@/lib/core/result'
import { changeDossier } from './change/change-dossier'
import { lockDossier } from './change/load-dossier'
import type { WithReasonInput } from './schema'

/** The citizen says what is wrong with an issued result; the supervisor answers (`correctResult`, `declineCorrection`). One wish at a time. */
export function requestCorrection(actor: Actor, input: WithReasonInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier || actor.kind !== 'citizen') return refuse('not-found')
    const of = { dossierId: dossier.id }
    if ((await tx.correctionRequest.count({ where: { ...of, state: { in: ['REQUESTED', 'AGREED'] } } })) > 0) return refuse('not-possible')
    const changed = await changeDossier(tx, actor, dossier, {
      event: 'requestCorrection', now, seenVersion: input.version, note: { kind: 'REASON', text: input.reason },
    })
    if (!changed.ok) return changed
    const asked = { askedByKind: 'citizen', askedById: actor.personId, askedAt: now, reasonCipher: encrypt(input.reason) }
    await tx.correctionRequest.create({ data: { ...of, id: newId(), agencyId: dossier.agencyId, state: 'REQUESTED', ...asked } })
    return changed
  })
}
