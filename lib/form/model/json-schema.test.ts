import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthForm } from '@/tests/support/birth-form'
import { anyAnswers } from '@/tests/support/form-answers'
import { type Answers, type FormDefinition, formDefinition } from '../schema'
import { checkForm } from './checks'
import { namesIn } from './conditions'
import { allFields } from './fields'
import { toJsonSchema } from './json-schema'

const today = '2026-11-23'

/** A validator that knows nothing of ours. */
function judge(form: FormDefinition) {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, unicodeRegExp: true })
  addFormats(ajv)
  const { schema, unsaid } = toJsonSchema(form)
  return { fits: ajv.compile(schema), unsaid }
}
const isInOrder = (form: FormDefinition, answers: Answers) => checkForm(form, answers, { today }).length === 0

const label = { vi: 'Nhãn' }
const options = ['a', 'b', 'c'].map((value) => ({ value, label: { vi: value } }))
const message = { vi: 'Sai' }
const v = (name: string) => ({ var: name })

/** Conditions of which some can be said in JSON Schema and some not. */
const atoms: readonly object[] = [
  { '==': [v('f0'), 'a'] }, { '!=': [v('f0'), 'b'] }, { '==': ['c', v('f0')] }, { in: [v('f0'), ['a', 'b']] }, v('f1'), { '==': [v('f1'), true] }, { '!': [v('f1')] },
  { '>': [v('f2'), 3] }, { '<=': [v('f2'), 0] }, { '>=': [v('f2'), 0] }, { '<': [2, v('f2')] }, { '!!': [v('f3')] }, { in: ['b', v('f4')] }, { '==': [v('f2'), 5] },
  { '==': [v('nowhere'), 'a'] }, { '!=': [v('f5'), '048195000123'] },
]
/** Those that speak of fields before that one, so that no circle comes about. */
const atomBefore = (key: string) => fc.constantFrom(...atoms.filter((one) => namesIn(one).every((name) => name < key)), { '==': [v('nowhere'), 'a'] })
const beyond = fc.constantFrom<object>({ '>': [{ count: [v('f6')] }, 1] }, { some: [v('f6'), v('x')] }, { '==': [{ daysBetween: [v('f3'), v('f3')] }, 0] })
const conditions = (key: string, withBeyond: boolean) => {
  const atom = atomBefore(key)
  const one = withBeyond && key > 'f6' ? fc.oneof({ weight: 9, arbitrary: atom }, { weight: 1, arbitrary: beyond }) : atom
  return fc.oneof(
    { weight: 6, arbitrary: one },
    fc.tuple(fc.constantFrom('and', 'or'), one, one).map(([join, left, right]) => ({ [join]: [left, right] })),
    one.map((inside) => ({ '!': [inside] })),
    fc.tuple(one, one, one).map((parts) => ({ if: parts })),
  )
}

const required = (key: string) => fc.oneof(fc.constant({}), fc.constant({ required: true }), atomBefore(key).map((condition) => ({ required: condition })))
const perhaps = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 2 })

