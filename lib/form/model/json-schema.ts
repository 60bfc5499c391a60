import type { Condition, FieldRule, FormDefinition, FormField, SimpleField } from '../schema'
import { type AskedField, inner, isAsked, isSimple } from './fields'
import { type Beside, type Schema, all, any, conditionSchema, implied, not } from './json-schema-conditions'
import { lists, optionsOf } from './lists'
import { compiled } from './rules'

/** A form as JSON Schema, and what of it the schema leaves unsaid: "child.childBirthDate: date". */
export type FormSchema = { readonly schema: Readonly<Record<string, unknown>>; readonly unsaid: readonly string[] }

type Noting = { readonly where: string; readonly unsaid: (what: string) => void; readonly inTable: boolean }
type Entry = { readonly field: FormField; readonly when: readonly (Condition | undefined)[] }

// What is not only spaces and signs that cannot be seen.
const written = '[^\\s\\u0000-\\u001F\\u007F\\u200B-\\u200D\\u2060\\uFEFF]'
const year = '(18|19|20|21)\\d\\d'
const whole = { type: 'integer', minimum: -999_999_999_999_999, maximum: 999_999_999_999_999 }
const options = (field: SimpleField) => optionsOf(field).map(({ value }) => value)
const bounded = ({ min, max }: { min?: number | undefined; max?: number | undefined }): Schema =>
  ({ ...(min === undefined ? {} : { minimum: min }), ...(max === undefined ? {} : { maximum: max }) })

const types: Readonly<{ [Type in SimpleField['type']]: (field: Extract<SimpleField, { type: Type }>) => Schema }> = {
  text: ({ maxLength }) => ({ type: 'string', pattern: written, maxLength }),
  textarea: ({ maxLength }) => ({ type: 'string', pattern: written, maxLength }),
  number: (field) => all([whole, bounded(field)]),
  money: (field) => all([{ ...whole, minimum: 0 }, bounded(field)]),
  date: () => ({ type: 'string', format: 'date', pattern: `^${year}-` }),
  partialDate: () => ({ type: 'string', anyOf: [{ pattern: `^${year}(-(0[1-9]|1[0-2]))?$` }, { pattern: `^${year}-`, format: 'date' }] }),
  time: () => ({ type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }),
  yesNo: () => ({ type: 'boolean' }),
  choice: (field) => ({ enum: options(field) }),
  select: (field) => ({ enum: options(field) }),
  choices: (field) => ({ type: 'array', items: { enum: options(field) }, uniqueItems: true, minItems: 1 }),
  personalId: () => ({ type: 'string', pattern: '^\\d{12}$' }),
  passport: () => ({ type: 'string', pattern: '^(?=.*\\d)[A-Z0-9]{6,9}$' }),
  phone: () => ({ type: 'string', pattern: '^(0[35789]\\d{8}|02\\d{9})$' }),
  email: () => ({ type: 'string', maxLength: 254, pattern: '^[^\\s@,;<>()]{1,64}@[^\\s@,;<>().]+(\\.[^\\s@,;<>().]+)+$' }),
  address: () => ({
    type: 'object',
    required: ['province', 'commune', 'detail'],
    properties: {
      province: { enum: lists.province.map(({ value }) => value) },
      commune: { type: 'string', pattern: written, maxLength: 200 },
      detail: { type: 'string', maxLength: 200 },
    },
  }),
}

const isText = (field: AskedField): boolean => isSimple(field) && !['number', 'money', 'yesNo', 'choices', 'address'].includes(field.type)

type RuleOf<Kind extends FieldRule['kind']> = Extract<FieldRule, { kind: Kind }>

const sized = (of: 'Length' | 'Items', { min, max }: RuleOf<'length'>): Schema =>
  ({ ...(min === undefined ? {} : { [`min${of}`]: min }), ...(max === undefined ? {} : { [`max${of}`]: max }) })

/** What a rule asks of the value alone; null where that is not all, or nothing a schema can say. */
function ruleSchema(rule: FieldRule, field: AskedField): Schema | null {
  switch (rule.kind) {
    case 'length': return isText(field) ? sized('Length', rule) : field.type === 'choices' ? sized('Items', rule) : null
    case 'range': return field.type === 'number' || field.type === 'money' ? bounded(rule) : null
    case 'pattern': return isText(field) && compiled(rule.pattern) ? { pattern: `^(?:${rule.pattern})$` } : null
    default: return null
  }
}

function ruleSchemas(field: AskedField, { where, unsaid }: Noting): readonly Schema[] {
  return field.rules.flatMap((rule) => {
    const schema = ruleSchema(rule, field)
    if (schema === null && rule.kind !== 'holds') unsaid(`${where}: ${rule.kind}`)
    return schema === null ? [] : [schema]
  })
}

/** What a value must be like, and what more where it has to be there. */
type Value = { readonly schema: Schema; readonly present: Schema }

