import type { ProcedureDefinition } from '../schema'
import type { ListPart, MovePart, RemovePart } from '../schema/editing'

type Keyed = { readonly key: string }

/** "fee4", where fee1 to fee3 are taken. */
export function freshKey(stem: string, taken: readonly string[]): string {
  const keys = new Set(taken)
  let number = 1
  while (keys.has(stem + String(number))) number += 1
  return stem + String(number)
}

/**
 * The list with what `make` gives in the place of the one of that key, or added under a fresh key where `key` is null;
 * null where the key is unknown. `add` says where a new one goes; at the end when left out.
 */
export function put<T extends Keyed>(
  list: readonly T[],
  key: string | null,
  stem: string,
  make: (key: string, before: T | undefined) => T,
  add: (list: readonly T[], one: T) => T[] = (all, one) => [...all, one],
): T[] | null {
  if (key === null) return add(list, make(freshKey(stem, list.map((one) => one.key)), undefined))
  return list.some((one) => one.key === key) ? list.map((one) => (one.key === key ? make(key, one) : one)) : null
}

/** The things of a list of the version, by name of the list. */
export function listOf(definition: ProcedureDefinition, list: ListPart): readonly Keyed[] {
  return list === 'steps' ? (definition.workflow?.steps ?? []) : definition[list]
}

/** The list that stands in the definition's place of that name; what it holds must be what stood there. */
function withList(definition: ProcedureDefinition, list: ListPart, things: readonly Keyed[]): ProcedureDefinition {
  const changed = list === 'steps' ? { workflow: { ...definition.workflow, steps: things } } : { [list]: things }
  return { ...definition, ...changed } as ProcedureDefinition
}

/**
 * The definition with that thing one place earlier or later in its list, or before the one of that key (null: at the
 * end); null where there is none, or no such place.
 */
export function withMoved(definition: ProcedureDefinition, { list, move: { way, key, before } }: Pick<MovePart, 'list' | 'move'>): ProcedureDefinition | null {
  const things = listOf(definition, list)
  const from = things.findIndex((one) => one.key === key)
  const moved = things[from]
  if (!moved) return null
  const others = things.filter((one) => one !== moved)
  const to = way === 'up' ? from - 1 : way === 'down' ? from + 1 : placeBefore(others, before, from)
  return to < 0 || to > others.length ? null : withList(definition, list, [...others.slice(0, to), moved, ...others.slice(to)])
}

/** Among the others: before the one of that key, at the end for null; where it was for a key that is not there. */
function placeBefore(others: readonly Keyed[], before: string | null, otherwise: number): number {
  const at = others.findIndex((one) => one.key === before)
  return before === null ? others.length : at < 0 ? otherwise : at
}

const fewest: Readonly<Partial<Record<ListPart, number>>> = { steps: 2 }

/** The definition without that thing; null where there is none, or where the list may not become shorter. */
export function withoutPart(definition: ProcedureDefinition, { list, key }: Pick<RemovePart, 'list' | 'key'>): ProcedureDefinition | null {
  const things = listOf(definition, list)
  const left = things.filter((one) => one.key !== key)
  if (left.length === things.length || left.length < (fewest[list] ?? 0)) return null
  return withoutMention(withList(definition, list, left), list, key)
}

/** Steps that named it as the next one lead to the one after them again; papers of a case that is gone stay with the others. */
function withoutMention(definition: ProcedureDefinition, list: ListPart, key: string): ProcedureDefinition {
  if (list === 'steps' && definition.workflow) {
    return withList(definition, list, definition.workflow.steps.map(({ next, ...step }) => (next === undefined || next === key ? step : { ...step, next })))
  }
  if (list !== 'cases') return definition
  return { ...definition, components: definition.components.map((one) => ({ ...one, cases: one.cases.filter((name) => name !== key) })) }
}
