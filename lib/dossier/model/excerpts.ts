/** Where a word stands: the page, counted from 1, and the words around it. */
export type Excerpt = { readonly page: number; readonly before: string; readonly match: string; readonly after: string }

/** So many letters are shown on each side, and so many places of one paper. */
const around = 60
const mostPlaces = 20

/** One letter without its accents and capitals; as long as the letter itself, so that places stay where they are. */
function plainLetter(letter: string): string {
  const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace('đ', 'd')
  return plain.length === letter.length ? plain : letter
}

/** Scans and readers break lines anywhere: any run of blanks counts as one. */
const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
const plainText = (text: string): string => Array.from(text, plainLetter).join('')

/** The places in the pages of a paper where the words stand, whatever their accents and capitals; none for less than two letters. */
export function excerptsOf(pages: readonly string[], words: string): readonly Excerpt[] {
  const wanted = plainText(tidy(words))
  if (wanted.length < 2) return []
  const found: Excerpt[] = []
  for (const [index, page] of pages.entries()) {
    const text = tidy(page)
    const plain = plainText(text)
    for (let at = plain.indexOf(wanted); at !== -1 && found.length < mostPlaces; at = plain.indexOf(wanted, at + wanted.length)) {
      const end = at + wanted.length
      found.push({ page: index + 1, before: text.slice(Math.max(0, at - around), at), match: text.slice(at, end), after: text.slice(end, end + around) })
    }
  }
  return found
}
