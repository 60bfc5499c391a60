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
  /** Across fields: broken when the condition is false. */
  z.object({ kind: z.literal('holds'), condition, message: localizedText }),
])
export type FieldRule = z.output<typeof fieldRule>

/** Where a value is taken from before the citizen types. `claim` is a name of DOMAIN's VNeID claims. */
const prefill = z.object({ source: z.literal('vneid'), claim: z.string().min(1), locked: z.boolean().default(false) })

const base = {
  key,
  label: localizedText,
  hint: localizedText.optional(),
  /** Must be answered while it is shown. A condition makes it depend on other answers. */
  required: z.union([z.boolean(), condition]).default(false),
  condition: condition.optional(),
  rules: z.array(fieldRule).default([]),
  prefill: prefill.optional(),
}

const simpleField = z.discriminatedUnion('type', [
  z.object({ ...base, type: z.literal('text'), maxLength: z.int().default(200), autocomplete: z.string().optional() }),
  z.object({ ...base, type: z.literal('textarea'), maxLength: z.int().default(2000) }),
  z.object({ ...base, type: z.literal('number'), min: z.int().optional(), max: z.int().optional() }),
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
  /** One of many, drawn as a select. `list` names a list the product knows instead of own options. */
  z.object({ ...base, type: z.literal('select'), options: z.array(option).default([]), list: z.enum(['ethnicity', 'nationality', 'province']).optional() }),
  /** Many of a few; answer: the values chosen, in the order of the options. */
  z.object({ ...base, type: z.literal('choices'), options: z.array(option).min(2) }),
  /**
   * Twelve digits; an implausible one is a warning, never an error. The fields named hold the birth date and the sex
   * ('male', 'female') of the same person, against which it is compared.
   */
  z.object({ ...base, type: z.literal('personalId'), birthDateField: key.optional(), sexField: key.optional() }),
  z.object({ ...base, type: z.literal('phone') }),
  z.object({ ...base, type: z.literal('email') }),
  /** Answer {province, commune, detail} (names); there is no district since 1/7/2025. */
  z.object({ ...base, type: z.literal('address') }),
])

/** A text to read, or a value computed from other answers (JsonLogic giving a string). */
const readField = z.discriminatedUnion('type', [
  z.object({ key, type: z.literal('static'), text: localizedText, condition: condition.optional() }),
  z.object({ key, type: z.literal('computed'), label: localizedText, hint: localizedText.optional(), value: condition, condition: condition.optional() }),
])

/** Repeated rows of simple fields; answer: an array of objects. */
const tableField = z.object({
  ...base,
  type: z.literal('table'),
  columns: z.array(simpleField).min(1).max(12),
  minRows: z.int().min(0).default(0),
  maxRows: z.int().min(1).max(50).default(10),
  rowLabel: localizedText,
})

export const formField = z.union([simpleField, readField, tableField])
export type FormField = z.output<typeof formField>
export type SimpleField = z.output<typeof simpleField>
export type TableField = z.output<typeof tableField>
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
/** What one control holds. */
export type CellAnswer = string | number | boolean | readonly string[] | AddressAnswer
/** A row of a table, by column key. */
export type Row = Readonly<Record<string, CellAnswer>>
export type Answer = CellAnswer | readonly Row[]
/** By field key. A field nobody answered is absent. */
export type Answers = Readonly<Record<string, Answer>>
