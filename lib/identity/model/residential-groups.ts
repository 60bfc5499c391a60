const span = /^(\d{1,4})\s*[-–]\s*(\d{1,4})$/

/** The parts of "1-10, 12, Thôn Đông". */
export const groupParts = (groups: string): readonly string[] => groups.split(/[,;\n]/).map((part) => part.trim()).filter((part) => part !== '')

/** First and last number of "1-10"; null for another part. */
export function groupSpan(part: string): readonly [number, number] | null {
  const bounds = span.exec(part)
  return bounds && [Number(bounds[1]), Number(bounds[2])]
}

/** True where the groups can be read: numbers, spans that do not run backwards, and names. */
export const groupsAreReadable = (groups: string): boolean =>
  groupParts(groups).length > 0 && groupParts(groups).every((part) => {
    const bounds = groupSpan(part)
    return bounds === null || bounds[0] <= bounds[1]
  })

/** One by one: "1-3, Thôn Đông" are "1", "2", "3" and "Thôn Đông". A ward has some hundred groups; what goes beyond is left out. */
export const groupsIn = (groups: string): readonly string[] => [
  ...new Set(groupParts(groups).flatMap((part) => {
    const bounds = groupSpan(part)
    return bounds ? Array.from({ length: Math.min(bounds[1] - bounds[0] + 1, 500) }, (_, step) => String(bounds[0] + step)) : [part]
  })),
]
