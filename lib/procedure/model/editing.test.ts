import { describe, expect, test } from 'vitest'
import type { ConditionField } from '@/lib/form/model/condition-fields'
import { birthRegistration } from '@/tests/support/shipped-procedures'
import { procedureDefinition } from '../schema'
import { editCaseInput, editComponentInput, editFeeInput, editTextsInput, editTimeLimitsInput, publishInput } from '../schema/editing'
import { withCase, withComponent, withFee, withTexts, withTimeLimits } from './editing'
import { withoutPart } from './lists'

const definition = birthRegistration
const fields: readonly ConditionField[] = [{ name: 'surrogacy', label: 'Mang thai hộ', group: '', kind: 'yesNo', options: [{ value: 'true', label: 'Có' }, { value: 'false', label: 'Không' }] }]
const always = { mode: 'always' }
const surrogate = { mode: 'rows', g0r0: { field: 'surrogacy', operator: 'is', value: 'true' } }
const seen = { code: '1.001193', revision: '3' }
const codesOf = (result: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) =>
  Object.fromEntries((result.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]))

describe('texts', () => {
  const typed = {
    ...seen,
    name: { vi: ' Khai sinh ', en: '' },
    summary: { vi: 'Tóm tắt', en: 'Summary' },
    audience: { vi: 'Cha mẹ', en: '' },
    description: { vi: '', en: '' },
    steps: { 0: { text: { vi: 'Nộp hồ sơ', en: '' } }, 1: { text: { vi: '', en: '' } }, 2: { text: { vi: 'Nhận kết quả', en: 'Get it' } } },
    legalBasis: 'Luật Hộ tịch\r\n\r\n  Nghị định số 1 ',
  }

  test('change what is said and nothing else', () => {
    const edited = withTexts(definition, editTextsInput.parse(typed))
    expect(edited).toMatchObject({ name: { vi: 'Khai sinh' }, summary: { vi: 'Tóm tắt', en: 'Summary' }, fees: definition.fees, form: definition.form })
    expect([edited.description, edited.conditions, edited.feeNote]).toEqual([undefined, undefined, undefined])
    expect(edited).toMatchObject({ steps: [{ vi: 'Nộp hồ sơ' }, { vi: 'Nhận kết quả', en: 'Get it' }], legalBasis: ['Luật Hộ tịch', 'Nghị định số 1'] })
    expect(procedureDefinition.parse(edited)).toEqual(edited)
  })

  test('are asked for in Vietnamese first', () => {
    const wrong = { ...typed, name: { vi: ' ', en: 'Birth' }, description: { vi: '', en: 'Only English' }, summary: { vi: 'x'.repeat(601), en: '' } }
    expect(codesOf(editTextsInput.safeParse(wrong))).toEqual({ 'name.vi': 'required', 'summary.vi': 'too-long', 'description.vi': 'required' })
  })
})

describe('time limits', () => {
  const row = { channel: '', caseKey: '', unit: 'WORKING_DAYS', amount: '3', cutoff: '', note: { vi: '', en: '' } }
  const parse = (limits: Record<string, unknown>) => editTimeLimitsInput.safeParse({ ...seen, supplementClock: 'RESTART', limits })

  test('stand in the order of their rows, without those left empty', () => {
    expect(codesOf(parse({ 0: { ...row, unit: 'NONE', amount: 'x' } }))).toEqual({ 'limits.0.amount': 'not-a-number' })
    const same = { ...row, unit: 'SAME_DAY', amount: '', cutoff: '14:30', caseKey: 'late', note: { vi: 'Ghi chú', en: '' } }
    const fine = editTimeLimitsInput.parse({ ...seen, supplementClock: 'RESTART', limits: { 10: row, 2: { ...row, unit: '' }, 1: same } })
    const edited = withTimeLimits(definition, fine)
    expect(edited.timeLimits).toEqual([
      { caseKey: 'late', limit: { unit: 'SAME_DAY', amount: 0, cutoffMinute: 870 }, note: { vi: 'Ghi chú' } },
      { limit: { unit: 'WORKING_DAYS', amount: 3, cutoffMinute: 900 } },
    ])
    expect(edited.supplementClock).toBe('RESTART')
  })

  test('need a number where they count, and at least one rule', () => {
    expect(codesOf(parse({ 0: { ...row, amount: '' } }))).toEqual({ 'limits.0.amount': 'required' })
    expect(codesOf(parse({ 0: { ...row, unit: 'NONE', amount: '' } }))).toEqual({})
    expect(codesOf(parse({ 0: { ...row, unit: '' } }))).toEqual({ limits: 'required' })
    expect(codesOf(editTimeLimitsInput.safeParse({ ...seen, supplementClock: 'RESTART' }))).toEqual({ limits: 'required' })
    expect(codesOf(parse({ 0: { ...row, cutoff: '25:00' } }))).toEqual({ 'limits.0.cutoff': 'invalid-time' })
  })
})

