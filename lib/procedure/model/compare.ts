import type { ProcedureDefinition } from '../schema'
import { type Entry, outlineOf, type PartName, type Thing, type Value } from './outline'

/** One thing that is otherwise than it was. `before` and `after` are null where nothing was said. */
export type Change =
  & { readonly part: PartName; readonly thing: Thing; readonly id: string; readonly name: string; readonly within?: string | undefined }
  & (
    /** `worth`: what a fee costs, how long a limit is, what a sample answers; null for other things. */
    | { readonly kind: 'added'; readonly worth: Value | null }
    | { readonly kind: 'removed'; readonly worth: Value | null }
    /** `behind`: the name of what it stands after now, or null for the first place. */
    | { readonly kind: 'moved'; readonly behind: string | null }
    | { readonly kind: 'changed'; readonly property: string; readonly before: Value | null; readonly after: Value | null }
  )

const worthOf = ({ thing, properties }: Entry): Value | null =>
  properties['amount'] ?? properties['limit'] ?? (thing === 'sample' ? (properties['text'] ?? null) : null)

const head = ({ part, thing, id, name, within }: Entry) => ({ part, thing, id, name, within })

/** Names in an order that does not depend on how a definition was stored. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, inner]) => [name, canonical(inner)]))
}
const same = (a: unknown, b: unknown): boolean => JSON.stringify(canonical(a)) === JSON.stringify(canonical(b))

function changedProperties(before: Entry, after: Entry): readonly Change[] {
  const names = [...new Set([...Object.keys(before.properties), ...Object.keys(after.properties)])]
  return names.flatMap((property): Change[] => {
    const [was, is] = [before.properties[property] ?? null, after.properties[property] ?? null]
    return same(was, is) ? [] : [{ ...head(after), kind: 'changed', property, before: was, after: is }]
  })
}

/** The longest run of ids that kept their order; whatever is not in it was moved. */
function kept(ids: readonly string[], order: ReadonlyMap<string, number>): ReadonlySet<string> {
  const places = ids.map((id) => order.get(id) ?? 0)
  const best: number[] = []
  const from: number[] = []
  for (const [index, place] of places.entries()) {
    const before = places.slice(0, index).flatMap((other, at) => (other < place ? [at] : []))
    const last = before.reduce((found, at) => ((best[at] ?? 0) > (best[found] ?? 0) ? at : found), -1)
    best[index] = (last < 0 ? 0 : (best[last] ?? 0)) + 1
    from[index] = last
  }
  const stay = new Set<string>()
  for (let at = best.indexOf(Math.max(0, ...best)); at >= 0; at = from[at] ?? -1) stay.add(ids[at] ?? '')
  return stay
}

function moves(before: readonly Entry[], after: readonly Entry[]): readonly Change[] {
  return [...new Set(after.map((entry) => entry.list))].flatMap((list): Change[] => {
    const [was, is] = [before, after].map((entries) => entries.filter((entry) => entry.list === list))
    const order = new Map((was ?? []).map(({ id }, index) => [id, index]))
    const common = (is ?? []).filter(({ id }) => order.has(id))
    const stay = kept(common.map(({ id }) => id), order)
    return common.filter(({ id }) => !stay.has(id)).map((entry) => {
      const behind = (is ?? [])[(is ?? []).indexOf(entry) - 1]?.name ?? null
      return { ...head(entry), kind: 'moved', behind }
    })
  })
}

/** What a thing stands in, by its id: the page of a section, the field or column of a column or a part. */
function homesOf({ thing, id }: Change): readonly string[] {
  const path = id.split(' ').slice(1, -1)
  if (thing === 'section') return [`page ${path.join(' ')}`]
  if (thing !== 'column' && thing !== 'part') return []
  return path.map((key, depth) => (depth === 0 ? `field ${key}` : `column ${path.slice(0, depth + 1).join(' ')}`))
}

/** That a page came or went says that its sections did, and a table its columns. */
function withoutEcho(changes: readonly Change[]): readonly Change[] {
  const told = new Set(changes.map(({ kind, id }) => `${kind} ${id}`))
  return changes.filter((change) => (change.kind !== 'added' && change.kind !== 'removed') || !homesOf(change).some((home) => told.has(`${change.kind} ${home}`)))
}

/** What is otherwise in the later definition, in its reading order; what fell away comes last in its part. Never throws. */
export function compareDefinitions(earlier: ProcedureDefinition, later: ProcedureDefinition): readonly Change[] {
  const [before, after] = [outlineOf(earlier), outlineOf(later)]
  const was = new Map(before.map((entry) => [entry.id, entry]))
  const is = new Set(after.map(({ id }) => id))
  const found = after.flatMap((entry): readonly Change[] => {
    const old = was.get(entry.id)
    return old ? changedProperties(old, entry) : [{ ...head(entry), kind: 'added', worth: worthOf(entry) }]
  })
  const gone = before.filter(({ id }) => !is.has(id)).map((entry): Change => ({ ...head(entry), kind: 'removed', worth: worthOf(entry) }))
  return withoutEcho([...found, ...moves(before, after), ...gone])
}
