import { formatDay, formatMinute } from '@/lib/core/dates'
import { formatDong } from '@/lib/core/money'
import { describeCondition, describeRule, describeValue } from '@/lib/form/model/describe'
import { allFields } from '@/lib/form/model/fields'
import type { FieldRule, FormField, Prefill } from '@/lib/form/schema'
import type { Change } from '@/lib/procedure/model/compare'
import type { CodeSet, PartName, Thing, Value } from '@/lib/procedure/model/outline'
import type { ProcedureDefinition } from '@/lib/procedure/schema'
import { officialText, text } from '@/lib/text/text'

const { changes: words, procedures } = officialText
const telling = { locale: 'vi', words: text('vi').form.conditions } as const

/** The forms of both versions: a condition may name a field that only one of them has. */
type Naming = { readonly fields: readonly FormField[] }

const short = (text: string): string => (text.length > 160 ? `${text.slice(0, 159).trimEnd()}…` : text)

/** The fields of a definition, and after them the columns of its tables: a rule of a column speaks of its row. */
export function fieldsOf({ form }: ProcedureDefinition): readonly FormField[] {
  const fields = form ? allFields(form) : []
  const columns = fields.flatMap((field) => (field.type === 'table' ? field.columns : []))
  return [...fields, ...columns, ...columns.flatMap((column) => (column.type === 'table' ? column.columns : []))]
}

const codeText = (set: CodeSet, code: string): string => words.codes[set]?.[code] ?? words.detail

function limitText({ unit, amount, cutoffMinute }: Extract<Value, { kind: 'limit' }>['limit']): string {
  if (unit === 'SAME_DAY') return `${procedures.units.SAME_DAY}, ${procedures.limits.cutoffBefore} ${formatMinute(cutoffMinute)}`
  return unit === 'NONE' ? procedures.units.NONE : `${String(amount)} ${procedures.units[unit].toLocaleLowerCase('vi')}`
}

const quoted = ({ text, en }: Extract<Value, { kind: 'text' }>, withEnglish: boolean): string =>
  withEnglish && en !== undefined ? `${words.quote(short(text))} (${words.english}: ${words.quote(short(en))})` : words.quote(short(text))

function ruleText(rule: FieldRule, { fields }: Naming): string {
  const said = rule.kind === 'pattern' ? words.pattern : describeRule(rule, { pages: [] }, telling, fields)
  return rule.message ? words.withMessage(said, rule.message.vi) : said
}

function sourceText(prefill: Prefill, { fields }: Naming): string {
  const { prefillFrom } = words
  switch (prefill.source) {
    case 'vneid':
      return prefill.claim === 'self' ? prefillFrom.self : prefillFrom.vneid(prefill.claim)
    case 'registry':
      return prefillFrom.registry(words.codes['sources']?.[prefill.field] ?? prefill.field)
    case 'profile':
      return prefillFrom.profile[prefill.item]
    case 'earlier': {
      const field = fields.find(({ key }) => key === prefill.key)
      const name = !field ? prefill.key : 'label' in field ? field.label.vi : field.text.vi
      return prefill.procedure === undefined ? prefillFrom.earlier(name) : prefillFrom.earlierOf(name, prefill.procedure)
    }
  }
}

const prefillText = (prefill: Prefill, naming: Naming): string => `${sourceText(prefill, naming)}, ${prefill.locked ? words.locked : words.correctable}`

/** What a field does by itself, in words. */
function workingText(value: Extract<Value, { kind: 'rule' | 'prefill' | 'formula' }>, naming: Naming): string {
  if (value.kind === 'rule') return ruleText(value.rule, naming)
  return value.kind === 'prefill' ? prefillText(value.prefill, naming) : describeValue(value.formula, { pages: [] }, telling, naming.fields)
}