describe('a fee', () => {
  const input = editFeeInput(fields)
  const typed = { ...seen, key: 'copies', label: { vi: 'Bản sao', en: '' }, amount: '9.000', quantityField: 'copies', group: 'copies', legalGround: 'Nghị quyết mới', condition: always }

  test('gets another amount, multiplier and condition', () => {
    const edited = withFee(definition, input.parse(typed))
    expect(edited?.fees.find(({ key }) => key === 'copies')).toEqual({
      key: 'copies', label: { vi: 'Bản sao' }, amount: 9000, group: 'copies', legalGround: 'Nghị quyết mới', quantityField: 'copies',
    })
    expect(edited?.fees.map(({ key }) => key)).toEqual(definition.fees.map(({ key }) => key))
    const once = withFee(definition, input.parse({ ...typed, quantityField: '', condition: surrogate }))
    expect(once?.fees.find(({ key }) => key === 'copies')).toMatchObject({ quantityField: undefined, condition: { '==': [{ var: 'surrogacy' }, true] } })
  })

  test('may be computed from the answers, and keeps no formula that nobody can compute', () => {
    const capped = withFee(definition, input.parse({ ...typed, amountFrom: '{"min": [{"*": [{"var": "copies"}, 2000]}, 200000]}' }))
    expect(capped?.fees.find(({ key }) => key === 'copies')?.amountFrom).toEqual({ min: [{ '*': [{ var: 'copies' }, 2000] }, 200_000] })
    expect(codesOf(input.safeParse({ ...typed, amountFrom: '{"frobnicate": [1]}' }))).toEqual({ amountFrom: 'condition-broken' })
    expect(codesOf(input.safeParse({ ...typed, amountFrom: '{' }))).toEqual({ amountFrom: 'condition-broken' })
  })

  test('is added under a key of its own, stays for some days, and is taken away', () => {
    const days = { validFrom: { day: '1', month: '1', year: '2027' }, validTo: { day: '28', month: '2', year: '2027' } }
    const added = withFee(definition, input.parse({ ...typed, key: '', group: '', ...days }))
    expect(added?.fees.at(-1)).toMatchObject({ key: 'fee1', group: 'fee1', validFrom: '2027-01-01', validTo: '2027-02-28' })
    expect(added && withoutPart(added, { list: 'fees', key: 'fee1' })).toEqual(definition)
    expect(withFee(definition, input.parse({ ...typed, key: 'fee9' }))).toBeNull()
  })

  test('puts an end to a note that no amount is known, once, and to no other note', () => {
    const none = { ...definition, fees: [], feeNote: { vi: 'Danh mục quốc gia chưa công bố mức phí, lệ phí. Vui lòng hỏi Bộ phận Một cửa trước khi nộp.', en: 'None.' } }
    const add = input.parse({ ...typed, key: '' })
    const first = withFee(none, add)
    expect(first?.fees).toHaveLength(1)
    expect(first).not.toHaveProperty('feeNote')
    const written = { vi: 'Người nghèo được miễn.' }
    expect(withFee({ ...none, feeNote: written }, add)?.feeNote).toEqual(written)
    // Written again on purpose, it stays.
    expect(first && withFee({ ...first, feeNote: none.feeNote }, add)?.feeNote).toEqual(none.feeNote)
  })

  test('is whole đồng, has a ground, and ends after it begins', () => {
    const wrong = (over: object) => codesOf(input.safeParse({ ...typed, ...over }))
    expect(wrong({ amount: '8,5' })).toEqual({ amount: 'not-a-number' })
    expect(wrong({ amount: '-1' })).toEqual({ amount: 'not-a-number' })
    expect(wrong({ amount: '' })).toEqual({ amount: 'required' })
    expect(wrong({ legalGround: '' })).toEqual({ legalGround: 'required' })
    expect(wrong({ validFrom: { day: '31', month: '2', year: '2027' } })).toEqual({ validFrom: 'invalid-day' })
    const reversed = { validFrom: { day: '2', month: '1', year: '2027' }, validTo: { day: '1', month: '1', year: '2027' } }
    expect(wrong(reversed)).toEqual({ validTo: 'ends-before-start' })
  })
})

