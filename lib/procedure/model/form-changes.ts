import { isLogicText, valueFromTemplate } from '@/lib/form/model/computed-template'
import { allFields } from '@/lib/form/model/fields'
import type { Condition, FieldRule, FormDefinition, FormField, LocalizedText, PersonPart, Prefill } from '@/lib/form/schema'
import type { ProcedureDefinition } from '../schema'
import type { AddPart, AskedEdit, EditRule, FieldSettings, MovePart } from '../schema/form-editing'
import {
  type Edit, isEdited, withAddedField, withAddedPage, withAddedSection, withCopy, withField, withMove, withPageEdit, withSectionEdit, withStep, withoutPlace,
} from './form-editing'
import { type Found, columnsOf, fieldKeys, found, keyFrom, labelOf, partsOfPlace, type Place } from './form-places'

type Changed = { readonly definition: ProcedureDefinition; readonly place: Place } | Exclude<Edit, object>

function changed(definition: ProcedureDefinition, edit: (form: FormDefinition) => Edit): Changed {
  if (!definition.form) return 'not-there'
  const done = edit(definition.form)
  return isEdited(done) ? { definition: { ...definition, form: done.form }, place: done.place } : done
}

/** Up, down, or to another page or section. */
export const withPartMoved = (definition: ProcedureDefinition, { move: { way, place, into, before } }: MovePart): Changed =>
  changed(definition, (form) => (way === 'to' ? withMove(form, place, into, before) : withStep(form, place, way === 'up' ? -1 : 1)))

/** A copy behind it; `mark` is put behind its name. */
export const withPartCopied = (definition: ProcedureDefinition, { place }: { readonly place: Place }, mark: string): Changed =>
  changed(definition, (form) => withCopy(form, place, mark))

/** Takes it out; a procedure that loses the last page of its form keeps it: a form has one. */
export const withPartRemoved = (definition: ProcedureDefinition, { place }: { readonly place: Place }): Changed =>
  changed(definition, (form) => withoutPlace(form, place))

/** Words that a fresh field begins with. */
export type FreshWords = { readonly option: (number: number) => string; readonly column: string; readonly row: string }

type Base = { readonly key: string; readonly label: LocalizedText }

/** A field as it begins, ready to be edited. */
function freshField(type: FormField['type'], { key, label }: Base, words: FreshWords): FormField {
  const base = { key, label, required: false as const, rules: [] }
  const options = [1, 2].map((number) => ({ value: `o${String(number)}`, label: { vi: words.option(number) } }))
  const text = { ...base, type: 'text', maxLength: 200 } as const
  switch (type) {
    case 'static': return { key, type, text: label }
    case 'computed': return { key, type, label, value: { cat: [] } }
    case 'text': return text
    case 'textarea': return { ...base, type, maxLength: 2000 }
    case 'choice': case 'choices': case 'select': return { ...base, type, options }
    case 'person': return { ...base, type, parts: (['name', 'personalId'] as const).map((part) => ({ part, required: true, rules: [] })) }
    case 'consent': return { ...base, type, ways: ['paper', 'counter'] }
    case 'file': return { ...base, type, maxFiles: 5 }
    case 'table': return { ...base, type, minRows: 0, maxRows: 10, rowLabel: { vi: words.row }, columns: [{ ...text, key: keyFrom(words.column, [], 'cot'), label: { vi: words.column } }] }
    default: return { ...base, type }
  }
}

/** A page, a section, a field or a column more; its key is made from its name. */
export function withPartAdded(definition: ProcedureDefinition, { into, title, label, type }: AddPart, words: FreshWords): Changed {
  const { form } = definition
  const fresh = (used: readonly string[]) => freshField(type, { key: keyFrom(label, used), label: { vi: label } }, words)
  if (into === '') {
    const { form: next, place } = withAddedPage(form, { vi: title }, fresh(fieldKeys(form)))
    return { definition: { ...definition, form: next }, place }
  }
  return changed(definition, (now) => {
    const { kind, path: [page = ''] } = partsOfPlace(into)
    if (kind === 'page') return withAddedSection(now, page, title === '' ? undefined : { vi: title }, fresh(fieldKeys(now)))
    const at = found(now, into)
    const used = at?.kind === 'field' ? columnsOf(at.field).map((one) => one.key) : fieldKeys(now)
    return withAddedField(now, into, fresh(used))
  })
}

