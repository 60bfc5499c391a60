import type { Column, Condition, FieldRule, FormField, LocalizedText, Prefill } from '@/lib/form/schema'
import type { Doubt, ProcedureDefinition } from '../schema'

/** What a property says, in a shape that somebody who writes sentences understands. */
export type Value =
  /** `mark`: what is never read but tells two of one wording apart. */
  | { readonly kind: 'text'; readonly text: string; readonly en?: string | undefined; readonly mark?: string | undefined }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'money'; readonly amount: number }
  | { readonly kind: 'yesNo'; readonly yes: boolean }
  | { readonly kind: 'day'; readonly day: string }
  /** A code with a word for it: `set` says in which list of words. */
  | { readonly kind: 'code'; readonly set: CodeSet; readonly code: string; readonly mark?: string | undefined }
  | { readonly kind: 'condition'; readonly condition: Condition }
  | { readonly kind: 'limit'; readonly limit: ProcedureDefinition['timeLimits'][number]['limit'] }
  /** Of a value computed from the answers. */
  | { readonly kind: 'formula'; readonly formula: Condition }
  | { readonly kind: 'rule'; readonly rule: FieldRule }
  | { readonly kind: 'prefill'; readonly prefill: Prefill }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  /** Something of too many details to be said in a sentence. */
  | { readonly kind: 'details'; readonly of: unknown }

export type CodeSet =
  | 'levels' | 'channels' | 'kinds' | 'roles' | 'actions' | 'clocks' | 'deliveries' | 'languages' | 'applicants' | 'types' | 'registers' | 'sources'
  | 'lifeEvents' | 'audiences' | 'doubts' | 'personParts' | 'consentWays' | 'lists' | 'fileKinds'

export type PartName = 'texts' | 'eligibility' | 'cases' | 'form' | 'components' | 'fees' | 'limits' | 'workflow' | 'results' | 'guide' | 'source'
export type Thing =
  | 'procedure' | 'question' | 'answer' | 'case' | 'page' | 'section' | 'field' | 'column' | 'part' | 'component' | 'fee' | 'limit' | 'step' | 'result' | 'sample'

/** One thing a definition holds: what it is called, where it stands, and what is said of it. */
export type Entry = {
  readonly part: PartName
  readonly thing: Thing
  /** The same in two versions for the same thing. */
  readonly id: string
  /** Things of one list stand in an order. */
  readonly list: string
  /** Of a part of a person without a label of its own: its code, for which whoever writes sentences has the word. */
  readonly name: string
  /** The page of a field, the table of a column, the question of an answer. */
  readonly within?: string | undefined
  readonly properties: Readonly<Record<string, Value>>
}

type Reader = (value: never) => Value | null
type Readers = Readonly<Record<string, Reader>>

const text = (value: LocalizedText): Extract<Value, { kind: 'text' }> => ({ kind: 'text', text: value.vi, en: value.en })
const plain = (value: string): Extract<Value, { kind: 'text' }> => ({ kind: 'text', text: value })
const number = (value: number): Value => ({ kind: 'number', number: value })
const yesNo = (yes: boolean): Value => ({ kind: 'yesNo', yes })
const day = (value: string): Value => ({ kind: 'day', day: value })
const condition = (value: Condition): Value => ({ kind: 'condition', condition: value })
const code = (set: CodeSet) => (value: string): Value => ({ kind: 'code', set, code: value })
const list = <T>(read: (item: T) => Value) => (items: readonly T[]): Value | null =>
  items.length === 0 ? null : { kind: 'list', items: items.map(read) }
const required = (value: boolean | Condition): Value => (typeof value === 'boolean' ? yesNo(value) : condition(value))

type Record_ = Readonly<Record<string, unknown>>
const isEmpty = (value: unknown): boolean => value === undefined || value === null || (Array.isArray(value) && value.length === 0)

