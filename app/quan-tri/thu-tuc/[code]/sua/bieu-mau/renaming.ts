import type { Actor } from '@/lib/core/actor'
import { referencesTo } from '@/lib/procedure/model/form-references'
import { findDraftVersion } from '@/lib/procedure/queries'
import { listPublishedFieldKeys } from '@/lib/procedure/queries/draft-steps'
import type { ProcedureDefinition } from '@/lib/procedure/schema'

/** Why the key of the thing stays: dossiers hold answers under it, or something speaks of it; null where it may change. */
export async function keyHeldBy(actor: Actor, code: string, definition: ProcedureDefinition, place: string): Promise<'published' | 'used' | null> {
  const key = place.split(':').slice(1).join('.')
  if ((await listPublishedFieldKeys(actor, code)).includes(key)) return 'published'
  return referencesTo(definition, place).length > 0 ? 'used' : null
}

/** Whether the key typed into the editor of a field is to be heeded. */
export async function mayRename(actor: Actor, { code, place }: { readonly code: string; readonly place: string }): Promise<boolean> {
  const draft = await findDraftVersion(actor, code)
  return draft !== null && (await keyHeldBy(actor, code, draft.definition, place)) === null
}
