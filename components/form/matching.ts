/** `others`: further names by which it is found, such as former ones. */
export type FoundOption = { readonly value: string; readonly label: string; readonly folded: string; readonly others: readonly string[] }

/** `by`: the other name that fits, where the label does not. */
export type Match = FoundOption & { readonly by: string | null }

/** As one types in a hurry: without marks, in small letters, one space between words. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

const namesIn = (text: string): readonly string[] => text.split(', ').filter((name) => name !== '')

/** Options written one a line: value; or value, tab, label; or value, tab, label, tab, other names with commas between. */
export const optionsIn = (lines: string): readonly FoundOption[] =>
  lines.split('\n').filter((line) => line !== '').map((line) => {
    const [value = '', label = value, others = ''] = line.split('\t')
    return { value, label, folded: fold(label), others: namesIn(others) }
  })

/** Names written one a line, each with its other names after a tab. */
export const namedIn = (lines: string): readonly FoundOption[] =>
  lines.split('\n').filter((line) => line !== '').map((line) => {
    const [value = '', others = ''] = line.split('\t')
    return { value, label: value, folded: fold(value), others: namesIn(others) }
  })

/**
 * Those in which each word that was typed begins a word, the ones that begin with it first, then the ones that another
 * name fits; all of them for nothing typed.
 */
export function matching(options: readonly FoundOption[], typed: string): readonly Match[] {
  const wanted = fold(typed)
  if (wanted === '') return options.map((one) => ({ ...one, by: null }))
  const words = wanted.split(' ')
  const fits = (folded: string) => words.every((word) => ` ${folded}`.includes(` ${word}`))
  const own = options.filter(({ folded }) => fits(folded)).map((one): Match => ({ ...one, by: null }))
  const other = options.filter(({ folded }) => !fits(folded)).flatMap((one): readonly Match[] => {
    const by = one.others.find((name) => fits(fold(name)))
    return by === undefined ? [] : [{ ...one, by }]
  })
  return [...own.filter(({ folded }) => folded.startsWith(wanted)), ...own.filter(({ folded }) => !folded.startsWith(wanted)), ...other]
}