/** What the readers say of each property; whatever they do not know stands together under `details`, so that nothing is overlooked. */
function properties(of: Record_, readers: Readers, left: readonly string[]): Record<string, Value> {
  const known = Object.entries(readers).flatMap(([name, read]) => {
    const value = of[name]
    const said = isEmpty(value) ? null : read(value as never)
    return said ? [[name, said] as const] : []
  })
  const rest = Object.entries(of).filter(([name, value]) => !(name in readers) && !left.includes(name) && !isEmpty(value))
  const details = rest.length === 0 ? [] : [['details', { kind: 'details', of: Object.fromEntries(rest) }] as const]
  return Object.fromEntries([...known, ...details])
}

const general: Readers = {
  name: text, sector: ({ name }: { name: LocalizedText }) => text(name), level: code('levels'), summary: text, audience: text, description: text, conditions: text,
  synonyms: list(plain), steps: list(text), legalBasis: list(plain), feeNote: text, supplementClock: code('clocks'), supplementRounds: number, deliveries: list(code('deliveries')),
  channels: list(code('channels')), languages: list(code('languages')), formerNames: list(plain), outcomes: list(text), lifeEvents: list(code('lifeEvents')), audiences: list(code('audiences')),
  dataPurpose: text, dataRecipients: text, dataRetention: text,
}
const ownLists = ['code', 'eligibility', 'cases', 'components', 'form', 'fees', 'timeLimits', 'workflow', 'results', 'guide', 'source', 'doubts']

const sourceReaders: Readers = { name: text, decision: plain, agency: plain, url: plain }
const doubted = ({ code, part, value }: Doubt): Value => ({ kind: 'code', set: 'doubts', code, mark: `${part} ${value}` })

const option = ({ label, value }: { label: LocalizedText; value: string }): Value => ({ ...text(label), mark: value })

const formula = (value: Condition): Value => ({ kind: 'formula', formula: value })
const rules = list((rule: FieldRule): Value => ({ kind: 'rule', rule }))

const fieldReaders = (nameOf: (key: string) => string): Readers => {
  const named = (key: string) => plain(nameOf(key))
  return {
    label: text, text, type: code('types'), required, condition, hint: text, options: list(option), min: number, max: number, maxLength: number,
    minRows: number, maxRows: number, maxFiles: number, rowLabel: text, requiredMessage: text, rules, value: formula, component: named,
    prefill: (prefill: Prefill): Value => ({ kind: 'prefill', prefill }), ways: list(code('consentWays')), list: code('lists'), search: yesNo,
    birthDateField: named, sexField: named, autocomplete: plain,
  }
}
const partReaders: Readers = { required, label: text, rules, partial: yesNo }
const componentReaders = (nameOf: (key: string) => string): Readers => ({
  title: text, hint: text, kind: code('kinds'), required: yesNo, originals: number, copies: number, condition, replaceableBy: list(code('sources')), replacedNote: text,
  maxFiles: number, maxMegabytes: number, fileKinds: list(code('fileKinds')),
  replacedAbout: (fields: Readonly<Record<string, string>>) => list((key: string): Value => ({ ...plain(nameOf(key)), mark: key }))(Object.values(fields)),
})
const stepReaders: Readers = {
  title: text, role: code('roles'), actions: list(code('actions')), share: number, condition,
  confirmation: ({ silentAfterHours }: { silentAfterHours: number }) => number(silentAfterHours),
}

const fieldName = (field: FormField): string => ('label' in field ? field.label.vi : field.text.vi)

/** What a table or a person is made of, to any depth. `path`: the keys down to the field. */
function insideEntries(field: FormField | Column, path: string, readers: Readers): readonly Entry[] {
  const within = fieldName(field)
  if (field.type === 'table') {
    return field.columns.flatMap((column): readonly Entry[] => [
      {
        part: 'form', thing: 'column', id: `column ${path} ${column.key}`, list: `columns ${path}`, name: fieldName(column), within,
        properties: properties(column, readers, ['key', 'columns', 'parts']),
      },
      ...insideEntries(column, `${path} ${column.key}`, readers),
    ])
  }
  if (field.type !== 'person') return []
  return field.parts.map((one): Entry => ({
    part: 'form', thing: 'part', id: `part ${path} ${one.part}`, list: `parts ${path}`, name: one.label?.vi ?? one.part, within,
    properties: properties(one, partReaders, ['part']),
  }))
}

