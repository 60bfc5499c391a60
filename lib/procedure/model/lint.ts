import type { Role } from '@/lib/core/actor'
import { comparisonsIn, namesIn } from '@/lib/form/model/conditions'
import { allFields, isAsked } from '@/lib/form/model/fields'
import { optionsOf } from '@/lib/form/model/lists'
import type { Condition, FormField } from '@/lib/form/schema'
import type { FeeRule, ProcedureDefinition } from '../schema'
import { checkDefinition, type DefinitionProblemCode, type Known } from './check-definition'
import { saysNoAmountIsKnown } from './fee-note'
import type { PartName } from './outline'
import { searchKey } from './search'

export type Severity = 'error' | 'warning' | 'hint'
export type LintCode =
  | DefinitionProblemCode
  | 'page-unreachable' | 'condition-later-field' | 'condition-circle' | 'component-unasked' | 'fees-overlap' | 'fee-multiplied-by-negative'
  | 'fee-note-contradicts'
  | 'role-nobody-has' | 'step-unreachable' | 'step-leads-nowhere' | 'state-has-it' | 'limit-above-national' | 'english-missing'
  | 'unknown-procedure' | 'sends-to-itself' | 'form-not-offered'

/** What the checker noticed: how bad, in which part, of which thing (its key, '' for the part), and the word it is about. */
export type Finding = { readonly severity: Severity; readonly part: PartName; readonly key: string; readonly code: LintCode; readonly about: string }

type Limit = ProcedureDefinition['timeLimits'][number]['limit']

/** What is outside the definition. `rolesHeld`: roles somebody of the agency has; `procedures`: codes people can file. */
export type Surroundings = {
  readonly known: Known
  readonly rolesHeld: readonly Role[]
  readonly procedures: readonly string[]
  /** The limit of the national catalogue, where an import knew it. */
  readonly national?: { readonly limit: Limit } | undefined
}

type Make = (key: string, code: LintCode, about?: string) => Finding
const make = (severity: Severity, part: PartName): Make => (key, code, about = '') => ({ severity, part, key, code, about })
const labelOf = (field: FormField | undefined, key: string): string => (!field ? key : 'label' in field ? field.label.vi : field.text.vi)

const partOf: Readonly<Record<string, PartName>> = { timeLimits: 'limits' }
const parts: readonly string[] = ['texts', 'eligibility', 'cases', 'form', 'components', 'fees', 'limits', 'workflow', 'results']

function problems(definition: ProcedureDefinition, known: Known): readonly Finding[] {
  return checkDefinition(definition, known).map(({ where, code, about }) => {
    const [first = '', ...rest] = where.split('.')
    const part = partOf[first] ?? (parts.includes(first) ? (first as PartName) : 'texts')
    return { severity: 'error', part, key: rest.at(-1) ?? '', code, about }
  })
}

function isNoOption(field: FormField | undefined, literal: unknown): boolean {
  const options = field && 'options' in field ? optionsOf(field) : []
  return options.length > 0 && !options.some(({ value }) => value === literal)
}

/** True where no answer makes it hold, as far as its plain comparisons tell: an option that is none, or two at once of one field. */
function neverHolds(condition: Condition | undefined, fields: ReadonlyMap<string, FormField>): boolean {
  if (condition === undefined) return false
  const wanted = condition['and']
  const all: readonly unknown[] = Array.isArray(wanted) ? wanted : [condition]
  const must = new Map<string, Set<string>>()
  for (const one of all) {
    const operator = typeof one === 'object' && one !== null ? Object.keys(one)[0] : undefined
    if (operator !== '==' && operator !== '===') continue
    for (const { name, literal } of comparisonsIn(one)) {
      if (isNoOption(fields.get(name), literal)) return true
      must.set(name, (must.get(name) ?? new Set()).add(JSON.stringify(literal)))
    }
  }
  return [...must.values()].some((values) => values.size > 1)
}

/** A form nobody is offered: the level was never raised. */
const levelFindings = ({ level, form }: ProcedureDefinition): readonly Finding[] =>
  level === 'INFO' && form ? [make('warning', 'form')('', 'form-not-offered')] : []

