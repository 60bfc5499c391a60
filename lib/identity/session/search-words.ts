import 'server-only'
import { z } from 'zod'
import { decryptJson, encryptJson, newToken } from '@/lib/core/crypto'

/** How long words can be come back to, by history or by turning pages. */
export const wordsMinutes = 60

/** Browsers drop a cookie of more than 4,096 bytes. */
const mostLetters = 3500
const lifeOfWords = wordsMinutes * 60_000

/** Whose they are, and each with what stands for it in an address and when it was typed, the latest first. */
const sealed = z.object({ of: z.string(), words: z.array(z.tuple([z.string(), z.number(), z.string()])) })
type Kept = z.infer<typeof sealed>['words']

function opened(cookie: string | null, officialId: string, now: Date): Kept {
  if (!cookie) return []
  try {
    const { of, words } = sealed.parse(decryptJson(Buffer.from(cookie, 'base64url')))
    return of === officialId ? words.filter(([, at]) => at > now.getTime() - lifeOfWords) : []
  } catch {
    // Changed, cut off, or sealed with a key of former times: as if nothing was kept.
    return []
  }
}

const seal = (of: string, words: Kept): string => Buffer.from(encryptJson({ of, words })).toString('base64url')

/**
 * The cookie's new value once that official looked for those words, and what stands for them in an address: random, so it
 * tells nothing. Words looked for before keep theirs. The oldest make room.
 */
export function withSearch(cookie: string | null, officialId: string, typed: string, now: Date): { readonly cookie: string; readonly key: string } {
  const before = opened(cookie, officialId, now)
  const key = before.find(([, , words]) => words === typed)?.[0] ?? newToken().slice(0, 12)
  const kept: Kept = [[key, now.getTime(), typed], ...before.filter(([known]) => known !== key)]
  while (kept.length > 1 && seal(officialId, kept).length > mostLetters) kept.pop()
  return { cookie: seal(officialId, kept), key }
}

/** The words that stand behind the key, where that official looked for them in this browser within the hour. */
export const searchIn = (cookie: string | null, officialId: string, key: string, now: Date): string | null =>
  opened(cookie, officialId, now).find(([known]) => known === key)?.[2] ?? null