type Retyping = { readonly place: Place; readonly type: FormField['type'] }

/** The field as another type: what every field has stays, the settings of the old type go. */
export const withTypeChanged = (definition: ProcedureDefinition, { place, type }: Retyping, words: FreshWords): Changed =>
  changed(definition, (form) => {
    const at = found(form, place)
    if (at?.kind !== 'field') return 'not-there'
    const fresh = freshField(type, { key: at.field.key, label: { vi: labelOf(at) } }, words)
    return withField(form, place, keeping(fresh, at.field))
  })

function keeping(fresh: FormField, old: FormField): FormField {
  const condition = old.condition && { condition: old.condition }
  if (!('rules' in fresh) || !('rules' in old)) return { ...fresh, ...('label' in old && 'label' in fresh && { label: old.label }), ...condition }
  const { label, hint, required, requiredMessage } = old
  const options = 'options' in fresh && 'options' in old && old.options.length > 1 ? { options: old.options } : {}
  return { ...fresh, label, ...(hint && { hint }), required, ...(requiredMessage && { requiredMessage }), ...options, ...condition }
}

type PageEdit = {
  readonly place: Place
  readonly title?: LocalizedText | undefined
  readonly hint?: LocalizedText | undefined
  readonly condition?: Condition | undefined
}
type ReadEdit = PageEdit & { readonly key?: string; readonly text?: LocalizedText; readonly label?: LocalizedText; readonly value?: string }
type PartEdit = PageEdit | ReadEdit | AskedEdit

/** What the editors of pages, sections and fields say. `mayRename`: whether the field's key may still change. */
export const withPartEdited = (definition: ProcedureDefinition, edit: PartEdit, mayRename: boolean): Changed =>
  changed(definition, (form) => {
    const at = found(form, edit.place)
    const { title, hint, condition } = edit as PageEdit
    if (at?.kind === 'page' && title) return withPageEdit(form, edit.place, { title, hint, condition })
    if (at?.kind === 'section') return withSectionEdit(form, edit.place, { title, hint, condition })
    if (at?.kind !== 'field') return 'not-there'
    const field = 'required' in edit ? askedFrom(at.field, edit) : readFrom(at.field, edit, allFields(form))
    const wanted = 'key' in edit && mayRename ? edit.key : undefined
    return withField(form, edit.place, { ...field, key: keyAs(wanted, form, at) })
  })

/** The key that was typed, made free where another has it; without one the key stays. */
function keyAs(wanted: string | undefined, form: FormDefinition, { field, inside }: Extract<Found, { kind: 'field' }>): string {
  if (wanted === undefined || wanted === '' || wanted === field.key) return field.key
  const table = inside.at(-1)
  const used = table ? columnsOf(table).map((one) => one.key) : fieldKeys(form)
  return used.includes(wanted) ? keyFrom(wanted, used) : wanted
}

function readFrom(field: FormField, { text, label, hint, condition, value }: ReadEdit, fields: readonly FormField[]): FormField {
  if (field.type === 'static') return { ...field, text: text ?? field.text, condition }
  if (field.type !== 'computed' || !label || value === undefined) return field
  const logic = isLogicText(value) ? JSON.parse(value) as Condition : valueFromTemplate(value, fields)
  return { ...field, label, hint, condition, value: logic }
}

function prefillFrom({ source, sourceName, sourceProcedure, locked }: AskedEdit): Prefill | undefined {
  switch (source) {
    case null: return undefined
    case 'vneid': return { source, claim: sourceName, locked }
    case 'registry': return { source, field: sourceName, locked }
    case 'earlier': return { source, key: sourceName, locked, ...(sourceProcedure !== '' && { procedure: sourceProcedure }) }
    case 'profile': return { source, item: sourceName as 'name' | 'phone' | 'email', locked }
  }
}

const requiredFrom = ({ required, requiredWhen }: AskedEdit): boolean | Condition => (required === 'when' ? requiredWhen ?? false : required === 'yes')

