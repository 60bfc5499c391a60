import type { Column, FormDefinition, FormField, FormPage, FormSection, LocalizedText } from '@/lib/form/schema'
import { type Found, type Place, columnsOf, fieldKeys, fieldPlace, found, keyFrom, pagePlace, partsOfPlace, sectionPlace } from './form-places'

/** The form after a change, and where what was changed stands now. */
export type Edited = { readonly form: FormDefinition; readonly place: Place }
/** 'not-there' any more; 'last-one': a page needs a field, a form a page; 'at-the-end': it cannot go further. */
export type EditRefusal = 'not-there' | 'last-one' | 'at-the-end'
export type Edit = Edited | EditRefusal

/** True where the change could be made. */
export const isEdited = (edit: Edit): edit is Edited => typeof edit === 'object'

const swapped = <T>(list: readonly T[], at: number, by: -1 | 1): T[] | null => {
  const [one, other] = [list[at], list[at + by]]
  return one === undefined || other === undefined ? null : list.map((each, index) => (index === at ? other : index === at + by ? one : each))
}

/** The list with the thing put before the one of that key, or at the end. */
function insertedBefore<T extends { readonly key: string }>(list: readonly T[], thing: T, before: string | null): T[] {
  const at = list.findIndex(({ key }) => key === before)
  return at < 0 ? [...list, thing] : [...list.slice(0, at), thing, ...list.slice(at)]
}

const withPage = (form: FormDefinition, key: string, change: (page: FormPage) => FormPage): FormDefinition =>
  ({ ...form, pages: form.pages.map((page) => (page.key === key ? change(page) : page)) })

const withSection = (form: FormDefinition, page: string, key: string, change: (section: FormSection) => FormSection): FormDefinition =>
  withPage(form, page, (one) => ({ ...one, sections: one.sections.map((section) => (section.key === key ? change(section) : section)) }))

/** The form with the field of that place replaced; a column is replaced in its table. */
function replaced(form: FormDefinition, place: Place, field: FormField): FormDefinition {
  const at = found(form, place)
  if (at?.kind !== 'field') return form
  const chain = [...at.inside, at.field]
  const whole = chain.reduceRight<FormField>((inner, outer, index) =>
    index === chain.length - 1 ? inner : withColumns(outer, columnsOf(outer).map((one) => (one.key === chain[index + 1]?.key ? inner as Column : one))), field)
  const [first] = chain
  return withSection(form, at.page.key, at.section.key, (section) => ({ ...section, fields: section.fields.map((one) => (one === first ? whole : one)) }))
}

const withColumns = (table: FormField, columns: readonly Column[]): FormField => (table.type === 'table' ? { ...table, columns: [...columns] } : table)

const tablePlace = (place: Place): Place => partsOfPlace(place).path.slice(0, -1).reduce((at, key) => `${at}:${key}`, 'field')

/** The form with that field, or column, saying something else; its key may be another. */
export function withField(form: FormDefinition, place: Place, field: FormField): Edit {
  const at = found(form, place)
  if (at?.kind !== 'field') return 'not-there'
  return { form: replaced(form, place, field), place: fieldPlace(...partsOfPlace(place).path.slice(0, -1), field.key) }
}

export type PageEdit = Pick<FormPage, 'title' | 'hint' | 'condition'>
export type SectionEdit = Pick<FormSection, 'title' | 'hint' | 'condition'>

/** The form with other words and another condition at that page. */
export const withPageEdit = (form: FormDefinition, place: Place, edit: PageEdit): Edit => {
  const at = found(form, place)
  return at?.kind === 'page' ? { form: withPage(form, at.page.key, (page) => ({ ...page, ...edit })), place } : 'not-there'
}

/** The same for a section. */
export const withSectionEdit = (form: FormDefinition, place: Place, edit: SectionEdit): Edit => {
  const at = found(form, place)
  return at?.kind === 'section' ? { form: withSection(form, at.page.key, at.section.key, (section) => ({ ...section, ...edit })), place } : 'not-there'
}

