import type { FormField } from '@/lib/form/schema'
import type { ProcedureDefinition } from '../schema'
import { type Found, type Place, fieldLabel, found, pagePlace, sectionPlace } from './form-places'

/** Something that speaks of a field: which part of the procedure, and what it is called. */
export type Reference = {
  readonly part: 'page' | 'section' | 'field' | 'component' | 'case' | 'fee' | 'result' | 'step' | 'other'
  readonly label: string
  /** Where it can be changed, in the form. */
  readonly place?: Place
}

const overRows: ReadonlySet<string> = new Set(['some', 'all', 'none', 'filter', 'map', 'reduce'])
const naming: ReadonlySet<string> = new Set(['quantityField', 'birthDateField', 'sexField', 'field'])
const placeholder = /\{\{\s*([\p{L}\p{N}_]+)[^}]*\}\}/gu

type Scope = { readonly table: string; readonly columns: ReadonlySet<string> }

/** The fields a part speaks of; a column as "members.age". `scope`: the table whose row the part stands in. */
function namesUsed(value: unknown, names: Set<string>, scope?: Scope): Set<string> {
  const add = (name: string) => {
    const [first = ''] = name.split('.')
    names.add(scope?.columns.has(first) === true ? `${scope.table}.${first}` : first)
  }
  if (typeof value === 'string') for (const [, name = ''] of value.matchAll(placeholder)) add(name)
  if (Array.isArray(value)) for (const one of value) namesUsed(one, names, scope)
  else if (typeof value === 'object' && value !== null) for (const [name, inner] of Object.entries(value)) inObject(name, inner, names, add, scope)
  return names
}

function inObject(name: string, inner: unknown, names: Set<string>, add: (name: string) => void, scope?: Scope): void {
  const parts: readonly unknown[] = Array.isArray(inner) ? inner : [inner]
  const [first] = parts
  if ((name === 'var' || naming.has(name)) && typeof first === 'string') {
    add(first)
    return
  }
  const table = overRows.has(name) ? tableNamed(first) : null
  if (table === null) {
    namesUsed(inner, names, scope)
    return
  }
  namesUsed(first, names, scope)
  for (const column of namesUsed(parts.slice(1), new Set())) names.add(`${table}.${column}`)
}

function tableNamed(part: unknown): string | null {
  if (typeof part !== 'object' || part === null || !('var' in part)) return null
  const [name] = (Array.isArray(part.var) ? part.var : [part.var]) as readonly unknown[]
  return typeof name === 'string' ? name : null
}

function namesOfField(field: FormField): Set<string> {
  if (field.type !== 'table') return namesUsed(field, new Set())
  const { columns, ...own } = field
  const scope: Scope = { table: field.key, columns: new Set(columns.map(({ key }) => key)) }
  return namesUsed(columns, namesUsed(own, new Set()), scope)
}

type Speaker = Reference & { readonly names: ReadonlySet<string>; readonly of?: FormField }

function speakersIn(definition: ProcedureDefinition): readonly Speaker[] {
  const speaks = (part: Reference['part'], things: readonly { readonly key: string }[] | undefined, label: (thing: never) => string): readonly Speaker[] =>
    (things ?? []).map((thing) => ({ part, label: label(thing as never), names: namesUsed(thing, new Set()) }))
  const inForm = (definition.form?.pages ?? []).flatMap((page): readonly Speaker[] => [
    { part: 'page', label: page.title.vi, place: pagePlace(page.key), names: namesUsed(page.condition, new Set()) },
    ...page.sections.flatMap((section): readonly Speaker[] => [
      { part: 'section', label: section.title?.vi ?? page.title.vi, place: sectionPlace(page.key, section.key), names: namesUsed(section.condition, new Set()) },
      ...section.fields.map((field): Speaker => ({ part: 'field', label: fieldLabel(field), place: `field:${field.key}`, names: namesOfField(field), of: field })),
    ]),
  ])
  const titled = ({ title }: { title: { vi: string } }) => title.vi
  return [
    ...inForm,
    ...speaks('case', definition.cases, titled),
    ...speaks('component', definition.components, titled),
    ...speaks('fee', definition.fees, ({ label }: { label: { vi: string } }) => label.vi),
    ...speaks('step', definition.workflow?.steps, titled),
    ...speaks('result', definition.results, titled),
  ]
}

/** The fields that go with it, as conditions name them. */
function namesOf(at: Found): readonly string[] {
  if (at.kind === 'page') return at.page.sections.flatMap(({ fields }) => fields.map(({ key }) => key))
  if (at.kind === 'section') return at.section.fields.map(({ key }) => key)
  const [table] = at.inside
  return [table ? `${table.key}.${at.field.key}` : at.field.key]
}

/** The fields that stand inside it. */
function within(at: Found): ReadonlySet<FormField> {
  if (at.kind === 'page') return new Set(at.page.sections.flatMap(({ fields }) => fields))
  return new Set(at.kind === 'section' ? at.section.fields : at.inside.length === 0 ? [at.field] : [])
}

/** What else of the procedure speaks of what stands at that place, and would speak of nothing without it. */
export function referencesTo(definition: ProcedureDefinition, place: Place): readonly Reference[] {
  const at = definition.form ? found(definition.form, place) : null
  if (!at) return []
  const names = namesOf(at)
  const inside = within(at)
  const own = at.kind === 'page' ? [place, ...at.page.sections.map((section) => sectionPlace(at.page.key, section.key))] : at.kind === 'section' ? [place] : []
  return speakersIn(definition)
    .filter((one) => (one.of === undefined || !inside.has(one.of)) && (one.place === undefined || !own.includes(one.place)))
    .filter((one) => names.some((name) => one.names.has(name)))
    .map(({ part, label, place: where }) => ({ part, label, ...(where !== undefined && { place: where }) }))
}
