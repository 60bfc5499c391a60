import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthRegistration } from '@/tests/support/shipped-procedures'
import { conditionInput } from '../schema/condition-input'
import { type Condition, formDefinition } from '../schema'
import { type ConditionField, conditionFields } from './condition-fields'
import { type ConditionRow, conditionFromRows, isComparable, operatorsFor, rowsFromCondition, valuesWanted } from './condition-rows'
import { conditionProblem, holds } from './conditions'

const words = {
  yes: 'Có', no: 'Không', province: 'tỉnh', rowCount: (table: string) => `Số dòng của ${table}`,
  someRow: (table: string, column: string) => `${table}: có dòng mà ${column}`,
  noRow: (table: string, column: string) => `${table}: không dòng nào mà ${column}`,
  everyRow: (table: string, column: string) => `${table}: mọi dòng có ${column}`,
}
const option = (value: string) => ({ value, label: { vi: value.toUpperCase() } })
const form = formDefinition.parse({
  pages: [{
    key: 'page', title: { vi: 'Trang' },
    sections: [{
      key: 'section',
      fields: [
        { key: 'sex', type: 'choice', label: { vi: 'Giới tính' }, options: [option('male'), option('female'), option('other')] },
        { key: 'married', type: 'yesNo', label: { vi: 'Đã kết hôn' } },
        { key: 'age', type: 'number', label: { vi: 'Tuổi' } },
        { key: 'born', type: 'date', label: { vi: 'Ngày sinh' } },
        { key: 'wishes', type: 'choices', label: { vi: 'Mong muốn' }, options: [option('a'), option('b')] },
        { key: 'name', type: 'text', label: { vi: 'Họ tên' } },
        { key: 'home', type: 'address', label: { vi: 'Nơi ở' } },
        { key: 'note', type: 'static', text: { vi: 'Đọc kỹ' } },
        {
          key: 'members', type: 'table', label: { vi: 'Thành viên' }, rowLabel: { vi: 'Người' },
          columns: [
            { key: 'age', type: 'number', label: { vi: 'Tuổi' } },
            { key: 'sex', type: 'choice', label: { vi: 'Giới tính' }, options: [option('male'), option('female')] },
          ],
        },
      ],
    }],
  }],
})
const fields = conditionFields(form, words)
const fieldOf = (name: string) => fields.find((field) => field.name === name)!

const valueFor = (field: ConditionField): fc.Arbitrary<string> => {
  if (field.options) return fc.constantFrom(...field.options.map(({ value }) => value))
  if (field.kind === 'number') return fc.integer({ min: -999, max: 99_999 }).map(String)
  return field.kind === 'date' ? fc.constantFrom('2026-11-23', '1999-02-28') : fc.constantFrom('Lan', 'Bình', '12')
}
const anyRow = fc.constantFrom(...fields).chain((field) =>
  fc.constantFrom(...operatorsFor(field)).chain((operator): fc.Arbitrary<ConditionRow> => {
    const wanted = valuesWanted(operator, field.kind)
    const values = wanted === 'none' ? fc.constant([]) : wanted === 'field'
      ? fc.constantFrom(...fields.filter(isComparable)).map(({ name }) => [name])
      : fc.uniqueArray(valueFor(field), { minLength: 1, maxLength: wanted === 'many' ? 3 : 1 })
    return values.map((given) => ({ field: field.name, operator, values: given }))
  }))
const anyJoin = fc.constantFrom('all' as const, 'any' as const)
const anyGroup = fc.record({ join: anyJoin, rows: fc.array(anyRow, { minLength: 1, maxLength: 3 }) })
const anyRows = fc.record({ join: anyJoin, groups: fc.array(anyGroup, { minLength: 1, maxLength: 3 }) })

const anyAnswers = fc.record({
  sex: fc.constantFrom('male', 'female', 'other'), married: fc.boolean(), age: fc.integer({ min: 0, max: 20 }), born: fc.constantFrom('2026-11-23', '1998-01-01'),
  wishes: fc.subarray(['a', 'b']), name: fc.constantFrom('Lan', 'Bình'),
  members: fc.array(fc.record({ age: fc.integer({ min: 0, max: 20 }), sex: fc.constantFrom('male', 'female') }), { maxLength: 3 }),
}, { requiredKeys: [] })

