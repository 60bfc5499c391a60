import { z } from 'zod'
import { isLogicText } from '@/lib/form/model/computed-template'
import type { ConditionField } from '@/lib/form/model/condition-fields'
import { conditionProblem } from '@/lib/form/model/conditions'
import { compiled } from '@/lib/form/model/rules'
import { consentWays, type FormField, key, personParts, type SimpleField } from '@/lib/form/schema'
import { conditionInput } from '@/lib/form/schema/condition-input'
import { keyFrom } from '../model/form-places'
import { bothLanguages, count, line, maybe, maybeBoth, required, seen, ticked } from './typed'

const place = z.string('required').max(250).regex(/^(page|section|field)(:[a-z][A-Za-z0-9]*){1,3}$/, 'required')
const at = { ...seen, place }

/** "up field:name", "down page:child", or "to field:name section:child:main other": before the one of that key, or at the end. */
export const movePartInput = z.object({
  ...seen,
  move: z.string('required').max(600).transform((move, ctx) => {
    const [way = '', from = '', into = '', before = ''] = move.split(' ')
    const isSound = place.safeParse(from).success && (way === 'up' || way === 'down' || (way === 'to' && place.safeParse(into).success))
    if (!isSound) ctx.addIssue({ code: 'custom', message: 'required' })
    return { way: way as 'up' | 'down' | 'to', place: from, into, before: before === '' ? null : before }
  }),
})
export type MovePart = z.output<typeof movePartInput>

export const copyPartInput = z.object(at)
export const removeFormPartInput = z.object(at)

export const fieldTypes = [
  'text', 'textarea', 'number', 'money', 'date', 'partialDate', 'time', 'yesNo', 'choice', 'select', 'choices', 'personalId', 'passport', 'phone', 'email',
  'address', 'person', 'consent', 'file', 'table', 'static', 'computed',
] as const satisfies readonly FormField['type'][]

/** What may be a column: no file, nothing that is only read. */
export const columnTypes = fieldTypes.filter((type) => !['file', 'static', 'computed'].includes(type))

/** A new page, which has a title, section, field or column: `into` is empty, a page, a section or a table. The first two begin with a field. */
export const addPartInput = z.object({
  ...seen,
  into: z.union([z.literal(''), place], 'required').default(''),
  title: line(200),
  label: required(1000),
  type: z.enum(fieldTypes, 'required'),
}).refine(({ into, title }) => into !== '' || title !== '', { path: ['title'], error: 'required' })
export type AddPart = z.output<typeof addPartInput>

export const retypeFieldInput = z.object({ ...at, type: z.enum(fieldTypes, 'required') })

/** A page: its words and when it is shown. */
export const editPageInput = (fields: readonly ConditionField[]) =>
  z.object({ ...at, title: bothLanguages(200), hint: maybeBoth(1000), condition: conditionInput(fields) })
/** A section, which may go without a title. */
export const editSectionInput = (fields: readonly ConditionField[]) =>
  z.object({ ...at, title: maybeBoth(200), hint: maybeBoth(1000), condition: conditionInput(fields) })

/** The rows of a list in their order, as `${list}.0.…` posts them. */
const rows = <Row extends z.ZodType>(row: Row) =>
  z.record(z.string().regex(/^\d{1,3}$/), row).default({}).transform((all) => Object.entries(all).sort(([a], [b]) => Number(a) - Number(b)).map(([, one]) => one))

const options = (least: number) =>
  rows(z.object({ label: z.object({ vi: line(200), en: line(200) }), value: line(60) })).transform((typed, ctx) => {
    const said = typed.filter(({ label }) => label.vi !== '')
    const used: string[] = said.map(({ value }) => value).filter((value) => value !== '')
    if (new Set(used).size < used.length) ctx.addIssue({ code: 'custom', message: 'duplicate' })
    if (said.length < least) ctx.addIssue({ code: 'custom', message: 'too-few' })
    return said.map(({ label: { vi, en }, value }) => {
      const own = value === '' ? keyFrom(vi, used) : value
      used.push(own)
      return { value: own, label: en === '' ? { vi } : { vi, en } }
    })
  })

const signed = z
  .string()
  .trim()
  .default('')
  .refine((text) => /^(-?\d{1,12}|-?\d{1,3}([. ]\d{3}){1,3})?$/.test(text), 'not-a-number')
  .transform((text) => (text === '' ? undefined : Number(text.replace(/[. ]/g, ''))))

const range = { min: signed, max: signed }
const inOrder = ({ min, max }: { min?: number | undefined; max?: number | undefined }) => min === undefined || max === undefined || min <= max
const reversed = { path: ['max'], error: 'ends-before-start' }

const ownKey = z.string().trim().default('').refine((text) => text === '' || key.safeParse(text).success, 'key-form')

const asked = (fields: readonly ConditionField[]) => ({
  ...at,
  key: ownKey,
  label: bothLanguages(300),
  hint: maybeBoth(1000),
  condition: conditionInput(fields),
  required: z.enum(['yes', 'no', 'when'], 'required'),
  requiredWhen: conditionInput(fields),
  requiredMessage: maybeBoth(300),
  source: maybe(z.enum(['vneid', 'registry', 'earlier', 'profile'])),
  sourceName: line(100),
  sourceProcedure: line(20),
  locked: ticked,
})

const profileItems = ['name', 'phone', 'email'] as const

type Prefilled = { readonly source: string | null; readonly sourceName: string }
const isSourced = ({ source, sourceName }: Prefilled): boolean =>
  source === null || (source === 'profile' ? profileItems.some((item) => item === sourceName) : source === 'earlier' ? key.safeParse(sourceName).success : sourceName !== '')