function formFindings({ form }: ProcedureDefinition): readonly Finding[] {
  if (!form) return []
  const warn = make('warning', 'form')
  const fields = new Map(allFields(form).map((field) => [field.key, field]))
  const pageOf = new Map(form.pages.flatMap((page, index) => page.sections.flatMap((section) => section.fields.map(({ key }) => [key, index] as const))))
  return form.pages.flatMap((page, index) => {
    const own = namesIn(page.condition).filter((name) => (pageOf.get(name) ?? -1) >= index)
    const inside = page.sections.flatMap((section) => [section.condition, ...section.fields.map((field) => field.condition)])
    const later = inside.flatMap((condition) => namesIn(condition)).filter((name) => (pageOf.get(name) ?? -1) > index)
    return [
      ...(neverHolds(page.condition, fields) ? [warn(page.key, 'page-unreachable', page.title.vi)] : []),
      ...own.map((name) => warn(page.key, 'page-unreachable', `${page.title.vi}: ${labelOf(fields.get(name), name)}`)),
      ...[...new Set(later)].map((name) => warn(page.key, 'condition-later-field', labelOf(fields.get(name), name))),
    ]
  })
}

/** Circles through conditions and computed values together. */
function circleFindings({ form }: ProcedureDefinition): readonly Finding[] {
  const fields = form ? allFields(form) : []
  const leads = new Map(fields.map((field) => [field.key, [...namesIn(field.condition), ...(field.type === 'computed' ? namesIn(field.value) : [])]]))
  const reaches = (from: string, wanted: string, seen = new Set<string>()): boolean =>
    (leads.get(from) ?? []).some((next) => next === wanted || (!seen.has(next) && reaches(next, wanted, seen.add(next))))
  return fields.filter(({ key }) => reaches(key, key)).map((field) => make('error', 'form')(field.key, 'condition-circle', labelOf(field, field.key)))
}

const stateHas: readonly (readonly [RegExp, string])[] = [
  [/can cuoc|chung minh nhan dan|\bcccd\b|\bcmnd\b|dinh danh/, 'national-population.person'],
  [/so ho khau|so tam tru|xac nhan thong tin ve cu tru|noi cu tru/, 'national-population.residence'],
  [/giay khai sinh/, 'civil-status.birth'],
  [/ket hon/, 'civil-status.marriage'],
]

function componentFindings({ components, form }: ProcedureDefinition, { known }: Surroundings): readonly Finding[] {
  const fields = new Map((form ? allFields(form) : []).map((field) => [field.key, field]))
  return components.flatMap((one) => {
    const source = stateHas.find(([title]) => title.test(searchKey(one.title.vi)))?.[1]
    const simpler = one.kind === 'SUBMIT' && one.required && one.replaceableBy.length === 0 && source !== undefined && known.registryFields.includes(source)
    return [
      ...(neverHolds(one.condition, fields) ? [make('warning', 'components')(one.key, 'component-unasked', one.title.vi)] : []),
      ...(simpler ? [make('hint', 'components')(one.key, 'state-has-it', one.title.vi)] : []),
    ]
  })
}

const meets = (one: string | undefined, other: string | undefined): boolean => one === undefined || other === undefined || one === other

/** An exemption may stand in two groups; a price in two of them is paid twice. */
const overlaps = (a: FeeRule, b: FeeRule): boolean =>
  a.amount > 0 && b.amount > 0 && meets(a.channel, b.channel) && meets(a.caseKey, b.caseKey) &&
  (a.validFrom ?? '') <= (b.validTo ?? '9999') && (b.validFrom ?? '') <= (a.validTo ?? '9999')

function feeFindings({ fees, feeNote, form }: ProcedureDefinition): readonly Finding[] {
  const warn = make('warning', 'fees')
  const fields = form ? allFields(form) : []
  const denied = fees.length > 0 && saysNoAmountIsKnown(feeNote) ? [warn('', 'fee-note-contradicts', feeNote?.vi)] : []
  return [...denied, ...fees.flatMap((rule, index) => {
    const twin = fees.slice(0, index).find((other) => other.group !== rule.group && other.label.vi === rule.label.vi && overlaps(other, rule))
    const field = fields.find(({ key }) => key === rule.quantityField)
    return [
      ...(twin ? [warn(rule.key, 'fees-overlap', rule.label.vi)] : []),
      ...(field?.type === 'number' && (field.min ?? 0) < 0 ? [warn(rule.key, 'fee-multiplied-by-negative', labelOf(field, field.key))] : []),
    ]
  })]
}

