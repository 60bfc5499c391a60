import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { ok, refuse } from '@/lib/core/result'
import { checkPage } from '@/lib/form/model/checks'
import { reachablePages } from '@/lib/form/model/reachability'
import { readPage } from '@/lib/form/model/read-page'
import { dayOf } from '@/lib/core/dates'
import { openDraft, writeDraft } from './change/draft'

export type SaveDraftInput = { procedureCode: string; pageKey: string; entries: readonly (readonly [string, string])[] }

/**
 * Keeps what was typed on one page of the form, right or wrong, and says whether the page is in order.
 * Another tab that saves at the same moment loses nothing: only this page's fields are written, on the newest state.
 */
export async function saveDraft(actor: Actor, input: SaveDraftInput, now: Date) {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const draft = await openDraft(actor, input.procedureCode, now)
    const form = draft?.filedUnder.definition.form
    const page = form?.pages.find(({ key }) => key === input.pageKey)
    if (!draft || !form || !page) return refuse('not-found')

    const content = readPage(page, input.entries, draft.content)
    if (!(await writeDraft(draft, content, now))) continue

    const errors = checkPage(form, page.key, content.answers, { today: dayOf(now), raw: content.raw })
    const pages = reachablePages(form, content.answers)
    const next = pages[pages.findIndex(({ key }) => key === page.key) + 1]
    return ok({ inOrder: errors.length === 0, nextPage: next?.key ?? null, savedAt: now, revision: draft.revision + 1 })
  }
  return refuse('changed-meanwhile')
}
