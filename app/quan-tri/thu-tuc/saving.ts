import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { refuse } from '@/lib/core/result'
import { findDraftVersion } from '@/lib/procedure/queries'
import { saveDraftVersion } from '@/lib/procedure/save-draft-version'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { paths } from '@/lib/web/paths'

type Seen = { readonly code: string; readonly revision: number }

/** Changes one part of the draft that was seen; a part that is not there any more is not found. */
export const saving =
  <Input extends Seen>(change: (definition: ProcedureDefinition, input: Input) => ProcedureDefinition | null) =>
  async (actor: Actor, input: Input) => {
    const { code, revision } = input
    const draft = await findDraftVersion(actor, code)
    const definition = draft && change(draft.definition, input)
    return definition ? saveDraftVersion(actor, { code, revision, definition }, new Date()) : refuse('not-found')
  }

/** Back to the page of that part, which says that it is saved. */
export const toPart = (part: string) => ({ code }: { code: string }) => paths.adminDraftPart(code, part, undefined, { xong: 'da-luu' })
