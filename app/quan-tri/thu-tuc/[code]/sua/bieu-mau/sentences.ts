import { describeCondition } from '@/lib/form/model/describe'
import type { Condition, FormDefinition, FormField } from '@/lib/form/schema'
import { columnsOf, found, labelOf, type Place } from '@/lib/procedure/model/form-places'
import { officialText, text } from '@/lib/text/text'

const words = officialText.formStudio
const way = { locale: 'vi', words: text('vi').form.conditions } as const

/** A condition as a clerk reads it; undefined for none. */
export const saidOf = (condition: Condition | undefined, form: FormDefinition | undefined): string | undefined =>
  condition && describeCondition(condition, form ?? { pages: [] }, way)

/** What a field is, on one line: its type, whether it must be answered, and when it is asked. */
export function fieldLine(field: FormField, form: FormDefinition): string {
  const columns = columnsOf(field)
  const shown = saidOf(field.condition, form)
  return [
    words.types[field.type].label,
    columns.length > 0 ? words.columns(columns.length) : undefined,
    requiredLine(field, form),
    shown && words.shownWhen(shown),
  ].filter((part) => part !== undefined).join(' · ')
}

function requiredLine(field: FormField, form: FormDefinition): string | undefined {
  if (!('required' in field) || field.required === false) return undefined
  return field.required === true ? words.required : words.requiredWhen(saidOf(field.required, form) ?? '')
}

/** Where a thing stands now: "nay đứng thứ 2 trong 5 mục của phần “Giấy tờ”". */
function standing(form: FormDefinition, place: Place): string {
  const at = found(form, place)
  if (!at) return ''
  const said = (list: readonly { readonly key: string }[], key: string, home: string) =>
    words.whereIs(list.findIndex((one) => one.key === key) + 1, list.length, home)
  if (at.kind === 'page') return said(form.pages, at.page.key, words.ofForm)
  if (at.kind === 'section') return said(at.page.sections, at.section.key, words.ofPage(at.page.title.vi))
  const table = at.inside.at(-1)
  if (table) return said(columnsOf(table), at.field.key, words.ofSection('label' in table ? table.label.vi : table.key))
  return said(at.section.fields, at.field.key, at.section.title ? words.ofSection(at.section.title.vi) : words.ofPage(at.page.title.vi))
}

const isDone = (code: string): code is keyof typeof words.done => Object.hasOwn(words.done, code)

/** What was just done, from the address's `?xong=` and `?o=`; null where nothing was. */
export function doneSentence(form: FormDefinition | undefined, query: Readonly<Record<string, string | string[] | undefined>>): string | null {
  const { xong, o } = query
  if (typeof xong !== 'string' || !isDone(xong)) return null
  const at = form && typeof o === 'string' ? found(form, o) : null
  if (at && form && typeof o === 'string') return words.done[xong](labelOf(at), standing(form, o))
  return ['da-xoa', 'da-hoan-tac', 'da-lam-lai'].includes(xong) ? words.done[xong]('', '') : null
}

/** Address of a place's own page below the form's: "truong/members/name". */
export function wayTo(place: Place): string {
  const [kind = '', ...path] = place.split(':')
  return [{ page: 'trang', section: 'phan', field: 'truong' }[kind] ?? 'truong', ...path].join('/')
}