function askedFrom(field: FormField, edit: AskedEdit): FormField {
  if (!('rules' in field)) return field
  const { label, hint, condition, requiredMessage } = edit
  const common = { label, hint, condition, requiredMessage, required: requiredFrom(edit), prefill: prefillFrom(edit) }
  return { ...field, ...common, ...settingsFrom(field, edit) }
}

const given = <T>(value: T | null): T | undefined => value ?? undefined

/** The settings of the field's own type, as they were typed. */
function settingsFrom(field: FormField, edit: object): object {
  switch (field.type) {
    case 'text': case 'textarea': {
      const { maxLength } = edit as FieldSettings['text']
      return { maxLength }
    }
    case 'number': case 'money': {
      const { min, max } = edit as FieldSettings['number']
      return { min, max }
    }
    case 'choice': case 'choices': return { options: (edit as FieldSettings['choice']).options }
    case 'select': {
      const { options, list, search } = edit as FieldSettings['select']
      return { options: list === null ? options : [], list: given(list), search: search || undefined }
    }
    case 'personalId': {
      const { birthDateField, sexField } = edit as FieldSettings['personalId']
      return { birthDateField: given(birthDateField), sexField: given(sexField) }
    }
    case 'person': {
      const { parts, partLabels, birthDatePartial } = edit as FieldSettings['person']
      const chosen = Object.entries(parts).filter(([, how]) => how !== 'no')
      return {
        parts: chosen.map(([part, how]) => ({
          rules: [], ...field.parts.find((one) => one.part === part), part, required: how === 'must',
          label: partLabels[part as PersonPart], partial: (part === 'birthDate' && birthDatePartial) || undefined,
        })),
      }
    }
    case 'consent': {
      const { ways, component } = edit as FieldSettings['consent']
      return { ways, component: given(component) }
    }
    case 'file': {
      const { component, maxFiles } = edit as FieldSettings['file']
      return { component: given(component), maxFiles }
    }
    case 'table': {
      const { rowLabel, minRows, maxRows } = edit as FieldSettings['table']
      return { rowLabel, minRows, maxRows }
    }
    default: return {}
  }
}

function ruleFrom(edit: Exclude<EditRule, { kind: 'none' }>): FieldRule {
  const { kind, message } = edit
  switch (kind) {
    case 'length': return { kind, min: edit.min, max: edit.max, message }
    case 'range': return { kind, min: edit.min, max: edit.max, message }
    case 'age': return { kind, min: edit.min, max: edit.max, message: edit.message }
    case 'pattern': return { kind, pattern: edit.pattern, message: edit.message }
    case 'date': return { kind, relation: edit.relation, other: edit.other === 'today' ? 'today' : { field: edit.other }, inclusive: edit.inclusive, message: edit.message }
    case 'unique': return { kind, message: edit.message }
    case 'holds': return { kind, condition: edit.condition ?? {}, message: edit.message }
  }
}

function rulesAfter(before: readonly FieldRule[], edit: EditRule): FieldRule[] {
  if (edit.kind === 'none') return before.filter((_, index) => index !== edit.index)
  return edit.index < 0 ? [...before, ruleFrom(edit)] : before.map((one, index) => (index === edit.index ? ruleFrom(edit) : one))
}

/** The rules of the field, or of that part of a person; null where there is no such part. */
export function rulesOf(field: FormField, part: PersonPart | null): readonly FieldRule[] | null {
  if (part !== null) return field.type === 'person' ? field.parts.find((one) => one.part === part)?.rules ?? null : null
  return 'rules' in field ? field.rules : null
}

/** A rule of the field, or of a part of a person, changed, added, or taken away. */
export const withRuleEdited = (definition: ProcedureDefinition, edit: EditRule & { readonly place: Place; readonly index: number }): Changed =>
  changed(definition, (form) => {
    const at = found(form, edit.place)
    const before = at?.kind === 'field' ? rulesOf(at.field, edit.part) : null
    if (at?.kind !== 'field' || !('rules' in at.field) || !before || edit.index >= before.length) return 'not-there'
    const rules = rulesAfter(before, edit)
    if (edit.part === null || at.field.type !== 'person') return withField(form, edit.place, { ...at.field, rules })
    return withField(form, edit.place, { ...at.field, parts: at.field.parts.map((one) => (one.part === edit.part ? { ...one, rules } : one)) })
  })
