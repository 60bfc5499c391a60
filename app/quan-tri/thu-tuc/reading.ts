import type { FormField } from '@/lib/form/schema'
import { type Entry, outlineOf, type PartName, type Value } from '@/lib/procedure/model/outline'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { officialText } from '@/lib/text/text'
import { calledText, fieldsOf, valueText } from './change-sentences'

const words = officialText.changes

export type ReadLine = { readonly id: string; readonly label: string; readonly lines: readonly string[] }
export type ReadPart = { readonly part: PartName; readonly title: string; readonly items: readonly ReadLine[] }

function lineOf(property: string, value: Value, fields: readonly FormField[]): string {
  const name = words.properties[property] ?? words.detail
  if (property === 'outcome' && value.kind === 'yesNo') return words.goOn
  if (property === 'required') return value.kind === 'yesNo' ? (value.yes ? words.always : words.optional) : words.requiredWhen(valueText(value, { fields }))
  // What names the thing stands above already.
  if (value.kind === 'details') return ''
  const said = valueText(value, { fields }, true)
  return `${name.charAt(0).toLocaleUpperCase('vi')}${name.slice(1)}: ${said}`
}

const naming: ReadonlySet<string> = new Set(['title', 'label', 'question', 'place'])

function readLine({ id, thing, name, within, properties }: Entry, fields: readonly FormField[]): ReadLine {
  const lines = Object.entries(properties)
    .filter(([property]) => !naming.has(property))
    .map(([property, value]) => lineOf(property, value, fields))
    .filter((line) => line !== '')
  const kind = words.things[thing]
  const inside = (thing === 'column' || thing === 'part') && within !== undefined ? words.within(within) : ''
  return { id, label: thing === 'procedure' ? name : `${kind.charAt(0).toLocaleUpperCase('vi')}${kind.slice(1)} ${words.quote(calledText(thing, name))}${inside}`, lines }
}

/** Everything a definition holds, as somebody reads it who never saw the editor. */
export function readingOf(definition: ProcedureDefinition): readonly ReadPart[] {
  const fields = fieldsOf(definition)
  const entries = outlineOf(definition)
  return (Object.keys(words.parts) as PartName[]).flatMap((part) => {
    const own = entries.filter((entry) => entry.part === part && (entry.thing !== 'procedure' || Object.keys(entry.properties).length > 0))
    const items = own.map((entry) => readLine(entry, fields))
    return items.length === 0 ? [] : [{ part, title: words.parts[part], items }]
  })
}