/** What the settings of each type post beside what every field that is asked posts. */
const settings = {
  text: { maxLength: count(1, 2000) },
  textarea: { maxLength: count(1, 20_000) },
  number: range, money: range,
  choice: { options: options(2) }, choices: { options: options(2) },
  select: { options: options(0), list: maybe(z.enum(['ethnicity', 'nationality', 'province'])), search: ticked },
  personalId: { birthDateField: maybe(key), sexField: maybe(key) },
  person: {
    parts: z.partialRecord(z.enum(personParts), z.enum(['no', 'yes', 'must'])).default({}).refine((parts) => Object.values(parts).some((one) => one !== 'no'), 'too-few'),
    partLabels: z.partialRecord(z.enum(personParts), maybeBoth(200)).default({}),
    birthDatePartial: ticked,
  },
  consent: { ways: z.union([z.enum(consentWays).transform((way) => [way]), z.array(z.enum(consentWays))], 'required'), component: maybe(key) },
  file: { component: maybe(key), maxFiles: count(1, 20) },
  table: { rowLabel: bothLanguages(60), minRows: count(0, 50), maxRows: count(1, 50) },
} as const

const read = (fields: readonly ConditionField[]) => ({ ...at, key: ownKey, condition: conditionInput(fields) })

const computedInput = (fields: readonly ConditionField[]) => z.object({
  ...read(fields), label: bothLanguages(300), hint: maybeBoth(1000),
  value: required(5000).refine((text) => !isLogicText(text) || isExpression(text), 'condition-broken'),
})

/** True for the text of a JsonLogic expression that can be evaluated. */
function isExpression(text: string): boolean {
  try {
    const logic: unknown = JSON.parse(text)
    return conditionProblem(logic) === null
  } catch {
    return false
  }
}

const needed = { path: ['requiredWhen', 'mode'], error: 'required' }
const unsourced = { path: ['sourceName'], error: 'required' }

function rowsInOrder(typed: object): boolean {
  const { minRows, maxRows } = typed as Partial<FieldSettings['table']>
  return minRows === undefined || maxRows === undefined || minRows <= maxRows
}

function hasOptions(typed: object): boolean {
  const { list, options: given } = typed as FieldSettings['select']
  return list !== null || given.length > 0
}

/** What the editor of a field posts, by the type the field has. */
export function editFieldInput({ type }: FormField, fields: readonly ConditionField[]) {
  if (type === 'static') return z.object({ ...read(fields), text: bothLanguages(5000) })
  if (type === 'computed') return computedInput(fields)
  const own: Readonly<Record<string, z.ZodType>> = type in settings ? settings[type as keyof typeof settings] : {}
  return z.object({ ...asked(fields), ...own })
    .refine(({ required: when, requiredWhen }) => when !== 'when' || requiredWhen !== undefined, needed)
    .refine(isSourced, unsourced)
    .refine((typed) => inOrder(typed as { min?: number; max?: number }), reversed)
    .refine(rowsInOrder, { path: ['maxRows'], error: 'ends-before-start' })
    .refine((typed) => type !== 'select' || hasOptions(typed), { path: ['options'], error: 'too-few' })
}

/** The settings a field of the type has, as the editor gives them: for reading what was parsed. */
export type FieldSettings = {
  readonly [Type in keyof typeof settings]: {
    readonly [Name in keyof (typeof settings)[Type]]: (typeof settings)[Type][Name] extends z.ZodType ? z.output<(typeof settings)[Type][Name]> : never
  }
}
export type AskedEdit = z.output<z.ZodObject<ReturnType<typeof asked>>>

const rule = { ...at, part: maybe(z.enum(personParts)), index: z.coerce.number('required').int().min(-1).max(200), message: bothLanguages(300) }
const dated = {
  relation: z.enum(['before', 'after'], 'required'),
  other: z.union([z.literal('today'), key], 'required'),
  inclusive: ticked,
}

/** A rule of a field, by its kind; 'none' takes it away. `index` -1 is a new one. */
export function editRuleInput(kind: unknown, fields: readonly ConditionField[]) {
  switch (kind) {
    case 'length': return z.object({ ...rule, kind: z.literal(kind), message: maybeBoth(300), ...range }).refine(inOrder, reversed)
    case 'range': return z.object({ ...rule, kind: z.literal(kind), message: maybeBoth(300), ...range }).refine(inOrder, reversed)
    case 'age': return z.object({ ...rule, kind: z.literal(kind), ...range }).refine(inOrder, reversed)
    case 'pattern': return z.object({ ...rule, kind: z.literal(kind), pattern: required(200).refine((text) => compiled(text) !== null, 'condition-broken') })
    case 'date': return z.object({ ...rule, kind: z.literal(kind), ...dated })
    case 'unique': return z.object({ ...rule, kind: z.literal(kind) })
    case 'holds': return z.object({ ...rule, kind: z.literal(kind), condition: conditionInput(fields) })
      .refine(({ condition }) => condition !== undefined, { path: ['condition', 'mode'], error: 'required' })
    default: return z.object({ ...at, part: rule.part, index: rule.index, kind: z.literal('none', 'required') })
  }
}
export type EditRule = z.output<ReturnType<typeof editRuleInput>>

/** The rules that make sense for such a field. */
export function ruleKindsFor(type: SimpleField['type'] | FormField['type'], inTable: boolean): readonly Exclude<EditRule['kind'], 'none'>[] {
  const own = {
    text: ['length', 'pattern'], textarea: ['length', 'pattern'], choices: ['length'], number: ['range'], money: ['range'], date: ['date', 'age'], partialDate: ['date', 'age'],
    passport: ['pattern'], phone: ['pattern'], email: ['pattern'],
  } as const
  const kinds = type in own ? own[type as keyof typeof own] : []
  return [...kinds, 'holds', ...(inTable ? ['unique'] as const : [])]
}
