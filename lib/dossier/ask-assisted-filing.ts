import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { refuse } from '@/lib/core/result'
import { askToFile } from '@/lib/identity/ask-to-file'
import { findMyDraft } from './queries/mine'
import type { ProcedureInput } from './schema'

/**
 * Asks the citizen who is helped to agree to what is filed: a code to their phone names procedure and fee, and is good for the
 * draft as it is now. Refuses 'incomplete' while the form is not in order.
 */
export async function askAssistedFiling(actor: Actor, { procedureCode }: ProcedureInput, now: Date) {
  if (actor.kind !== 'citizen' || !actor.helpedBy) return refuse('not-found')
  const draft = await findMyDraft(actor, procedureCode, now)
  if (!draft) return refuse('not-found')
  if (draft.open.length > 0) return refuse('incomplete')
  return askToFile(actor, { revision: draft.revision, fee: draft.fees.reduce((sum, { amount }) => sum + amount, 0) }, now)
}