/** What a property says, in words. */
export function valueText(value: Value | null, naming: Naming, withEnglish = false): string {
  if (value === null) return words.nothing
  switch (value.kind) {
    case 'text':
      return quoted(value, withEnglish)
    case 'number':
      return String(value.number)
    case 'money':
      return formatDong(value.amount)
    case 'yesNo':
      return value.yes ? words.yes : words.no
    case 'day':
      return formatDay(value.day)
    case 'code':
      return words.quote(codeText(value.set, value.code))
    case 'condition':
      return describeCondition(value.condition, { pages: [] }, telling, naming.fields)
    case 'limit':
      return words.quote(limitText(value.limit))
    case 'list':
      return value.items.map((item) => valueText(item, naming)).join('; ')
    case 'details':
      return words.detailChanged
    default:
      return workingText(value, naming)
  }
}

/** Sentences begin with a capital. */
const sentence = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

type Changed = Extract<Change, { kind: 'changed' }>

/** `words` of their own for rules; every other list is told by its name. */
const listWords = (property: string, name: string) =>
  property === 'rules'
    ? { added: words.ruleAdded, removed: words.ruleRemoved }
    : { added: (items: string) => words.listAdded(name, items), removed: (items: string) => words.listRemoved(name, items) }

function listChange({ property, before, after }: Changed, name: string, naming: Naming): string | null {
  if (before?.kind !== 'list' || after?.kind !== 'list') return null
  const [was, is] = [before, after].map(({ items }) => items.map((item) => valueText(item, naming)))
  const added = (is ?? []).filter((item) => !was?.includes(item))
  const gone = (was ?? []).filter((item) => !is?.includes(item))
  const tell = listWords(property, name)
  const said = [
    added.length > 0 ? tell.added(short(added.join('; '))) : '',
    gone.length > 0 ? tell.removed(short(gone.join('; '))) : '',
  ].filter((one) => one !== '')
  return said.length > 0 ? said.join('; ') : sameItems(name, before.items, after.items)
}

/** Items read as they did: then their order, their English or what is never read of them is otherwise. */
function sameItems(name: string, before: readonly Value[], after: readonly Value[]): string {
  const pairs = before.map((was, index) => [was, after[index]] as const)
  const isRead = (one: Value | undefined) => (one?.kind === 'text' ? one.text : one?.kind === 'code' ? one.code : '')
  if (before.length !== after.length || pairs.some(([was, is]) => isRead(was) !== isRead(is))) return words.listReordered(name)
  const inEnglish = pairs.some(([was, is]) => was.kind === 'text' && is?.kind === 'text' && was.en !== is.en)
  return inEnglish ? words.listInEnglish(name) : words.listInner(name)
}

/** "nay chỉ áp dụng khi …" */
function conditionChange(before: Value | null, after: Value | null, naming: Naming): string {
  if (before === null) return words.nowOnlyWhen(valueText(after, naming))
  if (after === null) return words.nowAlways(valueText(before, naming))
  return words.nowOtherWhen(valueText(before, naming), valueText(after, naming))
}

function requiredChange(after: Value | null, naming: Naming): string {
  if (after?.kind === 'condition') return words.requiredWhen(valueText(after, naming))
  return after?.kind === 'yesNo' && after.yes ? words.becameRequired : words.becameOptional
}

function outcomeText(value: Value | null, naming: Naming): string {
  return value?.kind === 'yesNo' ? words.goOn : valueText(value, naming)
}

const lone = (value: Value | null, naming: Naming): string | null => (value === null ? null : valueText(value, naming))

function ruleChange({ before, after }: Changed, naming: Naming): string | null {
  if (before !== null && after !== null) return null
  return after === null ? words.ruleRemoved(short(valueText(before, naming))) : words.ruleAdded(short(valueText(after, naming)))
}

function prefillChange({ before, after }: Changed, naming: Naming): string | null {
  const [was, is] = [before?.kind === 'prefill' ? before.prefill : null, after?.kind === 'prefill' ? after.prefill : null]
  if (was && is) {
    const [from, to] = [sourceText(was, naming), sourceText(is, naming)]
    if (from === to && was.locked !== is.locked) return is.locked ? words.nowLocked : words.nowCorrectable
    return words.prefilledOther(prefillText(was, naming), prefillText(is, naming))
  }
  return is ? words.prefilled(prefillText(is, naming)) : was && words.notPrefilled(sourceText(was, naming))
}

