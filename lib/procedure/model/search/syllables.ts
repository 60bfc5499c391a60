/** Vietnamese syllables without diacritics: a beginning, which may be missing, and an ending. */
const beginnings = '(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|r|s|t|th|tr|v|x)?'
const endings =
  '(?:a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|e|ec|ech|em|en|eng|enh|eo|ep|et|eu|i|ia|ich|iec|iem|ien|ieng|iep|iet|ieu|im|in|inh|ip|it|iu|' +
  'o|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay|oc|oe|oen|oeo|oet|oi|om|on|ong|op|oong|ot|u|ua|uan|uang|uat|uay|uc|ue|uech|uenh|ui|um|un|ung|' +
  'uo|uoc|uoi|uom|uon|uong|uop|uot|uou|up|ut|uu|uy|uya|uych|uyen|uyet|uynh|uyt|uyu|y|yem|yen|yet|yeu)'
const syllable = new RegExp(`^${beginnings}${endings}$`)

/** True where a word without diacritics could be Vietnamese. */
export const isSyllable = (word: string): boolean => syllable.test(word)

/** What Telex would have made of the letters: "ddawng" → "dang", "giaays" → "giay". Null where that is no syllable. */
function fromTelex(word: string): string | null {
  const letters = word.replaceAll(/dd/g, 'd').replaceAll(/aa/g, 'a').replaceAll(/ee/g, 'e').replaceAll(/oo/g, 'o').replaceAll(/([aou])w/g, '$1').replaceAll('w', 'u')
  if (isSyllable(letters)) return letters
  const toneless = letters.replace(/(?<=[aeiouy][a-z]*)[sfrxj]/, '')
  return isSyllable(toneless) ? toneless : null
}

/** The same for VNI, which types digits: "gia6y1" → "giay". */
function fromVni(word: string): string | null {
  const letters = word.replaceAll(/[0-9]/g, '')
  return letters !== word && letters.length >= 2 && !/^\d/.test(word) && isSyllable(letters) ? letters : null
}

/** "khaisinh" → "khai", "sinh": words that lost their spaces, in two or three pieces. */
function fromGlued(word: string, pieces = 3): readonly string[] | null {
  for (let end = Math.min(6, word.length - 2); end >= 2; end -= 1) {
    const [first, rest] = [word.slice(0, end), word.slice(end)]
    if (!isSyllable(first)) continue
    if (isSyllable(rest) && rest.length >= 2) return [first, rest]
    const more = pieces > 2 ? fromGlued(rest, pieces - 1) : null
    if (more) return [first, ...more]
  }
  return null
}

/**
 * What a word that is no Vietnamese syllable was probably meant to be, by the ways people type: Telex or VNI letters
 * left over, spaces left out. Null: perhaps a foreign word, an abbreviation or a slip of the finger.
 */
export function unscrambled(word: string): readonly string[] | null {
  if (isSyllable(word)) return null
  const typed = /^[a-z]+$/.test(word) ? fromTelex(word) : fromVni(word)
  if (typed !== null) return [typed]
  return /^[a-z]{5,}$/.test(word) ? fromGlued(word) : null
}

type Rows = { readonly before: readonly number[]; readonly last: readonly number[] }

/** The slips so far where `a` ends at i and `b` at j. */
function slipsAt(a: string, b: string, i: number, j: number, { before, last }: Rows, left: number): number {
  const same = a[i - 1] === b[j - 1]
  const least = Math.min((last[j] ?? 9) + 1, left + 1, (last[j - 1] ?? 9) + (same ? 0 : 1))
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
  return swapped ? Math.min(least, (before[j - 2] ?? 9) + 1) : least
}

/** How many slips lie between two words: letters too many, missing, other or changed places. Counts no further than 3. */
export function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) row.push(slipsAt(a, b, i, j, { before, last }, row[j - 1] ?? 9))
    before = last
    last = row
  }
  return Math.min(3, last[b.length] ?? 3)
}
