import { expect, it } from 'vitest'
import type { FormField } from '../schema'
import { isLogicText, templateFromValue, valueFromTemplate } from './computed-template'

const fields = [{ key: 'ngaySinh', type: 'date', label: { vi: 'Ngày sinh' }, required: false, rules: [] }] satisfies readonly FormField[]

it.each(['', 'Ông', '{{hoVaTen}}, sinh ngày {{ngaySinh}}', '{{hoVaTen}}'])('the template “%s” is read back as it was written', (template) => {
  expect(templateFromValue(valueFromTemplate(template, fields), fields)).toBe(template)
})

it('an expression of nothing is an empty template', () => {
  expect(templateFromValue({ cat: [''] }, fields)).toBe('')
})

it('a value beyond a template is shown as an expression, which is known again however its lines are broken', () => {
  const value = { upper: [{ var: 'hoVaTen' }] }
  expect(templateFromValue(value, fields)).toBeNull()
  expect([JSON.stringify(value), JSON.stringify(value, null, 2), JSON.stringify(value, null, 2).replaceAll('\n', '\r\n')].map(isLogicText)).toEqual([true, true, true])
  expect(['{{hoVaTen}}', 'Ông {"a"}', ''].map(isLogicText)).toEqual([false, false, false])
})
