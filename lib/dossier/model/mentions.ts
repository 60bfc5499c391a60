type Person = { readonly id: string; readonly fullName: string }

/** Writing is compared without regard to capitals and to how its accents are put together. */
const same = (text: string) => text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ')

/** Who is named in a note by "@" and their whole name; everybody of that name where there are several. */
export function mentionedIn(text: string, people: readonly Person[]): readonly string[] {
  const written = same(text)
  const names = people.map(({ id, fullName }) => ({ id, name: `@${same(fullName)}` }))
  // "@Lê An Bình" names Bình alone, though there be an "@Lê An" too.
  const longest = names.toSorted((a, b) => b.name.length - a.name.length)
  let left = written
  const found = new Set<string>()
  for (const { name } of longest) {
    const parts = left.split(name)
    const ends = parts.slice(1).map((rest) => !/^\p{L}/u.test(rest))
    if (!ends.includes(true)) continue
    for (const one of names) if (one.name === name) found.add(one.id)
    left = parts.reduce((joined, part, index) => joined + (ends[index - 1] ? ' ' : name) + part)
  }
  return [...found]
}