describe('rows', () => {
  it('are read back from the condition they say, meaning the same', () => {
    fc.assert(fc.property(anyRows, anyAnswers, (rows, answers) => {
      const condition = conditionFromRows(rows, fields)!
      expect(conditionProblem(condition)).toBeNull()
      const again = conditionFromRows(rowsFromCondition(condition, fields)!, fields)!
      expect(holds(again, answers)).toBe(holds(condition, answers))
      // Written once more they stay as they are.
      expect(conditionFromRows(rowsFromCondition(again, fields)!, fields)).toEqual(again)
    }))
  })

  it.each<[Condition, ConditionRow]>([
    [{ '==': [{ var: 'sex' }, 'male'] }, { field: 'sex', operator: 'is', values: ['male'] }],
    [{ in: [{ var: 'sex' }, ['male', 'other']] }, { field: 'sex', operator: 'is', values: ['male', 'other'] }],
    [{ '!': { in: [{ var: 'sex' }, ['male']] } }, { field: 'sex', operator: 'isNot', values: ['male'] }],
    [{ '>=': [18, { var: 'age' }] }, { field: 'age', operator: 'atMost', values: ['18'] }],
    [{ in: ['a', { var: 'wishes' }] }, { field: 'wishes', operator: 'has', values: ['a'] }],
    [{ '!!': { var: 'name' } }, { field: 'name', operator: 'answered', values: [] }],
    [{ '<': [{ var: 'age' }, { count: [{ var: 'members' }] }] }, { field: 'age', operator: 'lessField', values: ['count:members'] }],
    [{ '==': [{ var: 'home.province' }, 'Tỉnh An Giang'] }, { field: 'home.province', operator: 'is', values: ['Tỉnh An Giang'] }],
    [{ some: [{ var: 'members' }, { '<': [{ var: 'age' }, 6] }] }, { field: 'some:members:age', operator: 'less', values: ['6'] }],
  ])('%j is a row', (condition, row) => {
    expect(rowsFromCondition(condition, fields)).toEqual({ join: 'all', groups: [{ join: 'all', rows: [row] }] })
  })

  it.each<[Condition]>([
    [{ '==': [{ '+': [{ var: 'age' }, 1] }, 3] }],
    [{ '==': [{ var: 'gone' }, 1] }],
    [{ '!': [{ var: 'married' }] }],
    [{ and: [{ or: [{ and: [{ '==': [{ var: 'age' }, 1] }, { '==': [{ var: 'age' }, 2] }] }, { '==': [{ var: 'age' }, 3] }] }] }],
    [{ some: [{ var: 'members' }, { and: [{ '<': [{ var: 'age' }, 6] }, { '==': [{ var: 'sex' }, 'male'] }] }] }],
    [{ if: [true, true, false] }],
  ])('%j says more than rows can', (condition) => {
    expect(rowsFromCondition(condition, fields)).toBeNull()
  })

  it('hold every condition of the birth registration', () => {
    const birth = birthRegistration
    const known = conditionFields(birth.form, words)
    const conditions = birth.form!.pages.flatMap((page) => [page.condition, ...page.sections.flatMap((section) =>
      [section.condition, ...section.fields.map((field) => field.condition)])])
    const given = conditions.filter((condition) => condition !== undefined)
    expect(given.length).toBeGreaterThan(20)
    expect(given.filter((condition) => rowsFromCondition(condition, known) === null)).toEqual([])
  })
})

describe('what is posted', () => {
  const parse = (typed: unknown) => {
    const result = conditionInput(fields).safeParse(typed)
    return result.success ? result.data : Object.fromEntries(result.error.issues.map((issue) => [issue.path.join('.'), issue.message]))
  }

  it('is always, rows or written by an expert', () => {
    expect(parse({ mode: 'always', g0r0: { field: 'sex' } })).toBeUndefined()
    expect(parse({ mode: 'rows', g0r0: { field: 'sex', operator: 'is', value: ['male', 'female'] }, g0r1: { field: '' } })).toEqual({ in: [{ var: 'sex' }, ['male', 'female']] })
    expect(parse({ mode: 'rows', join: 'any', g0: { join: 'all' }, g0r0: { field: 'age', operator: 'atLeast', value: '1.000' }, g0r2: { field: 'married', operator: 'is', value: 'Có' }, g1r0: { field: 'born', operator: 'less', value: '1/2/2020' } }))
      .toEqual({ or: [{ and: [{ '>=': [{ var: 'age' }, 1000] }, { '==': [{ var: 'married' }, true] }] }, { '<': [{ var: 'born' }, '2020-02-01'] }] })
    expect(parse({ mode: 'rows', g0r0: { field: 'sex', operator: 'isNot', value: 'Male; other' } })).toEqual({ '!': [{ in: [{ var: 'sex' }, ['male', 'other']] }] })
    expect(parse({ mode: 'expert', json: '{"==": [{"var": "age"}, 3]}' })).toEqual({ '==': [{ var: 'age' }, 3] })
  })

  it('is told what is wrong with it, by row', () => {
    expect(parse({})).toEqual({ mode: 'required' })
    expect(parse({ mode: 'rows' })).toEqual({ 'g0r0.field': 'required' })
    expect(parse({
      mode: 'rows', g0r0: { field: '', value: 'x' }, g0r1: { field: 'nobody', operator: 'is', value: 'x' }, g0r2: { field: 'sex', operator: 'less', value: 'male' },
      g0r3: { field: 'sex', operator: 'is', value: 'cat' }, g0r4: { field: 'age', operator: 'is', value: 'ten' }, g0r5: { field: 'born', operator: 'is', value: '30/2/2020' },
      g0r6: { field: 'name', operator: 'is', value: '' }, g0r7: { field: 'age', operator: 'isField', value: 'some:members:age' },
    })).toEqual({
      'g0r0.field': 'required', 'g0r1.field': 'not-an-option', 'g0r2.operator': 'operator-unfit', 'g0r3.value': 'not-an-option', 'g0r4.value': 'not-a-number',
      'g0r5.value': 'invalid-day', 'g0r6.value': 'required', 'g0r7.value': 'unknown-field',
    })
    for (const json of ['', '[]', '{}', '{"log": 1}', 'x', '{"==": [{"var": "gone"}, 1]}']) expect(Object.keys(parse({ mode: 'expert', json }) as object)).toEqual(['json'])
    expect(fieldOf('note')).toBeUndefined()
  })
})
