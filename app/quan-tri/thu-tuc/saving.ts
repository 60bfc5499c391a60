import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { formatMoment } from '@/lib/core/dates'
import { ok, refuse } from '@/lib/core/result'
import { officialNames } from '@/lib/identity/queries'
import { draftChanges, overlap } from '@/lib/procedure/model/draft-changes'
import type { EditRefusal } from '@/lib/procedure/model/form-editing'
import { findDraftVersion } from '@/lib/procedure/queries'
import { type DraftStep, listDraftSteps } from '@/lib/procedure/queries/draft-steps'
import { saveDraftVersion } from '@/lib/procedure/save-draft-version'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'

export type Seen = { readonly code: string; readonly revision: number; readonly over?: number | undefined }

/** What a change of the draft gives: the definition, with where the changed thing stands now, or why not. */
export type Changed = { readonly definition: ProcedureDefinition; readonly place: string } | EditRefusal

// Beyond that nobody knows any more what was changed in between.
const longAgo = 50

const words = officialText.draftSteps

/** Who did what, a line each: "Trương Minh Triết, 09:12 23/11/2026: sửa trường “Họ và tên”". */
async function linesOf(actor: Actor, steps: readonly DraftStep[]): Promise<string> {
  const ids = steps.flatMap(({ byId }) => (byId === null ? [] : [byId]))
  const names = await officialNames(actor, ids)
  return steps
    .map(({ byId, at, changes, undone }) => words.line(names.get(byId ?? '')?.fullName ?? words.someone, formatMoment(at), words.sentence(changes), undone))
    .join('\n')
}

/**
 * Changes one part of the draft that was seen. Where another administrator saved meanwhile nothing is overwritten: the
 * refusal says who did what, and whether the change may be put on top ('changed-elsewhere') once the person has read it.
 */
export const savingAt =
  <Input extends Seen>(change: (definition: ProcedureDefinition, input: Input) => Changed) =>
  async (actor: Actor, input: Input) => {
    const { code, revision, over } = input
    const draft = await findDraftVersion(actor, code)
    const changed = draft && change(draft.definition, input)
    if (!draft || !changed || changed === 'not-there') return refuse('not-found')
    if (typeof changed === 'string') return refuse(changed)
    const { definition, place } = changed
    if (draft.revision !== revision) {
      const steps = await listDraftSteps(actor, code, revision)
      const isKnown = steps.length > 0 && draft.revision - revision <= longAgo
      const isApart = isKnown && !overlap(draftChanges(draft.definition, definition, place), steps.flatMap(({ changes }) => changes))
      const detail = { over: String(draft.revision), lines: await linesOf(actor, steps) }
      if (!isApart) return { ...refuse('changed-meanwhile'), detail }
      if (over !== draft.revision) return { ...refuse('changed-elsewhere'), detail }
    }
    const saved = await saveDraftVersion(actor, { code, revision: draft.revision, definition, touched: place }, new Date())
    return saved.ok ? ok({ ...saved.value, place }) : saved
  }

/** The same for parts that stand nowhere in particular; a part that is not there any more is not found. */
export const saving = <Input extends Seen>(change: (definition: ProcedureDefinition, input: Input) => ProcedureDefinition | null) =>
  savingAt((definition, input: Input) => {
    const changed = change(definition, input)
    return changed ? { definition: changed, place: '' } : 'not-there'
  })

/** Back to the page of that part, which says that it is saved. */
export const toPart = (part: string) => ({ code }: { code: string }) => paths.adminDraftPart(code, part, undefined, { xong: 'da-luu' })