/** What the field, or the paper, of a key is called in that definition. */
function namesIn({ form, components }: ProcedureDefinition): (key: string) => string {
  const fields = form?.pages.flatMap((page) => page.sections.flatMap((section) => section.fields)) ?? []
  const names = new Map([...components.map(({ key, title }) => [key, title.vi] as const), ...fields.map((field) => [field.key, fieldName(field)] as const)])
  return (key) => names.get(key) ?? key
}

function formEntries(definition: ProcedureDefinition): readonly Entry[] {
  const { form } = definition
  const readers = fieldReaders(namesIn(definition))
  return (form?.pages ?? []).flatMap((page): Entry[] => {
    const within = page.title.vi
    const own: Entry = {
      part: 'form', thing: 'page', id: `page ${page.key}`, list: 'pages', name: within,
      properties: properties(page, { title: text, hint: text, condition }, ['key', 'sections']),
    }
    return [own, ...page.sections.flatMap((section): Entry[] => [
      {
        part: 'form', thing: 'section', id: `section ${page.key} ${section.key}`, list: `sections ${page.key}`, name: section.title?.vi ?? within, within,
        properties: properties(section, { title: text, hint: text, condition }, ['key', 'fields']),
      },
      ...section.fields.flatMap((field): readonly Entry[] => [
        {
          part: 'form', thing: 'field', id: `field ${field.key}`, list: `fields ${page.key} ${section.key}`, name: fieldName(field), within,
          properties: { ...properties(field, readers, ['key', 'columns', 'parts']), place: plain(section.title ? `${within} – ${section.title.vi}` : within) },
        },
        ...insideEntries(field, field.key, readers),
      ]),
    ])]
  })
}

function eligibilityEntries({ eligibility }: ProcedureDefinition): readonly Entry[] {
  const outcome = (value: ProcedureDefinition['eligibility'][number]['options'][number]['outcome']): Value =>
    value === 'go-on' ? yesNo(true) : { kind: 'text', text: [value.message.vi, value.goTo ?? ''].filter(Boolean).join(' → '), en: value.message.en }
  return eligibility.flatMap((one) => [
    {
      part: 'eligibility', thing: 'question', id: `question ${one.key}`, list: 'questions', name: one.question.vi,
      properties: properties(one, { question: text }, ['key', 'options']),
    },
    ...one.options.map((answer): Entry => ({
      part: 'eligibility', thing: 'answer', id: `answer ${one.key} ${answer.value}`, list: `answers ${one.key}`, name: answer.label.vi, within: one.question.vi,
      properties: properties(answer, { label: text, outcome }, ['value']),
    })),
  ])
}

/** A rule of time has no key: it is told by what it is about, and by its place among those about the same. */
function limitEntries({ timeLimits, cases }: ProcedureDefinition): readonly Entry[] {
  const caseName = (key: string | undefined) => cases.find((one) => one.key === key)?.title.vi ?? key
  const seen = new Map<string, number>()
  return timeLimits.map((rule): Entry => {
    const about = `limit ${rule.channel ?? ''} ${rule.caseKey ?? ''}`
    seen.set(about, (seen.get(about) ?? 0) + 1)
    return {
      part: 'limits', thing: 'limit', id: `${about} ${String(seen.get(about))}`, list: 'limits', name: caseName(rule.caseKey) ?? '',
      properties: {
        ...(rule.channel && { channel: code('channels')(rule.channel) }),
        ...properties(rule, { limit: (limit: typeof rule.limit) => ({ kind: 'limit', limit }), note: text }, ['channel', 'caseKey']),
      },
    }
  })
}

function feeEntries({ fees, cases, form }: ProcedureDefinition): readonly Entry[] {
  const fields = form?.pages.flatMap((page) => page.sections.flatMap((section) => section.fields)) ?? []
  const names: Readers = {
    label: text, amount: (amount: number): Value => ({ kind: 'money', amount }),
    quantityField: (key: string) => { const field = fields.find((one) => one.key === key); return plain(field ? fieldName(field) : key) },
    channel: code('channels'), caseKey: (key: string) => plain(cases.find((one) => one.key === key)?.title.vi ?? key), condition, applicant: code('applicants'),
    validFrom: day, validTo: day, legalGround: plain, amountFrom: formula, group: (of: string): Value => ({ kind: 'details', of }),
  }
  return fees.map((rule) => ({ part: 'fees', thing: 'fee', id: `fee ${rule.key}`, list: 'fees', name: rule.label.vi, properties: properties(rule, names, ['key']) }))
}