test('a component is changed, added and taken away, and is asked for on a condition and in its cases', () => {
  const typed = {
    ...seen, key: 'birthNotice', title: { vi: 'Giấy chứng sinh', en: '' }, kind: 'SUBMIT', originals: '1', copies: '0', maxFiles: '2', maxMegabytes: '5', fileKinds: 'pdf', needed: 'no',
    cases: 'late', replaceableBy: ['health.birth-notice', 'civil-status.marriage'], condition: surrogate,
  }
  const input = editComponentInput(fields)
  const before = definition.components.find(({ key }) => key === 'birthNotice')
  const edited = withComponent(definition, input.parse(typed))
  expect(edited?.components.find(({ key }) => key === 'birthNotice')).toEqual({
    ...before, title: { vi: 'Giấy chứng sinh' }, hint: undefined, replacedNote: undefined, maxFiles: 2, maxMegabytes: 5, fileKinds: ['pdf'], required: false,
    cases: ['late'], replaceableBy: ['health.birth-notice', 'civil-status.marriage'], condition: { '==': [{ var: 'surrogacy' }, true] },
  })
  const added = withComponent(definition, input.parse({ ...typed, key: '', cases: undefined, replaceableBy: undefined }))
  expect(added?.components.at(-1)).toMatchObject({ key: 'component1', cases: [], replaceableBy: [] })
  expect(added && withoutPart(added, { list: 'components', key: 'component1' })).toEqual(definition)
  const unlimited = withComponent(definition, input.parse({ ...typed, maxMegabytes: '', fileKinds: ['pdf', 'picture'] }))
  expect(unlimited?.components.find(({ key }) => key === 'birthNotice')).toMatchObject({ maxMegabytes: undefined, fileKinds: undefined })
  expect(codesOf(input.safeParse({ ...typed, maxMegabytes: '11' }))).toEqual({ maxMegabytes: 'too-large' })
  expect(codesOf(input.safeParse({ ...typed, maxMegabytes: 'năm' }))).toEqual({ maxMegabytes: 'not-a-number' })
  expect(codesOf(input.safeParse({ ...typed, maxFiles: '21', kind: '' }))).toEqual({ maxFiles: 'too-large', kind: 'required' })
})

test('a case is added and changed', () => {
  const input = editCaseInput(fields)
  const added = withCase(definition, input.parse({ ...seen, key: '', title: { vi: 'Mang thai hộ', en: '' }, condition: surrogate }))
  expect(added?.cases.at(-1)).toEqual({ key: 'case1', title: { vi: 'Mang thai hộ' }, condition: { '==': [{ var: 'surrogacy' }, true] } })
  const changed = added && withCase(added, input.parse({ ...seen, key: 'case1', title: { vi: 'Khác', en: 'Other' }, condition: always }))
  expect(changed?.cases.at(-1)).toEqual({ key: 'case1', title: { vi: 'Khác', en: 'Other' }, condition: undefined })
  expect(codesOf(input.safeParse({ ...seen, title: { vi: '', en: '' }, condition: always }))).toEqual({ 'title.vi': 'required' })
})

test('publishing is at once, or from the first moment of a day in Việt Nam', () => {
  const typed = { ...seen, reason: 'Mức mới', validFrom: { day: '1', month: '1', year: '2027' } }
  expect(publishInput.parse({ ...typed, when: 'now' }).validFrom).toBeNull()
  expect(publishInput.parse({ ...typed, when: 'later' }).validFrom).toEqual(new Date('2026-12-31T17:00:00Z'))
  expect(codesOf(publishInput.safeParse({ ...typed, when: 'later', validFrom: { day: '', month: '', year: '' } }))).toEqual({ validFrom: 'required' })
  expect(codesOf(publishInput.safeParse({ ...typed, when: undefined, reason: '' }))).toEqual({ when: 'required', reason: 'required' })
})
