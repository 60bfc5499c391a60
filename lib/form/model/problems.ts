import type { FieldRule, FormDefinition, FormField, FormPage, GroupField, SimpleField, TableField } from '../schema'
import { comparisonsIn, conditionProblem, namesIn } from './conditions'
import { type AskedField, allFields, isAsked, isSimple } from './fields'
import { isGroup, partsOfGroup } from './groups'
import { optionsOf } from './lists'
import { compiled } from './rules'

export type FormProblemCode =
  | 'duplicate-key' | 'reserved-key' | 'condition-broken' | 'condition-unknown-field' | 'condition-unknown-value' | 'condition-circular'
  | 'unknown-field' | 'pattern-broken' | 'options-missing'

/** What keeps a definition from being published: where it stands ("form.child.childName"), and the word it is about. */
export type Problem<Code extends string> = { readonly where: string; readonly code: Code; readonly about: string }
type FormProblem = Problem<FormProblemCode>

/** Names that a page of the journey posts beside its fields, and the parts that a control's name ends in. */
const reservedFields: ReadonlySet<string> = new Set(['intent', 'draft', 'revision', 'page', 'today'])
const reservedColumns: ReadonlySet<string> = new Set(['day', 'month', 'year', 'province', 'commune', 'detail'])

/** Each key that stands there more than once. */
export function duplicates(where: string, keys: readonly string[]): readonly Problem<'duplicate-key'>[] {
  const repeated = keys.filter((key, index) => keys.indexOf(key) !== index)
  return [...new Set(repeated)].map((about) => ({ where, code: 'duplicate-key', about }))
}

const knownValue = (field: AskedField | undefined, literal: unknown): boolean => {
  if (field === undefined || !isSimple(field)) return true
  if (field.type === 'yesNo') return typeof literal === 'boolean'
  const options = optionsOf(field)
  return options.length === 0 || options.some((option) => option.value === literal)
}

/** What is wrong with a condition that may speak of these fields; `more` are other names it may use. */
export function conditionProblems(where: string, condition: unknown, fields: readonly FormField[], more: readonly string[] = []): readonly FormProblem[] {
  if (condition === undefined || typeof condition === 'boolean') return []
  const broken = conditionProblem(condition)
  if (broken !== null) return [{ where, code: 'condition-broken', about: broken }]
  const asked = new Map(fields.filter(isAsked).map((field) => [field.key, field]))
  const unknown = namesIn(condition).filter((name) => !asked.has(name) && !more.includes(name))
  const values = comparisonsIn(condition).filter(({ name, literal }) => !knownValue(asked.get(name), literal))
  return [
    ...unknown.map((about) => ({ where, code: 'condition-unknown-field', about } as const)),
    ...values.map(({ name, literal }) => ({ where, code: 'condition-unknown-value', about: `${name}: ${String(literal)}` } as const)),
  ]
}

function ruleProblems(where: string, rule: FieldRule, fields: readonly FormField[]): readonly FormProblem[] {
  if (rule.kind === 'holds') return conditionProblems(where, rule.condition, fields)
  if (rule.kind === 'pattern') return compiled(rule.pattern) ? [] : [{ where, code: 'pattern-broken', about: rule.pattern }]
  if (rule.kind !== 'date' || rule.other === 'today') return []
  const { field } = rule.other
  return fields.some((one) => one.key === field && isAsked(one)) ? [] : [{ where, code: 'unknown-field', about: field }]
}

function askedProblems(where: string, field: AskedField, fields: readonly FormField[]): readonly FormProblem[] {
  const others = field.type === 'personalId' ? [field.birthDateField, field.sexField].filter((one) => one !== undefined) : []
  return [
    ...conditionProblems(where, field.required, fields),
    ...field.rules.flatMap((rule) => ruleProblems(where, rule, fields)),
    ...others.filter((key) => !fields.some((one) => one.key === key)).map((about) => ({ where, code: 'unknown-field', about } as const)),
    ...(field.type === 'table' ? tableProblems(where, field, fields) : isGroup(field) ? groupProblems(where, field, fields) : isSimple(field) ? optionProblems(where, field) : []),
  ]
}

