import { z } from 'zod'
import type { ProcedureDefinition } from '../schema'
import { fieldLabel } from './form-places'

const parts = ['page', 'section', 'field', 'component', 'case', 'fee', 'result', 'step', 'question', 'texts', 'limits', 'guide', 'source', 'settings'] as const

/** One part of a draft that a save changed: which, how, and what it is called. */
export const draftChange = z.object({ part: z.enum(parts), kind: z.enum(['added', 'removed', 'changed', 'moved']), key: z.string(), label: z.string() })
export type DraftChange = z.output<typeof draftChange>

type Part = Pick<DraftChange, 'part' | 'key' | 'label'> & { readonly value: unknown; /** What it stands in. */ readonly home: string }

const texts = ['name', 'summary', 'audience', 'description', 'conditions', 'feeNote', 'steps', 'legalBasis', 'outcomes'] as const
const limits = ['timeLimits', 'supplementClock', 'supplementRounds'] as const
const apart = ['form', 'eligibility', 'guide', 'source', 'cases', 'components', 'fees', 'results', 'workflow', ...texts, ...limits] as const

const only = (definition: ProcedureDefinition, names: readonly string[]) =>
  Object.fromEntries(Object.entries(definition).filter(([name]) => names.includes(name)))

function listed(part: DraftChange['part'], things: readonly { readonly key: string }[], label: (thing: never) => string): readonly Part[] {
  return things.map((thing) => ({ part, key: thing.key, label: label(thing as never), value: thing, home: part }))
}

/** The parts of a draft, each by itself: pages without their sections, sections without their fields. */
function partsIn(definition: ProcedureDefinition): readonly Part[] {
  const titled = ({ title }: { title: { vi: string } }) => title.vi
  const form = (definition.form?.pages ?? []).flatMap(({ sections, ...page }): readonly Part[] => [
    { part: 'page', key: page.key, label: page.title.vi, value: page, home: 'form' },
    ...sections.flatMap(({ fields, ...section }): readonly Part[] => [
      { part: 'section', key: `${page.key}:${section.key}`, label: section.title?.vi ?? page.title.vi, value: section, home: page.key },
      ...fields.map((field): Part => ({ part: 'field', key: field.key, label: fieldLabel(field), value: field, home: `${page.key}:${section.key}` })),
    ]),
  ])
  return [
    ...form,
    ...listed('question', definition.eligibility, ({ question }: { question: { vi: string } }) => question.vi),
    ...listed('case', definition.cases, titled),
    ...listed('component', definition.components, titled),
    ...listed('fee', definition.fees, ({ label }: { label: { vi: string } }) => label.vi),
    ...listed('step', definition.workflow?.steps ?? [], titled),
    ...listed('result', definition.results, titled),
    { part: 'texts', key: '', label: '', value: only(definition, texts), home: '' },
    { part: 'limits', key: '', label: '', value: only(definition, limits), home: '' },
    { part: 'guide', key: '', label: '', value: definition.guide, home: '' },
    { part: 'source', key: '', label: '', value: definition.source, home: '' },
    { part: 'settings', key: '', label: '', value: only(definition, Object.keys(definition).filter((name) => !apart.some((one) => one === name))), home: '' },
  ]
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((name) => isSame(left[name], right[name]))
}

const idOf = ({ part, key }: Pick<DraftChange, 'part' | 'key'>): string => `${part} ${key}`

/**
 * Those whose order among each other changed: one that was taken past the others, or all that changed places. Of two
 * neighbours either may have been taken past the other: it was `touched`, if that is one of them.
 */
function moved(before: readonly Part[], after: readonly Part[], touched: string | undefined): readonly Part[] {
  const ids = (list: readonly Part[]) => list.map(idOf)
  const [from, to] = [ids(before), ids(after)]
  if (from.join('\n') === to.join('\n')) return []
  const without = (list: readonly string[], id: string) => list.filter((one) => one !== id).join('\n')
  const may = after.filter((one) => without(from, idOf(one)) === without(to, idOf(one)))
  const single = may.find((one) => idOf(one) === touched) ?? may[0]
  return single ? [single] : after.filter((one, index) => from[index] !== idOf(one))
}

/**
 * Which parts differ between two states of a draft, in the order a person reads them. What goes with a part is not told
 * apart. `touched`: the place in the form that was changed, where that is known ("field:fullName").
 */
export function draftChanges(before: ProcedureDefinition, after: ProcedureDefinition, touched?: string): readonly DraftChange[] {
  const known = touched?.replace(':', ' ')
  const [was, is] = [partsIn(before), partsIn(after)]
  const old = new Map(was.map((part) => [idOf(part), part]))
  const now = new Set(is.map(idOf))
  const homeNow = new Map(is.map((part) => [idOf(part), part.home]))
  const stay = (list: readonly Part[], home: string) =>
    list.filter((part) => [part.home, old.get(idOf(part))?.home, homeNow.get(idOf(part))].every((one) => one === home))
  const homes = [...new Set(is.map(({ home }) => home))]
  const reordered = new Set(homes.flatMap((home) => moved(stay(was, home), stay(is, home), known)))
  const changes = is.flatMap((part): readonly DraftChange[] => {
    const { part: kind, key, label, value, home } = part
    const earlier = old.get(idOf(part))
    const say = (how: DraftChange['kind']): DraftChange => ({ part: kind, kind: how, key, label })
    if (!earlier) return [say('added')]
    return [...(isSame(earlier.value, value) ? [] : [say('changed')]), ...(earlier.home !== home || reordered.has(part) ? [say('moved')] : [])]
  })
  const gone = was.filter((part) => !now.has(idOf(part))).map(({ part, key, label }): DraftChange => ({ part, kind: 'removed', key, label }))
  return [...changes, ...gone]
}

/** True where both touched the same part, so that neither may be put on top of the other unseen. */
export function overlap(mine: readonly DraftChange[], theirs: readonly DraftChange[]): boolean {
  const touched = new Set(theirs.map(idOf))
  return mine.some((change) => touched.has(idOf(change)))
}
