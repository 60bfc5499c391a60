import { allFields } from '@/lib/form/model/fields'
import { placeholdersOf } from '@/lib/paper/model/result-paper'
import type { ProcedureDefinition, ResultTemplate } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'

const words = officialText.office.work.draftResult
const parts: Readonly<Record<string, string>> = { capitals: words.capitals, words: words.words }

/** What an official may correct on a result: the placeholders that come from the form, in the form's order, with what they are called. */
export function correctableOf(definition: Pick<ProcedureDefinition, 'form'>, template: ResultTemplate): readonly { readonly name: string; readonly label: string }[] {
  const names = placeholdersOf(template)
  return allFields(definition.form ?? { pages: [] }).flatMap((field) =>
    names
      .filter((name) => name === field.key || name.startsWith(`${field.key}.`))
      .map((name) => {
        const label = field.type === 'static' ? field.key : field.label.vi
        const part = parts[name.slice(field.key.length + 1)]
        return { name, label: part === undefined ? label : `${label} (${part})` }
      }),
  )
}
