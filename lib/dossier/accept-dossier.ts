import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { refuse } from '@/lib/core/result'
import { acceptHeld } from './change/accept'
import { lockDossier } from './change/load-dossier'
import type { WithNoteInput } from './schema'

/** The counter takes the dossier in: the processing clock starts, the due date is fixed and the receipt slip (Mẫu 01) issued. */
export function acceptDossier(actor: Actor, input: WithNoteInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    return dossier ? acceptHeld(tx, actor, dossier, input, now) : refuse('not-found')
  })
}