function valueSchema(field: AskedField, noting: Noting): Value {
  const titled = (schema: Schema) => ({ title: field.label.vi, ...asObject(schema) })
  const rules = ruleSchemas(field, noting)
  if (isSimple(field)) return { schema: titled(all([(types[field.type] as (of: SimpleField) => Schema)(field), ...rules])), present: true }
  if (field.type === 'file') {
    const file = { type: 'object', required: ['file', 'name'], properties: { file: { type: 'string' }, name: { type: 'string' } } }
    return { schema: titled({ type: 'array', minItems: 1, items: file }), present: true }
  }
  const within = { ...noting, inTable: noting.inTable || field.type === 'table' }
  const object = objectSchema(inner(field, within.inTable).map((part) => ({ field: part, when: [part.condition] })), within)
  if (object.blank === null) {
    noting.unsaid(`${noting.where}: condition`)
    return { schema: titled(field.type === 'table' ? { type: 'array', items: { type: 'object' } } : { type: 'object' }), present: true }
  }
  // What nobody wrote in is not counted, nor asked for anything.
  const entry = object.blank === false ? object.schema : { if: object.blank, else: object.schema }
  const written = not(object.blank)
  if (field.type !== 'table') return { schema: titled(entry), present: written }
  const counted = { contains: written, minContains: field.minRows, maxContains: field.maxRows }
  return { schema: titled({ type: 'array', items: entry, ...counted }), present: { contains: written } }
}

const asObject = (schema: Schema): Readonly<Record<string, unknown>> => (typeof schema === 'boolean' ? (schema ? {} : { not: {} }) : schema)

type ObjectSchema = {
  readonly schema: Schema
  /** What an object fits in which nothing that is shown says anything; null where that cannot be said. */
  readonly blank: Schema | null
}

/** A field's own blankness: absent, or rows and parts with nothing in them. */
const emptyIn = (key: string): Schema => ({ not: { required: [key] } })

function blankSchema(entries: readonly Entry[], beside: Beside): Schema | null {
  const parts = entries.filter(({ field }) => isAsked(field)).map(({ field }) => {
    const shown = beside.shown(field.key)
    // A table or a group inside may be there and yet be blank: too much to say.
    if (shown === null || (!isSimple(field) && field.type !== 'file')) return null
    return any([not(shown), emptyIn(field.key)])
  })
  return parts.includes(null) ? null : all(parts.filter((part) => part !== null))
}

function objectSchema(entries: readonly Entry[], noting: Noting): ObjectSchema {
  const fields = new Map(entries.map(({ field }) => [field.key, field]))
  const byKey = new Map(entries.map((entry) => [entry.field.key, entry]))
  const known = new Map<string, Schema | null>()
  const beside: Beside = {
    fields,
    isForm: noting.where === '',
    shown: (key) => {
      const found = known.get(key)
      if (found !== undefined) return found
      // In a circle nothing can be said.
      known.set(key, null)
      const conditions = (byKey.get(key)?.when ?? []).filter((one) => one !== undefined).map((one) => conditionSchema(one, beside))
      const schema = conditions.includes(null) ? null : all(conditions.filter((one) => one !== null))
      known.set(key, schema)
      return schema
    },
  }
  const schema = all([{ type: 'object' }, ...entries.flatMap(({ field }) => fieldSchemas(field, beside, noting))])
  return { schema, blank: blankSchema(entries, beside) }
}

/** What is asked of one field of an object: its value while it is shown, and that it is there. */
function fieldSchemas(field: FormField, beside: Beside, outer: Noting): readonly Schema[] {
  if (!isAsked(field)) return []
  const noting = { ...outer, where: outer.where === '' ? field.key : `${outer.where}.${field.key}` }
  const shown = beside.shown(field.key)
  if (shown === null) {
    noting.unsaid(`${noting.where}: condition`)
    return []
  }
  const { schema, present } = valueSchema(field, noting)
  const required = typeof field.required === 'boolean' ? field.required : conditionSchema(field.required, beside)
  if (required === null) noting.unsaid(`${noting.where}: required`)
  const isThere = all([{ required: [field.key] }, present === true ? true : { properties: { [field.key]: present } }])
  const isAlwaysAsked = field.type === 'table' && field.minRows > 0
  const asked = implied(isAlwaysAsked || (required ?? false), isThere)
  return [implied(shown, all([{ properties: { [field.key]: schema } }, asked])), ...heldTogether(field, shown, beside, noting)]
}

/** Rules across fields, where JSON Schema can say them. */
function heldTogether(field: AskedField, shown: Schema, beside: Beside, { where, unsaid }: Noting): readonly Schema[] {
  return field.rules.flatMap((rule) => {
    if (rule.kind !== 'holds') return []
    const schema = isSimple(field) ? conditionSchema(rule.condition, beside) : null
    if (schema !== null) return [implied(all([shown, { required: [field.key] }]), schema)]
    unsaid(`${where}: holds`)
    return []
  })
}

/**
 * The form as JSON Schema 2020-12, by which a machine may check answers before it sends them: the object by field key,
 * stored spelling ("2026-11-23", "0905123456"). Answers to what is not asked are let through, as the form ignores them.
 * Whatever fits our own validation fits the schema. What the schema cannot say stands in `unsaid` and is left open:
 * ages and days compared with other days, rows that must differ, conditions that compute, count, look into tables or
 * groups, or speak of what lies outside the row, and what rows with such conditions, or with rows of their own, hold.
 */
export function toJsonSchema(form: FormDefinition): FormSchema {
  const noted = new Set<string>()
  const entries = form.pages.flatMap((page) => page.sections.flatMap((section) =>
    section.fields.map((field) => ({ field, when: [page.condition, section.condition, field.condition] }))))
  const { schema } = objectSchema(entries, { where: '', unsaid: (what) => noted.add(what), inTable: false })
  return { schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', ...asObject(schema) }, unsaid: [...noted] }
}
