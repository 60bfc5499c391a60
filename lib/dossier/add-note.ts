import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import { ok, refuse } from '@/lib/core/result'
import { writeNote } from './change/change-dossier'
import { lockDossier } from './change/load-dossier'
import { mentionedIn } from './model/mentions'
import { colleaguesIn } from './reading/colleagues'
import type { NoteInput } from './schema'

/**
 * A note to colleagues; the citizen never sees it. Whoever is chosen, or named in it by "@" and their name, finds it
 * among their news.
 */
export function addNote(actor: Actor, input: NoteInput, now: Date) {
  return inTransaction(async (tx) => {
    const dossier = await lockDossier(tx, actor, { code: input.code })
    if (!dossier || actor.kind !== 'official') return refuse('not-found')
    const { agencyId, ownerId } = dossier
    const colleagues = await colleaguesIn(agencyId, actor.officialId, tx)
    if (input.mention && !colleagues.some(({ id }) => id === input.mention)) return refuse('official-unfit')
    const mentioned = new Set([...(input.mention ? [input.mention] : []), ...mentionedIn(input.note, colleagues)])

    const { id: noteId } = await writeNote(tx, actor, dossier.id, { kind: 'COLLEAGUES', text: input.note }, now)
    await tx.noteMention.createMany({ data: [...mentioned].map((officialId) => ({ id: newId(), noteId, agencyId, officialId, at: now })) })
    await recordAudit(tx, {
      actor, at: now, action: 'dossier.note', subject: { kind: 'dossier', id: dossier.id }, agencyId, ownerId, detail: { noteId, mentioned: mentioned.size },
    })
    return ok({ code: dossier.code })
  })
}
