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

/**
 * The places of sound JSON where one object has a name twice: reading keeps the last and says nothing. Not for texts
 * nested without bounds; gives at most `most`.
 */
export function duplicateNames(text: string, most: number): readonly (readonly string[])[] {
  const found: string[][] = []
  const levels: Level[] = []
  for (let at = 0; at < text.length && found.length < most; at += 1) {
    const mark = text[at]
    const level = levels.at(-1)
    if (mark === '{' || mark === '[') levels.push({ names: mark === '{' ? new Set() : null, path: level ? [...level.path, stepOf(level)] : [], name: '', index: 0 })
    else if (mark === '}' || mark === ']') levels.pop()
    else if (mark === ',' && level) level.index += 1
    else if (mark === '"') {
      const end = endOfString(text, at)
      const name = level?.names ? nameAt(text, at, end) : null
      if (level?.names && name !== null) {
        if (level.names.has(name)) found.push([...level.path, name])
        level.names.add(name)
        level.name = name
      }
      at = end - 1
    }
  }
  return found
}
