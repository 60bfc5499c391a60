import { allFields } from '@/lib/form/model/fields'
import { placeholdersOf } from '@/lib/paper/model/result-paper'
import { formPlaceholders } from '@/lib/procedure/model/placeholders'
import type { ProcedureDefinition, ResultTemplate } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'

const { capitals, words } = officialText.office.work.draftResult
const ways = { plain: '', capitals: ` (${capitals})`, words: ` (${words})` } as const

/** What an official may correct on a result: the placeholders that come from the form, in the form's order, with what they are called. */
export function correctableOf(definition: Pick<ProcedureDefinition, 'form'>, template: ResultTemplate): readonly { readonly name: string; readonly label: string }[] {
  const names = new Set(placeholdersOf(template))
  return formPlaceholders(allFields(definition.form ?? { pages: [] }))
    .filter(({ name }) => names.has(name))
    .map(({ name, way, label }) => ({ name, label: `${label}${ways[way]}` }))
}