function workflowEntries({ workflow }: ProcedureDefinition): readonly Entry[] {
  const steps = workflow?.steps ?? []
  const next = (key: string): Value => plain(steps.find((one) => one.key === key)?.title.vi ?? key)
  return steps.map((step) => ({
    part: 'workflow', thing: 'step', id: `step ${step.key}`, list: 'steps', name: step.title.vi, properties: properties(step, { ...stepReaders, next }, ['key']),
  }))
}

function resultEntries({ results }: ProcedureDefinition): readonly Entry[] {
  const block = (one: (typeof results)[number]['blocks'][number]): Value =>
    plain(one.kind === 'rows' ? one.rows.map(({ label, value }) => `${label}: ${value}`).join('; ') : one.text)
  const readers: Readers = { title: text, code: plain, register: code('registers'), condition, blocks: list(block) }
  return results.map((one) => ({
    part: 'results', thing: 'result', id: `result ${one.key}`, list: 'results', name: one.title.vi, properties: properties(one, readers, ['key']),
  }))
}

/** An answer to go by is told by its field; the order they are kept in says nothing. */
function guideEntries({ name, guide, form }: ProcedureDefinition): readonly Entry[] {
  const fields = form?.pages.flatMap((page) => page.sections.flatMap((section) => section.fields)) ?? []
  return [
    { part: 'guide', thing: 'procedure', id: 'guide', list: 'guide', name: name.vi, properties: properties(guide ?? {}, { mistakes: list(text) }, ['samples']) },
    ...Object.entries(guide?.samples ?? {}).map(([key, sample]): Entry => {
      const field = fields.find((one) => one.key === key)
      return { part: 'guide', thing: 'sample', id: `sample ${key}`, list: `sample ${key}`, name: field ? fieldName(field) : key, properties: { text: text(sample) } }
    }),
  ]
}

function sourceEntry({ name, source, doubts }: ProcedureDefinition): Entry {
  const { name: sourceName, ...rest } = properties(source ?? {}, sourceReaders, [])
  const said = list(doubted)(doubts)
  return {
    part: 'source', thing: 'procedure', id: 'source', list: 'source', name: name.vi,
    properties: { ...(sourceName && { sourceName }), ...rest, ...(said && { doubts: said }) },
  }
}

function componentEntries(definition: ProcedureDefinition): readonly Entry[] {
  const { components, cases } = definition
  const inCases = list((key: string): Value => ({ ...plain(cases.find((one) => one.key === key)?.title.vi ?? key), mark: key }))
  const readers = componentReaders(namesIn(definition))
  return components.map((one) => ({
    part: 'components', thing: 'component', id: `component ${one.key}`, list: 'components', name: one.title.vi,
    properties: properties(one, { ...readers, cases: inCases }, ['key']),
  }))
}

/** Everything a definition holds as a list of things with what is said of each, in reading order. */
export function outlineOf(definition: ProcedureDefinition): readonly Entry[] {
  const { cases } = definition
  return [
    { part: 'texts', thing: 'procedure', id: 'procedure', list: 'procedure', name: definition.name.vi, properties: properties(definition, general, ownLists) },
    ...eligibilityEntries(definition),
    ...cases.map((one): Entry => ({
      part: 'cases', thing: 'case', id: `case ${one.key}`, list: 'cases', name: one.title.vi, properties: properties(one, { title: text, condition }, ['key']),
    })),
    ...formEntries(definition),
    ...componentEntries(definition),
    ...feeEntries(definition),
    ...limitEntries(definition),
    ...workflowEntries(definition),
    ...resultEntries(definition),
    ...guideEntries(definition),
    sourceEntry(definition),
  ]
}
