import type { ProcedureDefinition } from '../../schema'

type Part = keyof ProcedureDefinition

/** What is changed together: whoever wrote the fees wrote their note to go with them. */
const groups: readonly (readonly Part[])[] = [
  ['name'], ['sector'], ['synonyms'], ['audience', 'audiences'], ['summary'], ['description'], ['conditions'], ['steps'], ['legalBasis'],
  ['cases', 'components'], ['fees', 'feeNote'], ['timeLimits', 'supplementClock', 'supplementRounds'], ['level', 'form', 'workflow', 'results', 'deliveries', 'languages'],
  ['outcomes'], ['lifeEvents'], ['dataPurpose'], ['dataRecipients'], ['dataRetention'], ['source'],
]

/** One writing for one value, whatever the order of its keys: JSON in the database does not keep it. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner)
}

/** True where both say the same. */
export const isSame = (a: unknown, b: unknown): boolean => written(a) === written(b)

export type Merged = {
  readonly definition: ProcedureDefinition
  /** Parts the catalogue changed that stay as an administrator wrote them. */
  readonly kept: readonly Part[]
}

/**
 * Three-way, part by part: `base` is what the catalogue said at the last import, `ours` what stands now, `theirs` what it
 * says today. Whatever an administrator changed stays; an old name goes on being found.
 */
export function mergeDefinitions(base: ProcedureDefinition, ours: ProcedureDefinition, theirs: ProcedureDefinition): Merged {
  const part = (of: ProcedureDefinition, keys: readonly Part[]) => keys.map((key) => of[key] ?? null)
  const changed = groups.filter((keys) => !isSame(part(base, keys), part(ours, keys)))
  const taken = groups.filter((keys) => !changed.includes(keys) && !isSame(part(base, keys), part(theirs, keys)))
  const kept = changed.filter((keys) => !isSame(part(base, keys), part(theirs, keys)) && !isSame(part(ours, keys), part(theirs, keys))).flat()

  const own = new Set<string>(changed.flat())
  const settled = base.doubts.filter((one) => !ours.doubts.some((other) => isSame(one, other)))
  const doubts = theirs.doubts.filter((one) => !own.has(one.part) && !settled.some((other) => isSame(one, other)))
  const renamed = taken.some(([first]) => first === 'name')
  const next: Record<string, unknown> = { ...ours, doubts }
  for (const key of taken.flat()) next[key] = theirs[key]
  const definition = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as ProcedureDefinition
  return {
    definition: renamed ? { ...definition, formerNames: [...new Set([...ours.formerNames, base.name.vi])] } : definition,
    kept,
  }
}
