import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthForm } from '@/tests/support/birth-form'
import { anyAnswers } from '@/tests/support/form-answers'
import { type FormDefinition, formDefinition } from '../schema'
import { carryOver, isUneventful } from './carry'
import { checkForm } from './checks'
import { allFields } from './fields'

const label = (vi: string) => ({ vi })
const form = (...fields: object[]): FormDefinition => formDefinition.parse({ pages: [{ key: 'p', title: label('P'), sections: [{ key: 's', fields }] }] })
const options = (...values: string[]) => values.map((value) => ({ value, label: label(value.toUpperCase()) }))
const table = (columns: object[], more: object = {}) => ({ key: 't', type: 'table', label: label('Bảng'), rowLabel: label('Dòng'), columns, ...more })
const said = ({ report }: ReturnType<typeof carryOver>) => report.dropped.map(({ labels, answer }) => [labels.map((one) => (typeof one === 'number' ? one : one.vi)).join(' > '), answer])

describe('a draft carried over', () => {
  it('to its own form stays as it is', () => {
    fc.assert(fc.property(anyAnswers(allFields(birthForm)), (answers) => {
      const typed = { answers, raw: { 'childBirthDate.day': '31' } }
      const { report, ...carried } = carryOver(birthForm, birthForm, typed)
      expect(carried).toEqual(typed)
      expect(isUneventful(report)).toBe(true)
    }), { numRuns: 50 })
  })

  it('keeps what has the same key and fits, and shows what does not', () => {
    const from = form(
      { key: 'name', type: 'text', label: label('Tên') }, { key: 'copies', type: 'text', label: label('Số bản') }, { key: 'kind', type: 'choice', label: label('Loại'), options: options('a', 'b') },
      { key: 'many', type: 'choices', label: label('Nhiều'), options: options('a', 'b', 'c') }, { key: 'gone', type: 'address', label: label('Nơi ở') }, { key: 'when', type: 'date', label: label('Ngày') },
    )
    const to = form(
      { key: 'name', type: 'textarea', label: label('Tên') }, { key: 'copies', type: 'number', label: label('Số bản') }, { key: 'kind', type: 'select', label: label('Loại'), options: options('b', 'c') },
      { key: 'many', type: 'choices', label: label('Nhiều'), options: options('a', 'c') }, { key: 'when', type: 'personalId', label: label('Ngày') }, { key: 'fresh', type: 'text', label: label('Mới'), required: true },
    )
    const home = { province: 'Thành phố Huế', commune: 'Phường Hương Trà', detail: '' }
    const carried = carryOver(from, to, {
      answers: { name: 'Hoa', copies: '3', kind: 'a', many: ['a', 'b'], gone: home, when: '2026-01-02' }, raw: { name: 'x', 'when.day': '9' },
    })
    expect(carried.answers).toEqual({ name: 'Hoa', copies: 3, many: ['a'] })
    expect(said(carried)).toEqual([['Loại', 'a'], ['Nhiều', ['b']], ['Nơi ở', home], ['Ngày', '2026-01-02'], ['Tên', 'x'], ['Ngày', '9']])
    expect(carried.report.changed.map(({ key }) => key)).toEqual(['name', 'copies', 'many'])
    expect(carried.report.asked.map(({ key }) => key)).toEqual(['fresh'])
  })

  it('goes into rows, their tables and groups', () => {
    const person = (parts: string[]) => ({ key: 'who', type: 'person', label: label('Ai'), parts: parts.map((part) => ({ part })) })
    const nested = (columns: object[]) => ({ key: 'n', type: 'table', label: label('Con'), rowLabel: label('Cháu'), columns })
    const text = (key: string) => ({ key, type: 'text', label: label(key) })
    const from = form(table([text('a'), nested([text('x'), text('y')]), person(['name', 'phone'])]))
    const to = form(table([text('a'), nested([text('x')]), person(['name'])], { maxRows: 1 }))
    const row = { a: '1', n: [{ x: 'x1', y: 'y1' }], who: { name: 'An', phone: '0905123456' } }
    const carried = carryOver(from, to, { answers: { t: [row, { a: '2' }] }, raw: {} })
    expect(carried.answers).toEqual({ t: [{ a: '1', n: [{ x: 'x1' }], who: { name: 'An' } }] })
    expect(said(carried)).toEqual([['Bảng > 1 > Con > 1 > y', 'y1'], ['Bảng > 1 > Ai > Số điện thoại', '0905123456'], ['Bảng > 2 > a', '2']])
  })

  it('is never refused for its kind: what was kept, the new form understands', () => {
    const types = ['text', 'textarea', 'number', 'money', 'date', 'partialDate', 'time', 'yesNo', 'personalId', 'passport', 'phone', 'email', 'address']
    const any = fc.array(fc.constantFrom(...types), { minLength: 5, maxLength: 5 }).map((chosen) => 
      form(...chosen.map((type, index) => ({ key: `f${String(index)}`, type, label: label('F') }))))
    const cases = fc.tuple(any, any).chain(([from, to]) => fc.tuple(fc.constant(from), fc.constant(to), anyAnswers(allFields(from))))
    fc.assert(fc.property(cases, ([from, to, answers]) => {
      const carried = carryOver(from, to, { answers, raw: {} })
      const codes = checkForm(to, carried.answers, { today: '2026-11-23' }).flatMap(({ errors }) => errors.map(({ code }) => code))
      // What fits a kind may still be too little of it, as it was before.
      expect(codes.filter((code) => !['address-province', 'too-long', 'too-small', 'too-large'].includes(code))).toEqual([])
      // Nothing is lost silently.
      for (const key of Object.keys(answers)) expect(key in carried.answers || carried.report.dropped.length > 0).toBe(true)
    }))
  })
})
