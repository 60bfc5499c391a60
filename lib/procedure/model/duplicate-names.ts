type Level = { readonly names: Set<string> | null; readonly path: readonly string[]; name: string; index: number }

/** Where the string that begins at that quotation mark ends: after its closing one. */
function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

const stepOf = (level: Level): string => (level.names ? level.name : String(level.index))

/** The string is a name where it stands in an object and a colon follows. */
function nameAt(text: string, from: number, to: number): string | null {
  const isName = /\s*:/y
  isName.lastIndex = to
  return isName.test(text) ? (JSON.parse(text.slice(from, to)) as string) : null
}

const below = (level: Level | undefined, names: Set<string> | null): Level => ({ names, path: level ? [...level.path, stepOf(level)] : [], name: '', index: 0 })

/** Notes the name; true where the object has it already. */
function isSecond(level: Level & { readonly names: Set<string> }, name: string): boolean {
  const known = level.names.has(name)
  level.names.add(name)
  level.name = name
  return known
}

const hasNames = (level: Level | undefined): level is Level & { readonly names: Set<string> } => level?.names instanceof Set

/** What the brackets and commas of JSON do to the objects and lists one stands in. */
const marks: Readonly<Record<string, (levels: Level[]) => void>> = {
  '{': (levels) => void levels.push(below(levels.at(-1), new Set())),
  '[': (levels) => void levels.push(below(levels.at(-1), null)),
  '}': (levels) => void levels.pop(),
  ']': (levels) => void levels.pop(),
  ',': (levels) => { for (const level of levels.slice(-1)) level.index += 1 },
}

/**
 * The places of sound JSON where one object has a name twice: reading keeps the last and says nothing. Not for texts
 * nested without bounds; gives at most `most`.
 */
export function duplicateNames(text: string, most: number): readonly (readonly string[])[] {
  const found: string[][] = []
  const levels: Level[] = []
  for (let at = 0; at < text.length && found.length < most; at += 1) {
    const mark = text[at] ?? ''
    marks[mark]?.(levels)
    if (mark !== '"') continue
    const end = endOfString(text, at)
    const level = levels.at(-1)
    const name = hasNames(level) ? nameAt(text, at, end) : null
    if (hasNames(level) && name !== null && isSecond(level, name)) found.push([...level.path, name])
    at = end - 1
  }
  return found
}
