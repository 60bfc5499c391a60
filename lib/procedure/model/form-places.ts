import { allFields } from '@/lib/form/model/fields'
import type { Column, FormDefinition, FormField, FormPage, FormSection } from '@/lib/form/schema'

/**
 * Where something stands in a form, as addresses and posts name it: "page:child", "section:child:main", "field:members",
 * and for a column "field:members:name" or, in a table of a table, "field:members:children:age".
 */
export type Place = string

/** The place of a page. */
export const pagePlace = (page: string): Place => `page:${page}`
/** The place of a section of that page. */
export const sectionPlace = (page: string, section: string): Place => `section:${page}:${section}`
/** The place of a field, or of a column by the way to it. */
export const fieldPlace = (...path: readonly string[]): Place => ['field', ...path].join(':')

/** The kind of the place and the keys that lead there. */
export function partsOfPlace(place: Place): { readonly kind: string; readonly path: readonly string[] } {
  const [kind = '', ...path] = place.split(':')
  return { kind, path }
}

export type Found =
  | { readonly kind: 'page'; readonly page: FormPage }
  | { readonly kind: 'section'; readonly page: FormPage; readonly section: FormSection }
  /** `inside`: the tables around a column, the outermost first. */
  | { readonly kind: 'field'; readonly page: FormPage; readonly section: FormSection; readonly field: FormField; readonly inside: readonly FormField[] }

/** What stands at that place, or null. */
export function found(form: FormDefinition, place: Place): Found | null {
  const { kind, path: [first = '', second = '', third = ''] } = partsOfPlace(place)
  if (kind === 'field') return foundField(form, first, second, third)
  const page = form.pages.find(({ key }) => key === first)
  if (!page || kind === 'page') return page && kind === 'page' ? { kind, page } : null
  const section = page.sections.find(({ key }) => key === second)
  return section && kind === 'section' ? { kind, page, section } : null
}

function foundField(form: FormDefinition, first: string, ...columns: readonly string[]): Found | null {
  for (const page of form.pages) {
    for (const section of page.sections) {
      const field = section.fields.find(({ key }) => key === first)
      if (field) return inColumns({ kind: 'field', page, section, field, inside: [] }, columns.filter((key) => key !== ''))
    }
  }
  return null
}

function inColumns(at: Extract<Found, { kind: 'field' }>, [key, ...deeper]: readonly string[]): Found | null {
  if (key === undefined) return at
  const column: FormField | undefined = columnsOf(at.field).find((one) => one.key === key)
  return column ? inColumns({ ...at, field: column, inside: [...at.inside, at.field] }, deeper) : null
}

/** The columns of a table; none of anything else. */
export const columnsOf = (field: FormField): readonly Column[] => (field.type === 'table' ? field.columns : [])

/** The name a person knows the thing by. */
export function labelOf(at: Found): string {
  if (at.kind === 'page') return at.page.title.vi
  if (at.kind === 'section') return at.section.title?.vi ?? at.page.title.vi
  return fieldLabel(at.field)
}

/** What a field is called; a text to read by how it begins. */
export const fieldLabel = (field: FormField): string => (field.type === 'static' ? shortened(field.text.vi) : field.label.vi)

const shortened = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`)

/** The keys of all fields of a form, columns not among them. */
export const fieldKeys = (form: FormDefinition | undefined): readonly string[] => (form ? allFields(form).map(({ key }) => key) : [])

// Names that pages of the journey post beside the fields, and the parts that a control's name ends in.
const taken = ['intent', 'draft', 'revision', 'page', 'today', 'day', 'month', 'year', 'province', 'commune', 'detail', 'paper', 'way']

/** A key for that label among those taken: "Họ và tên" → "hoVaTen", "hoVaTen2". */
export function keyFrom(label: string, used: readonly string[], otherwise = 'muc'): string {
  const words = label.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== '')
  const camel = words.slice(0, 6).map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('').replace(/^[0-9]+/, '')
  const stem = (camel === '' ? otherwise : camel.charAt(0).toLowerCase() + camel.slice(1)).slice(0, 40)
  const free = (key: string) => !used.includes(key) && !taken.includes(key)
  if (free(stem)) return stem
  let number = 2
  while (!free(stem + String(number))) number += 1
  return stem + String(number)
}
