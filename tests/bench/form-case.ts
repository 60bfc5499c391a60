import jsonLogic from 'json-logic-js'
import { checkForm } from '@/lib/form/model/checks'
import { type Answers, type FormDefinition, formDefinition } from '@/lib/form/schema'
import { type Measured, percentile } from './load'
import { type Case, inTurn, resultOf, type Round } from './rounds'

const today = '2026-11-23'
const label = (of: string) => ({ vi: of })
const v = (name: string) => ({ var: name })
const key = (number: number) => `field${String(number)}`

/** What the field of that number depends on: three before it, in turn a text, a number and a list. */
const conditionOf = (number: number) => ({ and: [{ '!=': [v(key(number - 3)), 'hidden'] }, { or: [{ '!!': [v(key(number - 6))] }, { '>=': [{ count: [v('members')] }, 0] }] }] })

const table = (name: string, more: object[] = []) => ({
  key: name, type: 'table', label: label(name), rowLabel: label(name), maxRows: 20,
  columns: [{ key: 'name', type: 'text', label: label('name'), required: true }, { key: 'adult', type: 'yesNo', label: label('adult') }, ...more],
})
const nested = table('children', [{ key: 'school', type: 'text', label: label('school'), condition: { '==': [v('adult'), false] } }])

/** 300 fields on 100 pages, 40 shown by conditions and 25 judged across fields, among them two tables with a table inside. */
function largeForm(): FormDefinition {
  const field = (number: number) => {
    const rule = number % 12 === 5 ? { rules: [{ kind: 'holds', condition: { '!=': [v(key(number - 1)), v(key(number))] }, message: label('differ') }] } : {}
    const condition = number % 7 === 6 && number < 287 ? { condition: conditionOf(number) } : {}
    return { key: key(number), type: 'text', label: label(key(number)), required: true, ...rule, ...condition }
  }
  const page = (number: number) => ({ key: `page${String(number)}`, title: label('page'), sections: [{ key: 'one', fields: [0, 1, 2].map((at) => field(number * 3 + at)) }] })
  const tables = { key: 'tables', title: label('tables'), sections: [{ key: 'one', fields: [table('members', [nested]), table('guests', [nested]), field(297)] }] }
  return formDefinition.parse({ pages: [...Array.from({ length: 99 }, (_, number) => page(number)), tables] })
}

const rows = (name: string) => Array.from({ length: 10 }, (_, number) => ({ name: `${name} ${String(number)}`, adult: number % 2 === 0 }))

/** Everything answered, in order. */
const largeAnswers = (): Answers => ({
  ...Object.fromEntries(Array.from({ length: 298 }, (_, number) => [key(number), `answer ${String(number)}`])),
  members: rows('member').map((row) => ({ ...row, children: rows('child').slice(0, 3) })),
  guests: rows('guest').map((row) => ({ ...row, children: rows('child').slice(0, 3) })),
})

const rulesOf = (form: FormDefinition) => form.pages.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields.flatMap((field) => [
  ...(field.condition ? [field.condition] : []),
  ...('rules' in field ? field.rules.flatMap((rule) => (rule.kind === 'holds' ? [rule.condition] : [])) : []),
])))

/** Calls it for so long, one after the other. */
const repeated = (call: () => boolean): Round => (seconds) => {
  const times: number[] = []
  const begun = performance.now()
  let failures = 0
  while (performance.now() - begun < seconds * 1000) {
    const start = performance.now()
    if (!call()) failures += 1
    times.push(performance.now() - start)
  }
  const sorted = times.toSorted((one, other) => one - other)
  return Promise.resolve({
    perSecond: times.length / ((performance.now() - begun) / 1000), p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95),
    count: times.length, cpu: null, failures: failures > 0 ? [`${String(failures)} verdicts were wrong`] : [], kinds: {},
  } satisfies Measured)
}

/** A form as large as any, judged whole; held against its rules alone, each read once by JsonLogic from the answers as they are. */
export async function form(): Promise<Case[]> {
  const large = largeForm()
  const rules = rulesOf(large)
  const answers = largeAnswers()
  const measured = await inTurn('form', {
    floor: repeated(() => rules.every((rule) => jsonLogic.truthy(jsonLogic.apply(rule, answers)))),
    ours: repeated(() => checkForm(large, { ...answers }, { today }).length === 0),
  })
  const result = resultOf('form', measured['ours'], measured['floor'])
  const fields = large.pages.reduce((sum, { sections }) => sum + sections.reduce((some, one) => some + one.fields.length, 0), 0)
  return [{ result, target: 'p95 ≤ 10 ms', met: result.p95 <= 10, note: `${String(fields)} fields on ${String(large.pages.length)} pages, ${String(rules.length)} rules` }]
}