function workflowFindings({ workflow }: ProcedureDefinition, { rolesHeld }: Surroundings): readonly Finding[] {
  const steps = workflow?.steps ?? []
  const warn = make('warning', 'workflow')
  const nextOf = (index: number): number => (steps[index]?.next === undefined ? index + 1 : steps.findIndex(({ key }) => key === steps[index]?.next))
  const seen = new Set<number>()
  for (let at = 0; at >= 0 && at < steps.length && !seen.has(at); at = nextOf(at)) seen.add(at)
  const last = steps.length - 1
  return steps.flatMap((step, index) => [
    ...(rolesHeld.includes(step.role) ? [] : [warn(step.key, 'role-nobody-has', step.title.vi)]),
    ...(seen.has(index) ? [] : [warn(step.key, 'step-unreachable', step.title.vi)]),
    ...(index < last && step.next === step.key ? [warn(step.key, 'step-leads-nowhere', step.title.vi)] : []),
  ])
}

const hoursIn: Readonly<Record<Limit['unit'], number | null>> = { HOURS: 1, WORKING_DAYS: 8, DAYS: 8, SAME_DAY: null, NONE: null }
const lengthOf = ({ unit, amount }: Limit): number | null => (unit === 'SAME_DAY' ? 8 : (hoursIn[unit] ?? 0) * amount || null)

function limitFindings({ timeLimits }: ProcedureDefinition, { national }: Surroundings): readonly Finding[] {
  const most = national ? lengthOf(national.limit) : null
  const longer = most === null ? [] : timeLimits.filter(({ limit }) => (lengthOf(limit) ?? 0) > most)
  return longer.map(({ caseKey, limit }) => make('warning', 'limits')(caseKey ?? '', 'limit-above-national', String(limit.amount)))
}

/** Texts without English, one finding for each part. */
function languageFindings(definition: ProcedureDefinition): readonly Finding[] {
  if (!definition.languages.includes('en')) return []
  const { name, summary, audience, form, components, cases, fees } = definition
  const asked = form ? allFields(form).filter(isAsked).map(({ label }) => label) : []
  const texts: readonly (readonly [PartName, readonly { readonly vi: string; readonly en?: string | undefined }[]])[] = [
    ['texts', [name, summary, audience]],
    ['form', [...(form?.pages ?? []).map(({ title }) => title), ...asked]],
    ['components', components.map(({ title }) => title)],
    ['cases', cases.map(({ title }) => title)],
    ['fees', fees.map(({ label }) => label)],
  ]
  return texts.flatMap(([part, all]) => {
    const missing = all.filter(({ en }) => en === undefined)
    return missing[0] ? [make('warning', part)('', 'english-missing', missing[0].vi)] : []
  })
}

function eligibilityFindings({ eligibility, code }: ProcedureDefinition, { procedures }: Surroundings): readonly Finding[] {
  const warn = make('warning', 'eligibility')
  return eligibility.flatMap(({ key, options }) => options.flatMap(({ outcome }) => {
    const goTo = outcome === 'go-on' ? undefined : outcome.goTo
    if (goTo === undefined) return []
    return goTo === code ? [warn(key, 'sends-to-itself', goTo)] : procedures.includes(goTo) ? [] : [warn(key, 'unknown-procedure', goTo)]
  }))
}

/** Everything somebody should look at before publishing: errors block it, warnings ask for a look, hints inform. Pure; never throws. */
export function lintDefinition(definition: ProcedureDefinition, around: Surroundings): readonly Finding[] {
  const found = [
    ...problems(definition, around.known), ...circleFindings(definition), ...formFindings(definition), ...componentFindings(definition, around),
    ...feeFindings(definition), ...workflowFindings(definition, around), ...limitFindings(definition, around), ...languageFindings(definition),
    ...eligibilityFindings(definition, around), ...levelFindings(definition),
  ]
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()]
}