/** Nine fields that may hide and ask for each other; each definition is another one. */
function definitions(withBeyond: boolean): fc.Arbitrary<FormDefinition> {
  const field = (key: string, type: string, kinds: readonly object[], more: object = {}) =>
    fc.tuple(required(key), perhaps(conditions(key, withBeyond)), fc.subarray([...kinds], { maxLength: Math.min(1, kinds.length) }))
      .map(([asked, condition, rules]) => ({ key, type, label, ...more, ...asked, ...(condition ? { condition } : {}), rules }))
  const others = withBeyond ? [{ kind: 'date', relation: 'before', other: 'today', message }, { kind: 'age', min: 10, message }] : []
  const column = (key: string, type: string, more: object = {}) => fc.boolean().map((asked) => ({ key, type, label, required: asked, ...more }))
  const unique = withBeyond ? { rules: [{ kind: 'unique', message }] } : {}
  const table = fc.tuple(column('x', 'yesNo'), column('y', 'text', { maxLength: 9, ...unique }), column('z', 'number', { condition: { '==': [v('x'), true] } }), fc.integer({ min: 0, max: 2 }))
    .chain(([x, y, z, minRows]) => field('f6', 'table', [], { columns: [x, y, z], minRows, maxRows: 3, rowLabel: label }))
  const person = field('f7', 'person', [], { parts: [{ part: 'name' }, { part: 'sex', required: false }, { part: 'birthDate', partial: true }] })
  const holding = [{ kind: 'holds', condition: { '!=': [v('f0'), 'c'] }, message }]
  return fc.tuple(
    field('f0', 'choice', [], { options }), field('f1', 'yesNo', holding), field('f2', 'number', [{ kind: 'range', min: -3, max: 20 }, ...holding], { max: 15 }),
    field('f3', 'date', others), field('f4', 'choices', [{ kind: 'length', max: 2 }], { options }), field('f5', 'personalId', [{ kind: 'pattern', pattern: '0.*', message }]),
    table, person, field('f8', 'consent', [], { ways: ['code', 'counter'] }), perhaps(atomBefore('f4')), perhaps(atomBefore('f6')),
  ).map(([f0, f1, f2, f3, f4, f5, f6, f7, f8, page, section]) => formDefinition.parse({ pages: [
    { key: 'one', title: label, sections: [{ key: 's', fields: [f0, f1, f2, f3] }] },
    { key: 'two', title: label, ...(page ? { condition: page } : {}), sections: [{ key: 's', fields: [f4, f5] }, { key: 't', ...(section ? { condition: section } : {}), fields: [f6, f7, f8] }] },
  ] }))
}

/** Answers, some of them wrong in kind or size. */
const wrong: Readonly<Record<string, unknown>> = {
  f0: 'zzz', f2: 99, f3: '2026-02-30', f4: ['a', 'zzz'], f5: '12', f6: [{ y: 'a text too long' }],
  f7: { sex: 'zzz' }, f8: { name: 'A' },
}
const answersTo = (form: FormDefinition) =>
  fc.tuple(anyAnswers(allFields(form)), fc.subarray(Object.keys(wrong), { maxLength: 2 }), fc.boolean())
    .map(([answers, spoilt, isSpoilt]) => ({ ...answers, ...Object.fromEntries(isSpoilt ? spoilt.map((key) => [key, wrong[key]]) : []) }) as Answers)
const cases = (withBeyond: boolean) =>
  definitions(withBeyond).chain((form) => fc.tuple(fc.constant(form), fc.array(answersTo(form), { minLength: 12, maxLength: 12 })))

describe('the JSON Schema of a form', () => {
  it('judges answers as we do, where it can say everything', () => {
    const seen = { good: 0, bad: 0 }
    fc.assert(fc.property(cases(false), ([form, all]) => {
      const { fits, unsaid } = judge(form)
      expect(unsaid).toEqual([])
      for (const answers of all) {
        const ours = isInOrder(form, answers)
        seen[ours ? 'good' : 'bad'] += 1
        expect({ answers, fits: fits(answers) }).toEqual({ answers, fits: ours })
      }
    }), { numRuns: 25 })
    expect(seen.good).toBeGreaterThan(20)
    expect(seen.bad).toBeGreaterThan(100)
  })

  it('never turns away what we take, where it cannot', () => {
    const seen = { good: 0, unsaid: 0 }
    fc.assert(fc.property(cases(true), ([form, all]) => {
      const { fits, unsaid } = judge(form)
      seen.unsaid += unsaid.length
      for (const answers of all.filter((one) => isInOrder(form, one))) {
        seen.good += 1
        expect({ answers, fits: fits(answers) }).toEqual({ answers, fits: true })
      }
    }), { numRuns: 25 })
    expect(seen.good).toBeGreaterThan(20)
    expect(seen.unsaid).toBeGreaterThan(20)
  })

  it('says of a whole form what it leaves open', () => {
    const { schema, unsaid } = toJsonSchema(birthForm)
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(unsaid).toEqual(['requesterBirthDate: age', 'childBirthDate: date', 'motherBirth: date', 'siblings.birthDate: date'])
    expect(judge(birthForm).fits({})).toBe(false)
  })
})
