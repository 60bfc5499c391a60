/** What words sent by a channel may leave open, written "{ma}". Vietnamese without diacritics: administrators read them. */
export const placeholders = ['ma', 'lien_ket', 'ma_xac_nhan', 'co_quan', 'duong_day_nong', 'ngay'] as const
export type Placeholder = (typeof placeholders)[number]
export type Values = Readonly<Partial<Record<Placeholder, string>>>

const open = /\{([^{}]*)\}/g

/** The words with every placeholder filled in; one without a value becomes nothing. */
export const fill = (words: string, values: Values): string =>
  words.replace(open, (whole, name: string) => (isPlaceholder(name) ? (values[name] ?? '') : whole))

/** The placeholders the words use, each once, in order; `unknown` are those nobody fills in, stray braces included. */
export function placeholdersIn(words: string): { known: readonly Placeholder[]; unknown: readonly string[] } {
  const names = [...words.matchAll(open)].map(([, name = '']) => name)
  const stray = /[{}]/.exec(words.replace(open, ''))
  const unknown = names.filter((name) => !isPlaceholder(name))
  return { known: [...new Set(names.filter(isPlaceholder))], unknown: [...new Set([...unknown, ...(stray ? [stray[0]] : [])])] }
}

const isPlaceholder = (name: string): name is Placeholder => (placeholders as readonly string[]).includes(name)
