import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { ok, refuse } from '@/lib/core/result'
import { checkPage } from '@/lib/form/model/checks'
import { lockedAnswers, type Sources, withLocked } from '@/lib/form/model/prefill'
import { reachablePages } from '@/lib/form/model/reachability'
import { changeRows, newlyAsked, readPage } from '@/lib/form/model/read-page'
import { dayOf } from '@/lib/core/dates'
import type { FormDefinition } from '@/lib/form/schema'
import { type OpenDraft, openDraft, writeDraft } from './change/draft'
import { applicantClaims } from './reading/applicant'
import { sourcesFor } from './reading/sources'

export type SaveDraftInput = {
  procedureCode: string
  pageKey: string
  entries: readonly (readonly [string, string])[]
  /** The button pressed: `add-row:members`, `remove-row:members:0`; any other one only saves. */
  intent?: string | undefined
}

/**
 * Keeps what was typed on one page of the form, right or wrong, and says whether the page is in order, and whether the
 * answers brought questions onto it that were not there.
 * Another tab that saves at the same moment loses nothing: only this page's fields are written, on the newest state.
 */
export async function saveDraft(actor: Actor, input: SaveDraftInput, now: Date) {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const draft = await openDraft(actor, input.procedureCode, now)
    const form = draft?.filedUnder.definition.form
    const page = form?.pages.find(({ key }) => key === input.pageKey)
    if (!draft || !form || !page) return refuse('not-found')

    const typed = withLocked(readPage(page, input.entries, draft.content), lockedAnswers(form, await sourcesOf(actor, form, draft)))
    const otherRows = changeRows(page, typed, input.intent ?? '')
    const content = otherRows ?? typed
    if (!(await writeDraft(draft, { ...draft.content, ...content }, now))) continue

    const errors = checkPage(form, page.key, content.answers, { today: dayOf(now), raw: content.raw })
    const pages = reachablePages(form, content.answers)
    const next = pages[pages.findIndex(({ key }) => key === page.key) + 1]
    return ok({
      inOrder: errors.length === 0,
      rowsChanged: otherRows !== null,
      newlyAsked: newlyAsked(page, input.entries, content).length > 0,
      nextPage: next?.key ?? null,
      savedAt: now,
      revision: draft.revision + 1,
    })
  }
  return refuse('changed-meanwhile')
}

/** Nothing is vouched for where there is nobody; whose draft it is, is asked elsewhere. */
async function sourcesOf(actor: Actor, form: FormDefinition, { mandateId }: OpenDraft): Promise<Sources> {
  const claims = (await applicantClaims(actor, mandateId)) ?? {}
  return actor.kind === 'citizen' ? sourcesFor(actor, form, { claims, forAnother: mandateId !== null }) : { claims }
}
