import { z } from 'zod'

/** Every human string of a definition. A missing English text shows the Vietnamese one, marked as such. */
export const localizedText = z.object({ vi: z.string().min(1), en: z.string().min(1).optional() })
export type LocalizedText = z.output<typeof localizedText>

/** A key of a page, field, component, step …: lower camel case, so that it can stand in a form's field name. */
export const key = z.string().regex(/^[a-z][A-Za-z0-9]{0,49}$/)

/**
 * A condition in JsonLogic (jsonlogic.com) over the answers: `{"==": [{"var": "birthKind"}, "abandoned"]}`.
 * Left out: always true.
 */
export const condition = z.record(z.string(), z.unknown())
export type Condition = z.output<typeof condition>

const option = z.object({ value: z.string().min(1).max(60), label: localizedText })

/** A rule beyond the type's own. `message` is what the person reads when it is broken. */
export const fieldRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('length'), min: z.int().min(0).optional(), max: z.int().min(1).optional(), message: localizedText.optional() }),
  z.object({ kind: z.literal('range'), min: z.number().optional(), max: z.number().optional(), message: localizedText.optional() }),
  z.object({ kind: z.literal('pattern'), pattern: z.string().max(200), message: localizedText }),
  /** Against another field of the form or the day of filing; `inclusive` lets both be the same day. */
  z.object({ kind: z.literal('date'), relation: z.enum(['before', 'after']), other: z.union([z.literal('today'), z.object({ field: key })]), inclusive: z.boolean().default(true), message: localizedText }),
  /** Whole years at the day of filing, computed from this birth date. */
  z.object({ kind: z.literal('age'), min: z.int().optional(), max: z.int().optional(), message: localizedText }),
  /** Across fields: broken when the condition is false. On a table or a person it speaks of the whole form. */
  z.object({ kind: z.literal('holds'), condition, message: localizedText }),
  /** In a table, of a column or a part of one: broken by every row after the first that says the same. */
  z.object({ kind: z.literal('unique'), message: localizedText }),
])
export type FieldRule = z.output<typeof fieldRule>

/** Whoever signed in may not change a locked value, as long as its source says something. */
const locked = z.boolean().default(false)

/**
 * Where a value is taken from before the citizen types.
 * `vneid`: a claim of VNeID ("HoVaTen"; "Me.HoVaTen" for a part; "self" fills a person field with whoever signed in).
 * `registry`: a field of a registry, an opaque name here; empty where nobody brings the registry along.
 * `earlier`: what the same citizen answered to `key` in the last dossier that has it; of `procedure` alone where given.
 * `profile`: what the account holds.
 */
export const prefill = z.discriminatedUnion('source', [
  z.object({ source: z.literal('vneid'), claim: z.string().min(1), locked }),
  z.object({ source: z.literal('registry'), field: z.string().min(1), locked }),
  z.object({ source: z.literal('earlier'), key, procedure: z.string().min(1).optional(), locked }),
  z.object({ source: z.literal('profile'), item: z.enum(['name', 'phone', 'email']), locked }),
])
export type Prefill = z.output<typeof prefill>

const base = {
  key,
  label: localizedText,
  hint: localizedText.optional(),
  /** Must be answered while it is shown. A condition makes it depend on other answers. */
  required: z.union([z.boolean(), condition]).default(false),
  /** Read by whoever leaves it empty; left out: a sentence with the field's name. */
  requiredMessage: localizedText.optional(),
  condition: condition.optional(),
  rules: z.array(fieldRule).default([]),
  prefill: prefill.optional(),
}

const knownLists = ['ethnicity', 'nationality', 'province'] as const
export type KnownList = (typeof knownLists)[number]

const simpleField = z.discriminatedUnion('type', [
  z.object({ ...base, type: z.literal('text'), maxLength: z.int().default(200), autocomplete: z.string().optional() }),
  z.object({ ...base, type: z.literal('textarea'), maxLength: z.int().default(2000) }),
  z.object({ ...base, type: z.literal('number'), min: z.int().optional(), max: z.int().optional() }),
  /** Whole đồng; never below 0. */
  z.object({ ...base, type: z.literal('money'), min: z.int().min(0).optional(), max: z.int().min(0).optional() }),
  /** Typed as day, month, year; answer "2026-11-23". */
  z.object({ ...base, type: z.literal('date') }),
  /** Day and month may be unknown (old papers); answer "1938", "1938-05" or "1938-05-01". */
  z.object({ ...base, type: z.literal('partialDate') }),
  /** Answer "14:05". */
  z.object({ ...base, type: z.literal('time') }),
  /** Answer true or false. */
  z.object({ ...base, type: z.literal('yesNo') }),
  /** One of a few, drawn as radio buttons. */
  z.object({ ...base, type: z.literal('choice'), options: z.array(option).min(2) }),
  /**
   * One of many, drawn as a select; with `search` one may type to find, where there is JavaScript. `list` names a list
   * the product knows instead of own options.
   */
  z.object({ ...base, type: z.literal('select'), options: z.array(option).default([]), list: z.enum(knownLists).optional(), search: z.boolean().optional() }),
  /** Many of a few; answer: the values chosen, in the order of the options. */
  z.object({ ...base, type: z.literal('choices'), options: z.array(option).min(2) }),
  /**
   * Twelve digits; an implausible one is a warning, never an error. The fields named hold the birth date and the sex
   * ('male', 'female') of the same person, against which it is compared.
   */
  z.object({ ...base, type: z.literal('personalId'), birthDateField: key.optional(), sexField: key.optional() }),
  /** Number of a passport of any country: six to nine capital letters and digits. */
  z.object({ ...base, type: z.literal('passport') }),
  z.object({ ...base, type: z.literal('phone') }),
  z.object({ ...base, type: z.literal('email') }),
  /** Answer {province, commune, detail} (names); there is no district since 1/7/2025. */
  z.object({ ...base, type: z.literal('address') }),
])

