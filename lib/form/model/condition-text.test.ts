import fc from 'fast-check'
import { expect, it } from 'vitest'
import { conditionPhrases as words } from '@/lib/text/official/condition-phrases'
import { birthForm } from '@/tests/support/birth-form'
import { conditionText } from './condition-text'
import { allFields } from './fields'

const fields = allFields(birthForm)
const said = (condition: unknown) => conditionText(condition, fields, words)
const labelOf = (key: string) => (fields.find((field) => field.key === key) as { label: { vi: string } }).label.vi

it.each<[unknown, string]>([
  [{ '==': [{ var: 'relation' }, 'other'] }, `${labelOf('relation')} là «`],
  [{ '==': [{ var: 'abandoned' }, true] }, `${labelOf('abandoned')} là «Có»`],
  [{ '!': [{ var: 'childName' }] }, `${labelOf('childName')} chưa được trả lời`],
  [{ '>': [{ daysBetween: [{ var: 'childBirthDate' }, { var: 'today' }] }, 60] }, `số ngày từ ${labelOf('childBirthDate')} đến ngày nộp hồ sơ lớn hơn 60`],
  [{ and: [{ or: [{ '!!': [{ var: 'childName' }] }, { '<': [{ var: 'copies' }, 3] }] }, { '!!': [{ var: 'copies' }] }] },
    `(${labelOf('childName')} đã được trả lời hoặc ${labelOf('copies')} nhỏ hơn 3) và ${labelOf('copies')} đã được trả lời`],
  [{ '>=': [{ var: 'childBirthDate' }, '2026-01-31'] }, `${labelOf('childBirthDate')} từ «31/01/2026» trở lên`],
])('%j', (condition, expected) => {
  expect(said(condition)).toContain(expected)
})

it('never throws and never shows an object, whatever stands there', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    expect(said(value)).not.toContain('[object')
  }))
})
