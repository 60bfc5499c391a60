import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { addJob } from '@/lib/core/queue'
import { ok, refuse } from '@/lib/core/result'
import { loadDossier } from './change/load-dossier'

/** Lets lib/jobs read the text of the dossier's papers, so that words are found in them; asking again is harmless. */
export function requestTexts(actor: Actor, by: { readonly code: string } | { readonly id: string }, _now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await loadDossier(tx, actor, by)
    if (!dossier || actor.kind === 'citizen') return refuse('not-found')
    await addJob(tx, 'read-texts', { dossierId: dossier.id }, { key: `texts-${dossier.id}` })
    return ok({})
  })
}
