export type FoundOption = { readonly value: string; readonly label: string; readonly folded: string }

/** As one types in a hurry: without marks, in small letters, one space between words. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** Options written one a line: value, or value, tab, label. */
export const optionsIn = (lines: string): readonly FoundOption[] =>
  lines.split('\n').filter((line) => line !== '').map((line) => {
    const [value = '', label = value] = line.split('\t')
    return { value, label, folded: fold(label) }
  })

/** Those in which each word that was typed begins a word, the ones that begin with it first; all of them for nothing typed. */
export function matching(options: readonly FoundOption[], typed: string): readonly FoundOption[] {
  const wanted = fold(typed)
  if (wanted === '') return options
  const words = wanted.split(' ')
  const found = options.filter(({ folded }) => words.every((word) => ` ${folded}`.includes(` ${word}`)))
  return [...found.filter(({ folded }) => folded.startsWith(wanted)), ...found.filter(({ folded }) => !folded.startsWith(wanted))]
}
