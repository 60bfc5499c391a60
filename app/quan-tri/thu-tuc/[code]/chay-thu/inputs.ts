import { z } from 'zod'
import type { Actor } from '@/lib/core/actor'
import { key } from '@/lib/form/schema'
import { procedureCode } from '@/lib/procedure/schema'
import { textEntries } from '@/lib/web/posted'

const pageInput = z.object({ _procedure: procedureCode, _page: key, intent: z.string().max(200).optional().catch(undefined) })

/** What a page of the form posts: where it belongs, and all entries as they came. */
export const trialPageSchema = (_actor: Actor, form: FormData) =>
  Promise.resolve(pageInput.transform(({ _procedure, _page, intent }) => ({ code: _procedure, pageKey: _page, intent, entries: textEntries(form) })))
/** The same of entries that came with files; null where they are of no page of the form. */
export function trialPageOf(entries: readonly (readonly [string, string])[]): TrialPageInput | null {
  const parsed = pageInput.safeParse(Object.fromEntries(entries))
  if (!parsed.success) return null
  const { _procedure, _page, intent } = parsed.data
  return { code: _procedure, pageKey: _page, intent, entries: entries.map(([name, value]) => [name, value]) }
}

export type TrialPageInput = z.output<Awaited<ReturnType<typeof trialPageSchema>>>