/** The form with a field more: at the end of a section, or as the last column of a table. */
export function withAddedField(form: FormDefinition, into: Place, field: FormField): Edit {
  const at = found(form, into)
  if (at?.kind === 'section') {
    const added = withSection(form, at.page.key, at.section.key, (section) => ({ ...section, fields: [...section.fields, field] }))
    return { form: added, place: fieldPlace(field.key) }
  }
  if (at?.kind !== 'field' || at.field.type !== 'table') return 'not-there'
  return { form: replaced(form, into, withColumns(at.field, [...at.field.columns, field as Column])), place: `${into}:${field.key}` }
}

/** The form with a section more at the end of a page; a section begins with a field. */
export function withAddedSection(form: FormDefinition, page: string, title: LocalizedText | undefined, first: FormField): Edit {
  const at = found(form, pagePlace(page))
  if (at?.kind !== 'page') return 'not-there'
  const key = keyFrom(title?.vi ?? '', at.page.sections.map((one) => one.key), 'phan')
  const section: FormSection = { key, ...(title && { title }), fields: [first] }
  return { form: withPage(form, page, (one) => ({ ...one, sections: [...one.sections, section] })), place: sectionPlace(page, key) }
}

/** The form with a page more at its end; without a form, its first. */
export function withAddedPage(form: FormDefinition | undefined, title: LocalizedText, first: FormField): Edited {
  const pages = form?.pages ?? []
  const key = keyFrom(title.vi, pages.map((one) => one.key), 'trang')
  return { form: { pages: [...pages, { key, title, sections: [{ key: 'main', fields: [first] }] }] }, place: pagePlace(key) }
}

/** The form without what stands at that place. A section left without fields goes too; a page must keep one, a form a page. */
export function withoutPlace(form: FormDefinition, place: Place): Edit {
  const at = found(form, place)
  if (!at) return 'not-there'
  if (at.kind === 'page') {
    return form.pages.length === 1 ? 'last-one' : { form: { ...form, pages: form.pages.filter((page) => page !== at.page) }, place: pagePlace(at.page.key) }
  }
  if (at.kind === 'section') return withoutSection(form, at.page, at.section)
  const table = at.inside.at(-1)
  if (table) {
    const columns = columnsOf(table).filter((column) => column !== at.field)
    return columns.length === 0 ? 'last-one' : { form: replaced(form, tablePlace(place), withColumns(table, columns)), place: tablePlace(place) }
  }
  const fields = at.section.fields.filter((field) => field !== at.field)
  if (fields.length === 0) return withoutSection(form, at.page, at.section)
  return { form: withSection(form, at.page.key, at.section.key, (section) => ({ ...section, fields })), place: sectionPlace(at.page.key, at.section.key) }
}

function withoutSection(form: FormDefinition, page: FormPage, section: FormSection): Edit {
  const sections = page.sections.filter((one) => one !== section)
  return sections.length === 0 ? 'last-one' : { form: withPage(form, page.key, (one) => ({ ...one, sections })), place: pagePlace(page.key) }
}

/** A place further up or down; over the edge of a section or page into the one beside it. */
export function withStep(form: FormDefinition, place: Place, by: -1 | 1): Edit {
  const at = found(form, place)
  if (!at) return 'not-there'
  if (at.kind === 'page') {
    const pages = swapped(form.pages, form.pages.indexOf(at.page), by)
    return pages ? { form: { ...form, pages }, place } : 'at-the-end'
  }
  if (at.kind === 'section') return sectionStep(form, place, at, by)
  return at.inside.length > 0 ? columnStep(form, place, at, by) : fieldStep(form, place, at, by)
}

type At<Kind extends Found['kind']> = Extract<Found, { kind: Kind }>

