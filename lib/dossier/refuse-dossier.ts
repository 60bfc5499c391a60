import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { changeDossier } from './change/change-dossier'
import { leaveQueue } from './change/enter-step'
import { lockDossier } from './change/load-dossier'
import { allows } from './model/actions'
import type { RefuseInput } from './schema'

/** The counter does not take the dossier in; the reason and what to do are told the citizen (Mẫu 03). */
export function refuseDossier(actor: Actor, input: RefuseInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier) return refuse('not-found')
    if (!allows(dossier, 'refuse')) return refuse('not-possible')
    return changeDossier(tx, actor, dossier, {
      event: 'refuse',
      now,
      seenVersion: input.version,
      patch: await leaveQueue(tx, dossier, now),
      reasonCode: input.reasonCode,
      note: { kind: 'REASON', text: input.reason },
      papers: ['refusal'],
    })
  })
}