/** The rules of a person's parts speak of each other first, then of what is around the person. */
function groupProblems(where: string, group: GroupField, fields: readonly FormField[]): readonly FormProblem[] {
  const parts = partsOfGroup(group)
  const scope = [...parts, ...fields.filter((field) => !parts.some((part) => part.key === field.key))]
  return [
    ...duplicates(where, group.type === 'person' ? parts.map((part) => part.key) : group.ways),
    ...parts.flatMap((part) => part.rules.flatMap((rule) => ruleProblems(`${where}.${part.key}`, rule, scope))),
  ]
}

function optionProblems(where: string, field: SimpleField): readonly FormProblem[] {
  if (field.type === 'select' && optionsOf(field).length === 0) return [{ where, code: 'options-missing', about: field.key }]
  return duplicates(where, optionsOf(field).map((option) => option.value))
}

/** A cell's conditions may speak of its row first, then of the form. */
function tableProblems(where: string, table: TableField, fields: readonly FormField[]): readonly FormProblem[] {
  const scope = [...table.columns, ...fields.filter((field) => !table.columns.some((column) => column.key === field.key))]
  const reserved = table.columns.filter((column) => reservedColumns.has(column.key))
  return [
    ...duplicates(where, table.columns.map((column) => column.key)),
    ...reserved.map((column) => ({ where, code: 'reserved-key', about: column.key } as const)),
    ...table.columns.flatMap((column) => fieldProblems(`${where}.${column.key}`, column, scope)),
  ]
}

function fieldProblems(where: string, field: FormField, fields: readonly FormField[]): readonly FormProblem[] {
  return [
    ...conditionProblems(where, field.condition, fields),
    ...(field.type === 'computed' ? conditionProblems(where, field.value, fields) : []),
    ...(isAsked(field) ? askedProblems(where, field, fields) : []),
  ]
}

/** For each field, the fields that decide whether it is asked. */
function deciders(pages: readonly FormPage[]): ReadonlyMap<string, readonly string[]> {
  return new Map(pages.flatMap((page) => page.sections.flatMap((section) => section.fields.map((field) => {
    const table = field.type === 'table' ? field.columns.flatMap((column) => [...namesIn(column.condition)].filter((name) => field.columns.every((one) => one.key !== name))) : []
    return [field.key, [page.condition, section.condition, field.condition].flatMap((one) => [...namesIn(one)]).concat(table)] as const
  }))))
}

function circles(pages: readonly FormPage[]): readonly FormProblem[] {
  const decided = deciders(pages)
  const reaches = (from: string, wanted: string, seen: Set<string>): boolean =>
    (decided.get(from) ?? []).some((next) => {
      if (next === wanted) return true
      if (seen.has(next)) return false
      seen.add(next)
      return reaches(next, wanted, seen)
    })
  return [...decided.keys()].filter((key) => reaches(key, key, new Set())).map((about) => ({ where: 'form', code: 'condition-circular', about }))
}

/** What keeps a form from being published; a definition without problems never surprises the person who fills it in. */
export function formProblems(form: FormDefinition): readonly FormProblem[] {
  const fields = allFields(form)
  return [
    ...duplicates('form', form.pages.map((page) => page.key)),
    ...duplicates('form', fields.map((field) => field.key)),
    ...fields.filter((field) => reservedFields.has(field.key)).map((field) => ({ where: 'form', code: 'reserved-key', about: field.key } as const)),
    ...circles(form.pages),
    ...form.pages.flatMap((page) => [
      ...duplicates(`form.${page.key}`, page.sections.map((section) => section.key)),
      ...conditionProblems(`form.${page.key}`, page.condition, fields),
      ...page.sections.flatMap((section) => [
        ...conditionProblems(`form.${page.key}.${section.key}`, section.condition, fields),
        ...section.fields.flatMap((field) => fieldProblems(`form.${page.key}.${field.key}`, field, fields)),
      ]),
    ]),
  ]
}