function sectionStep(form: FormDefinition, place: Place, { page, section }: At<'section'>, by: -1 | 1): Edit {
  const sections = swapped(page.sections, page.sections.indexOf(section), by)
  if (sections) return { form: withPage(form, page.key, (one) => ({ ...one, sections })), place }
  const beside = form.pages[form.pages.indexOf(page) + by]
  return beside ? withMove(form, place, pagePlace(beside.key), by === 1 ? beside.sections[0]?.key ?? null : null) : 'at-the-end'
}

function columnStep(form: FormDefinition, place: Place, { inside, field }: At<'field'>, by: -1 | 1): Edit {
  const table = inside.at(-1)
  const columns = table && swapped(columnsOf(table), columnsOf(table).indexOf(field as Column), by)
  return columns ? { form: replaced(form, tablePlace(place), withColumns(table, columns)), place } : 'at-the-end'
}

function fieldStep(form: FormDefinition, place: Place, { page, section, field }: At<'field'>, by: -1 | 1): Edit {
  const fields = swapped(section.fields, section.fields.indexOf(field), by)
  if (fields) return { form: withSection(form, page.key, section.key, (one) => ({ ...one, fields })), place }
  const sections = form.pages.flatMap((each) => each.sections.map((one) => ({ page: each, section: one })))
  const beside = sections[sections.findIndex((one) => one.section === section) + by]
  if (!beside) return 'at-the-end'
  return withMove(form, place, sectionPlace(beside.page.key, beside.section.key), by === 1 ? beside.section.fields[0]?.key ?? null : null)
}

/** A field put into another section, a section into another page, or a page among the pages: before the one of that key, or at the end. */
export function withMove(form: FormDefinition, place: Place, into: Place, before: string | null): Edit {
  const [at, to] = [found(form, place), found(form, into)]
  if (!at || !to) return 'not-there'
  if (at.kind === 'page') return to.kind === 'page' ? pageBefore(form, at.page, before) : 'not-there'
  if (at.kind === 'section' && to.kind === 'page') return sectionInto(form, at.page, at.section, to.page, before)
  return at.kind === 'field' && to.kind === 'section' && at.inside.length === 0 ? fieldInto(form, place, at, to, before) : 'not-there'
}

function fieldInto(form: FormDefinition, place: Place, at: At<'field'>, to: At<'section'>, before: string | null): Edit {
  const { field } = at
  if (before === field.key) return { form, place }
  // Without what is moved first, so that an emptied section goes too; but not the one it is moved into.
  const left = at.section === to.section ? { form: takenOut(form, at.page.key, at.section.key, field), place } : withoutPlace(form, place)
  if (!isEdited(left)) return left
  const moved = withSection(left.form, to.page.key, to.section.key, (section) => ({ ...section, fields: insertedBefore(section.fields, field, before) }))
  return { form: moved, place }
}

const takenOut = (form: FormDefinition, page: string, key: string, field: FormField): FormDefinition =>
  withSection(form, page, key, (section) => ({ ...section, fields: section.fields.filter((one) => one !== field) }))

function pageBefore(form: FormDefinition, page: FormPage, before: string | null): Edit {
  const rest = form.pages.filter((one) => one !== page)
  return { form: { ...form, pages: page.key === before ? form.pages : insertedBefore(rest, page, before) }, place: pagePlace(page.key) }
}

function sectionInto(form: FormDefinition, from: FormPage, section: FormSection, to: FormPage, before: string | null): Edit {
  if (from === to && before === section.key) return { form, place: sectionPlace(from.key, section.key) }
  if (from !== to && from.sections.length === 1) return 'last-one'
  const emptied = withPage(form, from.key, (page) => ({ ...page, sections: page.sections.filter((one) => one !== section) }))
  const others = (from === to ? from.sections.filter((one) => one !== section) : to.sections).map((one) => one.key)
  const key = others.includes(section.key) ? keyFrom(section.key, others, 'phan') : section.key
  const moved = withPage(emptied, to.key, (page) => ({ ...page, sections: insertedBefore(page.sections, { ...section, key }, before) }))
  return { form: moved, place: sectionPlace(to.key, key) }
}

