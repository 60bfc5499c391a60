import { allFields, isAsked } from '@/lib/form/model/fields'
import type { FormField, FormPage } from '@/lib/form/schema'
import type { ProcedureDefinition } from '@/lib/procedure/schema'

/** One thing asked of the citizen. */
export type SupplementItem = {
  readonly kind: 'field' | 'component'
  readonly key: string
  readonly reason: string
  /** Where only these files of a component are at fault, by id, and at which page of each; the others stay. */
  readonly files?: readonly { readonly file: string; readonly page: number | null }[]
}

/** From "field:childName" and the reasons by key to items, or what is wrong with the request. */
export function supplementItems(
  definition: ProcedureDefinition,
  input: { readonly items: readonly string[]; readonly why: Readonly<Record<string, string>> },
): readonly SupplementItem[] | 'unknown-item' | 'reason-missing' {
  const known = new Set([
    ...allFields(definition.form ?? { pages: [] }).filter((field) => isAsked(field) && field.type !== 'file').map(({ key }) => `field:${key}`),
    ...definition.components.filter(({ kind }) => kind === 'SUBMIT').map(({ key }) => `component:${key}`),
  ])
  const wanted = [...new Set(input.items)]
  if (wanted.some((item) => !known.has(item))) return 'unknown-item'
  const items = wanted.map((item) => {
    const [kind, key = ''] = item.split(':')
    return { kind: kind === 'field' ? 'field' : 'component', key, reason: input.why[key] ?? '' } as const
  })
  return items.some(({ reason }) => reason === '') ? 'reason-missing' : items
}

/** The fields asked for as one page of a form, in the form's order; null when no field is. */
export function supplementPage(fields: readonly FormField[], items: readonly SupplementItem[]): FormPage | null {
  const asked = new Set(items.filter(({ kind }) => kind === 'field').map(({ key }) => key))
  const open = fields.filter(({ key }) => asked.has(key))
  return open.length === 0 ? null : { key: 'supplement', title: { vi: 'supplement' }, sections: [{ key: 'asked', fields: [...open] }] }
}

/** What the place for a file is called that takes the place of one alone: "birthNotice~01HX…" with the file's short id. */
export const replacing = (component: string, file: string): string => `${component}~${file}`

/** The component and, where one is named, the file to be replaced. */
export function readPlace(place: string): { readonly component: string; readonly file: string | null } {
  const [component = '', file] = place.split('~')
  return { component, file: file ?? null }
}

type Added = { readonly componentKey: string; readonly replacesFileId: string | null }

/** The places of a supplement that nothing was handed in for yet. */
export function openPlaces(items: readonly SupplementItem[], added: readonly Added[]): readonly { readonly component: string; readonly file: string | null }[] {
  return items.filter(({ kind }) => kind === 'component').flatMap(({ key, files }): { component: string; file: string | null }[] => {
    const own = added.filter(({ componentKey }) => componentKey === key)
    if (!files) return own.length > 0 ? [] : [{ component: key, file: null }]
    return files.filter(({ file }) => !own.some(({ replacesFileId }) => replacesFileId === file)).map(({ file }) => ({ component: key, file }))
  })
}

/** The keys of the components asked for. */
export const askedComponents = (items: readonly SupplementItem[]) => items.filter(({ kind }) => kind === 'component').map(({ key }) => key)
