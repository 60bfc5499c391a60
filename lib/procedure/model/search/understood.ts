import type { Hits } from './rank'
import { pairOf, wordsOf } from './words'

/** The words of names as they are written, by how the search compares them; the first name counts. */
function spellings(names: readonly string[]): ReadonlyMap<string, string> {
  const written = names.flatMap((name) => name.split(/[^\p{L}\p{M}\p{N}]+/u)).filter((word) => word !== '')
  return new Map(written.flatMap((word) => wordsOf(word).map(({ plain }) => [plain, word.toLowerCase()] as const)).reverse())
}

const plainly = (word: string) => word.replace(/^([kl])i$/, '$1y')

/**
 * A mistyped question as it was read: of what each word may have meant, what the best answer holds beside its neighbour,
 * in the spelling of that answer's name. "khai shinh" is "khai sinh" where the answer is "Đăng ký khai sinh".
 */
export function understoodAs(readings: readonly (readonly string[])[], best: Pick<Hits, 'names' | 'terms'>): string {
  const spelled = spellings(best.names)
  let before: string | null = null
  const said: string[] = []
  for (const [at, options] of readings.entries()) {
    const after = readings[at + 1] ?? []
    const besides = (word: string) => (before !== null && best.terms.has(pairOf(before, word))) || after.some((next) => best.terms.has(pairOf(word, next)))
    const meant: string = options.find(besides) ?? options.find((word) => best.terms.has(word)) ?? options[0] ?? ''
    before = meant
    said.push(spelled.get(meant) ?? plainly(meant))
  }
  return said.join(' ')
}
