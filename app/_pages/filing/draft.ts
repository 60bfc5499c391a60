import 'server-only'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { findMyDraft } from '@/lib/dossier/queries/mine'
import { currentActor, filerOf } from '@/lib/identity/session'
import { findPublished } from '@/lib/procedure/queries'
import { procedureCode } from '@/lib/procedure/schema'
import type { Locale } from '@/lib/text/text'
import { paths } from '@/lib/web/paths'
import { changesStep, isBeforeForm, questionsStep } from './steps'

/** The moment of this request. */
export const requestTime = cache(() => new Date())

/** The draft of whoever asks; null for a code that is none. Read once per request. */
export const draftOf = cache(async (code: string) =>
  procedureCode.safeParse(code).success ? findMyDraft(filerOf(await currentActor(), code), code, requestTime()) : null)

/**
 * The draft to go on with at that step. One that another version of the procedure has overtaken is first shown what
 * changes, and whoever has not answered the questions before the form is asked them; without a draft the journey begins.
 */
export async function openDraftOf(code: string, locale: Locale) {
  const draft = await draftOf(code)
  // What is not offered any more can only be looked at and deleted, where it began.
  if (!draft || !(await procedureOf(code))) return redirect(paths.filing(code, locale))
  if (draft.isOutdated) return redirect(paths.filingStep(code, changesStep, locale))
  return isBeforeForm(draft) ? redirect(paths.filingStep(code, questionsStep, locale)) : draft
}

/** The procedure's version in force; null for a code that is none. Read once per request. */
export const procedureOf = cache(async (code: string) =>
  procedureCode.safeParse(code).success ? findPublished(await currentActor(), code, requestTime()) : null)
