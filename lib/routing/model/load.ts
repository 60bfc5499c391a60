export type Load = { readonly officialId: string; readonly open: number }

/** The one with the fewest open dossiers; among equals the one named first by id, so that the choice can be repeated. Null: nobody. */
export function leastLoaded(loads: readonly Load[]): string | null {
  const [first] = [...loads].sort((a, b) => a.open - b.open || a.officialId.localeCompare(b.officialId))
  return first?.officialId ?? null
}