/** What was copied says what it said, of its own copies where they were copied along. */
function renamedIn<T>(value: T, names: ReadonlyMap<string, string>): T {
  const rename = (name: string) => names.get(name.split('.')[0] ?? name) === undefined ? name : [names.get(name.split('.')[0] ?? name), ...name.split('.').slice(1)].join('.')
  const walk = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(walk)
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(Object.entries(one).map(([name, inner]: [string, unknown]) => [name, walkNamed(name, inner)]))
  }
  const walkNamed = (name: string, inner: unknown): unknown => {
    if (name === 'var' && Array.isArray(inner)) return inner.map((part: unknown) => (typeof part === 'string' ? rename(part) : part))
    return ['var', 'field', 'birthDateField', 'sexField'].includes(name) && typeof inner === 'string' ? rename(inner) : walk(inner)
  }
  return walk(value) as T
}

type Copying = { readonly form: FormDefinition; readonly place: Place; readonly marked: (text: LocalizedText) => LocalizedText }

/** The section with fields of other names, which speak of each other by these. */
const sectionWith = (section: FormSection, names: ReadonlyMap<string, string>): FormSection =>
  ({ ...renamedIn(section, names), fields: section.fields.map((field) => ({ ...renamedIn(field, names), key: names.get(field.key) ?? field.key })) })

function freshNames(form: FormDefinition, fields: readonly FormField[]): ReadonlyMap<string, string> {
  const used = [...fieldKeys(form)]
  return new Map(fields.map(({ key }) => {
    const free = keyFrom(key, used)
    used.push(free)
    return [key, free]
  }))
}

const behind = <T>(list: readonly T[], one: T, copy: T): T[] => list.flatMap((each) => (each === one ? [each, copy] : [each]))

function pageCopy({ form, marked }: Copying, page: FormPage): Edited {
  const names = freshNames(form, page.sections.flatMap(({ fields }) => fields))
  const key = keyFrom(page.key, form.pages.map((one) => one.key))
  const copy = { ...renamedIn(page, names), key, title: marked(page.title), sections: page.sections.map((section) => sectionWith(section, names)) }
  return { form: { ...form, pages: behind(form.pages, page, copy) }, place: pagePlace(key) }
}

function sectionCopy({ form, marked }: Copying, { page, section }: At<'section'>): Edited {
  const key = keyFrom(section.key, page.sections.map((one) => one.key))
  const copy = { ...sectionWith(section, freshNames(form, section.fields)), key, ...(section.title && { title: marked(section.title) }) }
  return { form: withPage(form, page.key, (one) => ({ ...one, sections: behind(one.sections, section, copy) })), place: sectionPlace(page.key, key) }
}

function fieldCopy({ form, place, marked }: Copying, { page, section, field, inside }: At<'field'>): Edited {
  const table = inside.at(-1)
  const key = keyFrom(field.key, table ? columnsOf(table).map((one) => one.key) : fieldKeys(form))
  const copy = { ...field, key, ...('label' in field && { label: marked(field.label) }) } as FormField
  const own = fieldPlace(...partsOfPlace(place).path.slice(0, -1), key)
  if (table) return { form: replaced(form, tablePlace(place), withColumns(table, behind(columnsOf(table), field as Column, copy as Column))), place: own }
  return { form: withSection(form, page.key, section.key, (one) => ({ ...one, fields: behind(one.fields, field, copy) })), place: own }
}

/** The form with a copy behind what stands at that place; its fields get keys of their own. `mark` is put behind its name. */
export function withCopy(form: FormDefinition, place: Place, mark: string): Edit {
  const at = found(form, place)
  if (!at) return 'not-there'
  const copying: Copying = { form, place, marked: (text) => ({ ...text, vi: `${text.vi} ${mark}` }) }
  if (at.kind === 'page') return pageCopy(copying, at.page)
  return at.kind === 'section' ? sectionCopy(copying, at) : fieldCopy(copying, at)
}
