import type { Choice } from '@/components/ui/choices'
import type { FieldWidth, Option } from '@/components/ui/text-input'
import type { ConditionField } from '@/lib/form/model/condition-fields'
import { rowsFromCondition } from '@/lib/form/model/condition-rows'
import type { Condition, LocalizedText } from '@/lib/form/schema'
import { officialText } from '@/lib/text/text'

type Base = { readonly name: string; readonly label: string; readonly hint?: string | undefined; readonly optional?: boolean }

/** A field of the editor, as data: one component draws all its forms. */
export type FieldSpec =
  | (Base & { readonly kind: 'text'; readonly width?: FieldWidth; readonly numeric?: boolean; readonly lang?: 'en' })
  /** `markdown`: with a preview of what it would look like. */
  | (Base & { readonly kind: 'textarea'; readonly rows?: number; readonly lang?: 'en'; readonly markdown?: boolean })
  | (Base & { readonly kind: 'select'; readonly options: readonly Option[]; readonly empty?: string })
  | (Base & { readonly kind: 'radios'; readonly choices: readonly Choice[] })
  /** Any number of a few; begins with `manyOf`. */
  | (Base & { readonly kind: 'checkboxes'; readonly choices: readonly Choice[] })
  | (Base & { readonly kind: 'date' })
  | (Base & { readonly kind: 'tick' })
  /** Goes along unseen: what tells a row of a list from the others. */
  | (Base & { readonly kind: 'hidden' })
  /** Read by `conditionInput` with the same fields; begins with `conditionOf`. */
  | (Base & { readonly kind: 'condition'; readonly fields: readonly ConditionField[]; readonly always: string; readonly sentence?: string | undefined; /** Only where the radio `required` says "when". */ readonly onlyWhen?: boolean })
  /** Rows of the same fields, posted as `${name}.0.${field}` …; its action takes `orAgain(schema)`. */
  | (Base & { readonly kind: 'list'; readonly item: readonly FieldSpec[]; readonly row?: string; readonly most?: number })

export type FieldGroup = { readonly title?: string; readonly hint?: string; readonly fields: readonly FieldSpec[] }

/** By field name: what stands in the fields before anything was typed; several ticked values on a line each. */
export type Initial = Readonly<Record<string, string>>

const { english } = officialText.procedures.texts

/** A text in both languages: two fields, the English one never required. */
export function bothLanguages(spec: Extract<FieldSpec, { kind: 'text' | 'textarea' }>): FieldSpec[] {
  const { hint: _, ...rest } = spec
  return [
    { ...spec, name: `${spec.name}.vi` },
    { ...rest, name: `${spec.name}.en`, label: english(spec.label), optional: true, lang: 'en' },
  ]
}

/** What the two fields begin with. */
export const textsOf = (name: string, value: LocalizedText | undefined): Initial => ({ [`${name}.vi`]: value?.vi ?? '', [`${name}.en`]: value?.en ?? '' })

/** What a list begins with whose rows are one text each, `text`. */
export const textRowsOf = (name: string, texts: readonly LocalizedText[]): Initial =>
  Object.assign({}, ...texts.map((text, row) => textsOf(`${name}.${String(row)}.text`, text))) as Initial

/** What a field of several ticked values begins with. */
export const manyOf = (values: readonly string[]): string => values.join('\n')

/** What a condition's field begins with. */
export function conditionOf(name: string, condition: Condition | undefined, fields: readonly ConditionField[]): Initial {
  if (condition === undefined) return { [`${name}.mode`]: 'always' }
  const rows = rowsFromCondition(condition, fields)
  if (!rows) return { [`${name}.mode`]: 'expert', [`${name}.json`]: JSON.stringify(condition, null, 2) }
  const groups = rows.groups.flatMap((group, at) => [
    [`${name}.g${String(at)}.join`, group.join],
    ...group.rows.flatMap(({ field, operator, values }, row) => {
      const own = `${name}.g${String(at)}r${String(row)}`
      return [[`${own}.field`, field], [`${own}.operator`, operator], [`${own}.value`, values.join('\n')]]
    }),
  ])
  return { [`${name}.mode`]: 'rows', [`${name}.join`]: rows.join, ...Object.fromEntries(groups) as Initial }
}
