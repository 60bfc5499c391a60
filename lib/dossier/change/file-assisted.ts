import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { inTransaction, type Tx } from '@/lib/core/db'
import { ok, refuse } from '@/lib/core/result'
import { closeFiledAssistance } from '@/lib/identity/close-filed-assistance'

type Citizen = Extract<Actor, { kind: 'citizen' }>
type Draft = { readonly id: string; readonly revision: number }

/**
 * Files what a helper typed in the citizen's name, once the citizen agreed to this very state of it; with it the assistance is
 * over, and the helper sees nothing any more. Refuses 'not-agreed'.
 */
export function fileAssisted(actor: Citizen, helpedBy: NonNullable<Citizen['helpedBy']>, draft: Draft, write: (tx: Tx) => Promise<string | null>, now: Date) {
  return inTransaction(async (tx) => {
    if (!(await closeFiledAssistance(tx, helpedBy, draft.revision, now))) return refuse('not-agreed')
    const code = await write(tx)
    if (code === null) return refuse('changed-meanwhile')
    await recordAudit(tx, { actor, at: now, action: 'dossier.submit-helped', subject: { kind: 'dossier', id: draft.id }, ownerId: actor.personId, detail: { assistanceId: helpedBy.assistanceId } })
    return ok({ code })
  })
}
