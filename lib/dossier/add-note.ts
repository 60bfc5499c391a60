import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { writeNote } from './change/change-dossier'
import { lockDossier } from './change/load-dossier'
import type { NoteInput } from './schema'

/** A note to colleagues; the citizen never sees it. */
export function addNote(actor: Actor, input: NoteInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, input)
    if (!dossier || actor.kind !== 'official') return refuse('not-found')
    const { id } = await writeNote(tx, actor, dossier.id, { kind: 'COLLEAGUES', text: input.note }, now)
    await recordAudit(tx, { actor, at: now, action: 'dossier.note', subject: { kind: 'dossier', id: dossier.id }, agencyId: dossier.agencyId, ownerId: dossier.ownerId, detail: { noteId: id } })
    return ok({ code: dossier.code })
  })
}
