import { z } from 'zod'
import { Notification } from '@/components/ui/notification'
import { keptSearch } from '@/lib/identity/session'
import { officialText } from '@/lib/text/text'

const { search } = officialText

/** One text of a form; sent twice, or not at all, it counts as empty. */
export const posted = z.string().catch('')

/** What is typed into a search box: never wrong, and never longer than the box. */
export const lookedFor = posted.transform((typed) => typed.trim().slice(0, 300))

/** What a search box needs besides its own words. */
export const searchWords = { busy: search.busy, answers: search.answers }

export type LookedFor = {
  /** What stands for the words in an address; undefined where nothing is looked for. */
  readonly key: string | undefined
  readonly typed: string
  /** An address stands for words that are not kept any more. */
  readonly over: boolean
}

/** What the `tim` of an address stands for. */
export async function lookedForBy(tim: string | string[] | undefined, now: Date): Promise<LookedFor> {
  const key = (Array.isArray(tim) ? tim[0] : tim)?.trim()
  if (!key) return { key: undefined, typed: '', over: false }
  const words = await keptSearch(key, now)
  return words === null ? { key: undefined, typed: '', over: true } : { key, typed: words, over: false }
}

/** Says that the words behind an address are not kept any more. */
export function SearchIsOver({ over }: { readonly over: boolean }) {
  if (!over) return null
  return (
    <Notification tone="info" title={search.over}>
      <p>{search.overHelp}</p>
    </Notification>
  )
}
