import type { Answer, Answers, FileAnswer, FileField, FormDefinition } from '../schema'
import { allFields, fieldsOf, partName, rowOf } from './fields'
import { isGroup, partsOfGroup } from './groups'

/** A place of the form where files are handed in: its HTML name, and the component they belong to. */
export type FilePlace = { readonly name: string; readonly field: FileField; readonly pageKey: string; readonly component: string }

/** Without a component of its own a place makes one: `photo`, `ownerConsentPaper`. */
const componentOf = (name: string, field: FileField): string => field.component ?? name.replace(/\.(.)/, (_, letter: string) => letter.toUpperCase())

const known = new WeakMap<FormDefinition, readonly FilePlace[]>()

/** Every place of the form where files are handed in, the papers of consents included. */
export function filePlaces(form: FormDefinition): readonly FilePlace[] {
  const found = known.get(form)
  if (found) return found
  const places = form.pages.flatMap((page) => fieldsOf(page).flatMap((field) => {
    const named = field.type === 'file' ? [{ name: field.key, field }]
      : isGroup(field) ? partsOfGroup(field).flatMap((part) => (part.type === 'file' ? [{ name: partName(field.key, part.key), field: part }] : [])) : []
    return named.map((place) => ({ ...place, pageKey: page.key, component: componentOf(place.name, place.field) }))
  }))
  known.set(form, places)
  return places
}

/** True where the page takes files, and so posts to the door that does. */
export const takesFiles = (form: FormDefinition, pageKey: string): boolean => filePlaces(form).some((place) => place.pageKey === pageKey)

/** A file there is: its short id, its name, and the component it was handed in for. */
export type HandedIn = FileAnswer & { readonly component: string }

/** The answers with the files there really are in the places they belong to. Whatever the answers said of files before does not count. */
export function withFiles(form: FormDefinition, answers: Answers, files: readonly HandedIn[]): Answers {
  const filled: Record<string, Answer> = { ...answers }
  for (const { name, component } of filePlaces(form)) {
    const own = files.filter((file) => file.component === component).map(({ file, name: called }) => ({ file, name: called }))
    const [key = name, part] = name.split('.')
    const inside = part === undefined ? (own.length > 0 ? own : undefined) : withPart(rowOf(filled[key]), part, own)
    if (inside === undefined) Reflect.deleteProperty(filled, key)
    else filled[key] = inside
  }
  return filled
}

function withPart(row: Answers, part: string, own: readonly FileAnswer[]): Answer | undefined {
  const rest = Object.fromEntries(Object.entries(row).filter(([key]) => key !== part))
  const whole = own.length > 0 ? { ...rest, [part]: own } : rest
  return Object.keys(whole).length > 0 ? whole : undefined
}

/** The components whose files these answers ask for on a page of the form, so that they need not be asked for again. */
export const componentsInForm = (form: FormDefinition, shown: (key: string) => boolean): readonly string[] =>
  filePlaces(form).filter(({ name }) => allFields(form).some(({ key }) => key === name.split('.')[0] && shown(key))).map(({ component }) => component)