/** "nay tính theo …" */
function formulaChange({ before, after }: Changed, naming: Naming): string {
  const [was, is] = [lone(before, naming), lone(after, naming)]
  if (is === null) return words.notComputed(was ?? words.nothing)
  return was === null ? words.computed(is) : words.computedOther(was, is)
}

/** What is said in its own way, by property; null where it is said like any other. */
const own: Readonly<Record<string, (change: Changed, naming: Naming) => string | null>> = {
  required: ({ after }, naming) => requiredChange(after, naming),
  condition: ({ before, after }, naming) => conditionChange(before, after, naming),
  outcome: ({ before, after }, naming) => words.changed(words.properties['outcome'] ?? words.detail, outcomeText(before, naming), outcomeText(after, naming)),
  rules: ruleChange,
  prefill: prefillChange,
  value: formulaChange,
  amountFrom: formulaChange,
  group: () => words.otherGroup,
  details: () => `${words.detail} ${words.detailChanged}`,
}

function propertyChange(change: Changed, naming: Naming): string {
  const { property, before, after } = change
  const name = words.properties[property] ?? words.detail
  const said = own[property]?.(change, naming) ?? listChange(change, name, naming)
  return said ?? plainChange(name, before, after, naming)
}

function plainChange(name: string, before: Value | null, after: Value | null, naming: Naming): string {
  const onlyEnglish = before?.kind === 'text' && after?.kind === 'text' && before.text === after.text
  if (before === null) return words.set(name, valueText(after, naming))
  if (after === null) return words.unset(name, valueText(before, naming))
  return words.changed(name, valueText(before, naming, onlyEnglish), valueText(after, naming, onlyEnglish))
}

/** What a thing is called; a part of a person often by its code alone. */
export const calledText = (thing: Thing, name: string): string => (thing === 'part' ? (words.codes['personParts']?.[name] ?? name) : name === '' ? words.every : name)

function sentenceOf(change: Change, naming: Naming): string {
  const thing = words.things[change.thing]
  const name = short(calledText(change.thing, change.name))
  const within = change.within === undefined ? '' : words.within(short(change.within))
  if (change.kind === 'added' || change.kind === 'removed') {
    const worth = change.worth === null ? '' : `: ${valueText(change.worth, naming)}`
    return words[change.kind](thing, name) + within + worth
  }
  if (change.kind === 'changed') return changedSentence(change, thing, name, within, naming)
  return change.behind === null ? words.movedFirst(thing, name) : words.movedBehind(thing, name, short(calledText(change.thing, change.behind)))
}

function changedSentence(change: Changed, thing: string, name: string, within: string, naming: Naming): string {
  if (change.property === 'place' && change.before?.kind === 'text' && change.after?.kind === 'text') {
    return words.movedTo(thing, name, change.before.text, change.after.text)
  }
  const said = propertyChange(change, naming)
  return change.thing === 'procedure' ? said : `${words.about(thing, name)}${within}: ${said}`
}

export type ChangeGroup = { readonly part: PartName; readonly title: string; readonly sentences: readonly string[] }

/** What changed, in sentences a clerk understands, by part; parts where nothing changed are not there. */
export function changeGroups(changes: readonly Change[], earlier: ProcedureDefinition, later: ProcedureDefinition): readonly ChangeGroup[] {
  const naming: Naming = { fields: [...fieldsOf(later), ...fieldsOf(earlier)] }
  const parts = Object.keys(words.parts) as PartName[]
  return parts.flatMap((part) => {
    const own = changes.filter((change) => change.part === part)
    return own.length === 0 ? [] : [{ part, title: words.parts[part], sentences: own.map((change) => sentence(sentenceOf(change, naming))) }]
  })
}