export const personParts = [
  'name', 'birthDate', 'sex', 'personalId', 'passport', 'nationality', 'ethnicity', 'phone', 'email', 'address',
] as const
export type PersonPart = (typeof personParts)[number]

const personPart = z.object({
  part: z.enum(personParts),
  /** While the person is asked for, or anything is said about them. */
  required: z.boolean().default(true),
  /** Instead of the usual name of the part. */
  label: localizedText.optional(),
  rules: z.array(fieldRule).default([]),
  /** Of the birth date: the year or the month may be all that is known. */
  partial: z.boolean().optional(),
})

/** How a third person agrees: on a signed paper, by a code on the phone once the dossier is in, or at the counter. */
export const consentWays = ['paper', 'code', 'counter'] as const
export type ConsentWay = (typeof consentWays)[number]

/** Several parts that belong together; answer: an object by part (`partsOfGroup`). */
const groupField = z.discriminatedUnion('type', [
  /** Answer {name, birthDate, sex: 'male' | 'female', personalId, …}: the parts the definition chooses. */
  z.object({ ...base, type: z.literal('person'), parts: z.array(personPart).min(1) }),
  /**
   * Somebody else who has to agree. Answer {name, personalId, way, phone}; the phone is asked for where a code is sent to
   * it. `component` is the component under which a signed paper is handed in.
   */
  z.object({ ...base, type: z.literal('consent'), ways: z.array(z.enum(consentWays)).min(1), component: key.optional() }),
])

/**
 * Files handed in on the page itself; answer: [{file, name}], never typed. They belong to `component`, and then need not
 * be asked for among the papers; left out, to the field. Not in tables.
 */
const fileField = z.object({ ...base, type: z.literal('file'), component: key.optional(), maxFiles: z.int().min(1).max(20).default(5) })

/** A text to read, or a value computed from other answers (JsonLogic giving a string). */
const readField = z.discriminatedUnion('type', [
  z.object({ key, type: z.literal('static'), text: localizedText, condition: condition.optional() }),
  z.object({ key, type: z.literal('computed'), label: localizedText, hint: localizedText.optional(), value: condition, condition: condition.optional() }),
])

const tableOf = <Column extends z.ZodType>(column: Column) => z.object({
  ...base,
  type: z.literal('table'),
  columns: z.array(column).min(1).max(12),
  minRows: z.int().min(0).default(0),
  maxRows: z.int().min(1).max(50).default(10),
  rowLabel: localizedText,
})

/** Repeated rows; answer: an array of objects. A column may be a table itself, but not one more. */
const tableField = tableOf(z.union([simpleField, groupField, tableOf(z.union([simpleField, groupField]))]))

export const formField = z.union([simpleField, groupField, fileField, readField, tableField])
export type FormField = z.output<typeof formField>
export type SimpleField = z.output<typeof simpleField>
export type GroupField = z.output<typeof groupField>
export type FileField = z.output<typeof fileField>
export type TableField = z.output<typeof tableField>
export type Column = TableField['columns'][number]
export type ReadField = z.output<typeof readField>

export const formSection = z.object({
  key,
  title: localizedText.optional(),
  hint: localizedText.optional(),
  condition: condition.optional(),
  fields: z.array(formField).min(1),
})
export type FormSection = z.output<typeof formSection>

export const formPage = z.object({
  key,
  title: localizedText,
  hint: localizedText.optional(),
  condition: condition.optional(),
  sections: z.array(formSection).min(1),
})
export type FormPage = z.output<typeof formPage>

/** pages → sections → fields. Field keys are unique in the whole form. */
export const formDefinition = z.object({ pages: z.array(formPage).min(1) })
export type FormDefinition = z.output<typeof formDefinition>

export type AddressAnswer = { readonly province: string; readonly commune: string; readonly detail: string }
/** A file that was handed in: its short id, and the name it came under. */
export type FileAnswer = { readonly file: string; readonly name: string }
/** What one control holds. */
export type CellAnswer = string | number | boolean | readonly string[] | AddressAnswer
/** A row of a table by column key, or a group by part. */
export type Row = { readonly [key: string]: Answer }
export type Answer = CellAnswer | readonly FileAnswer[] | Row | readonly Row[]
/** By field key. A field nobody answered is absent. */
export type Answers = Readonly<Record<string, Answer>>
