import { describe, expect, test } from 'vitest'
import type { ConditionField } from '@/lib/form/model/condition-fields'
import { birthRegistration } from '@/prisma/seed/procedures/birth-registration'
import { procedureDefinition } from '../schema'
import { editComponentInput, editFeeInput, editTextsInput, editTimeLimitsInput, publishInput } from '../schema/editing'
import { withComponent, withFee, withoutComponent, withoutFee, withTexts, withTimeLimits } from './editing'

const definition = procedureDefinition.parse(birthRegistration)
const fields: readonly ConditionField[] = [{ name: 'surrogacy', label: 'Mang thai hộ', group: '', kind: 'yesNo', options: [{ value: 'true', label: 'Có' }, { value: 'false', label: 'Không' }] }]
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
  }

  test('change what is said and nothing else', () => {
    const edited = withTexts(definition, editTextsInput.parse(typed))
    expect(edited).toMatchObject({ name: { vi: 'Khai sinh' }, summary: { vi: 'Tóm tắt', en: 'Summary' }, fees: definition.fees, form: definition.form })
    expect([edited.description, edited.conditions, edited.feeNote]).toEqual([undefined, undefined, undefined])
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

  test('stand in the order of their rows, without those left empty or taken away', () => {
    const posted = parse({
      10: row,
      2: { ...row, unit: '' },
      1: { ...row, unit: 'SAME_DAY', amount: '', cutoff: '14:30', caseKey: 'late', note: { vi: 'Ghi chú', en: '' } },
      0: { ...row, unit: 'HOURS', amount: 'x', remove: 'yes' },
    })
    expect(codesOf(posted)).toEqual({ 'limits.0.amount': 'not-a-number' })
    const fine = editTimeLimitsInput.parse({ ...seen, supplementClock: 'RESTART', limits: { 10: row, 2: { ...row, unit: '' }, 1: { ...row, unit: 'SAME_DAY', amount: '', cutoff: '14:30', caseKey: 'late' }, 0: { ...row, remove: 'yes' } } })
    const edited = withTimeLimits(definition, fine)
    expect(edited.timeLimits).toEqual([
      { caseKey: 'late', limit: { unit: 'SAME_DAY', amount: 0, cutoffMinute: 870 } },
      { limit: { unit: 'WORKING_DAYS', amount: 3, cutoffMinute: 900 } },
    ])
    expect(edited.supplementClock).toBe('RESTART')
  })

  test('need a number where they count, and at least one rule', () => {
    expect(codesOf(parse({ 0: { ...row, amount: '' } }))).toEqual({ 'limits.0.amount': 'required' })
    expect(codesOf(parse({ 0: { ...row, unit: 'NONE', amount: '' } }))).toEqual({})
    expect(codesOf(parse({ 0: { ...row, unit: '' } }))).toEqual({ limits: 'required' })
    expect(codesOf(parse({ 0: { ...row, cutoff: '25:00' } }))).toEqual({ 'limits.0.cutoff': 'invalid-time' })
  })
})

describe('a fee', () => {
  const typed = { ...seen, key: 'copies', label: { vi: 'Bản sao', en: '' }, amount: '9.000', group: 'copies', legalGround: 'Nghị quyết mới' }

  test('gets another amount and keeps what only the studio edits', () => {
    const edited = withFee(definition, editFeeInput.parse(typed))
    expect(edited?.fees.find(({ key }) => key === 'copies')).toEqual({
      key: 'copies', label: { vi: 'Bản sao' }, amount: 9000, group: 'copies', legalGround: 'Nghị quyết mới', quantityField: 'copies',
    })
    expect(edited?.fees.map(({ key }) => key)).toEqual(definition.fees.map(({ key }) => key))
    const late = withFee(definition, editFeeInput.parse({ ...typed, key: 'lateRegistration' }))
    expect(late?.fees.find(({ key }) => key === 'lateRegistration')?.condition).toEqual({ '==': [{ var: 'registrationKind' }, 'late'] })
  })

  test('is added under a key of its own, stays for some days, and is taken away', () => {
    const days = { validFrom: { day: '1', month: '1', year: '2027' }, validTo: { day: '28', month: '2', year: '2027' } }
    const added = withFee(definition, editFeeInput.parse({ ...typed, key: '', group: '', ...days }))
    expect(added?.fees.at(-1)).toMatchObject({ key: 'fee1', group: 'fee1', validFrom: '2027-01-01', validTo: '2027-02-28' })
    expect(added && withoutFee(added, 'fee1')).toEqual(definition)
    expect(withoutFee(definition, 'fee9')).toBeNull()
    expect(withFee(definition, editFeeInput.parse({ ...typed, key: 'fee9' }))).toBeNull()
  })

  test('is whole đồng, has a ground, and ends after it begins', () => {
    const wrong = (over: object) => codesOf(editFeeInput.safeParse({ ...typed, ...over }))
    expect(wrong({ amount: '8,5' })).toEqual({ amount: 'not-a-number' })
    expect(wrong({ amount: '-1' })).toEqual({ amount: 'not-a-number' })
    expect(wrong({ amount: '' })).toEqual({ amount: 'required' })
    expect(wrong({ legalGround: '' })).toEqual({ legalGround: 'required' })
    expect(wrong({ validFrom: { day: '31', month: '2', year: '2027' } })).toEqual({ validFrom: 'invalid-day' })
    const reversed = { validFrom: { day: '2', month: '1', year: '2027' }, validTo: { day: '1', month: '1', year: '2027' } }
    expect(wrong(reversed)).toEqual({ validTo: 'ends-before-start' })
  })
})

test('a component is changed, added and taken away, and is asked for on a condition', () => {
  const typed = { ...seen, key: 'birthNotice', title: { vi: 'Giấy chứng sinh', en: '' }, kind: 'SUBMIT', originals: '1', copies: '0', maxFiles: '2', needed: 'no', condition: { mode: 'rows', g0r0: { field: 'surrogacy', operator: 'is', value: 'true' } } }
  const input = editComponentInput(fields)
  const before = definition.components.find(({ key }) => key === 'birthNotice')
  const edited = withComponent(definition, input.parse(typed))
  expect(edited?.components.find(({ key }) => key === 'birthNotice')).toEqual({
    ...before, title: { vi: 'Giấy chứng sinh' }, hint: undefined, replacedNote: undefined, maxFiles: 2, required: false, condition: { '==': [{ var: 'surrogacy' }, true] },
  })
  const added = withComponent(definition, input.parse({ ...typed, key: '' }))
  expect(added?.components.at(-1)).toMatchObject({ key: 'component1', replaceableBy: [] })
  expect(added && withoutComponent(added, 'component1')).toEqual(definition)
  expect(withoutComponent(definition, 'none')).toBeNull()
  expect(codesOf(input.safeParse({ ...typed, maxFiles: '21', kind: '' }))).toEqual({ maxFiles: 'too-large', kind: 'required' })
})

test('publishing is at once, or from the first moment of a day in Việt Nam', () => {
  const typed = { ...seen, reason: 'Mức mới', validFrom: { day: '1', month: '1', year: '2027' } }
  expect(publishInput.parse({ ...typed, when: 'now' }).validFrom).toBeNull()
  expect(publishInput.parse({ ...typed, when: 'later' }).validFrom).toEqual(new Date('2026-12-31T17:00:00Z'))
  expect(codesOf(publishInput.safeParse({ ...typed, when: 'later', validFrom: { day: '', month: '', year: '' } }))).toEqual({ validFrom: 'required' })
  expect(codesOf(publishInput.safeParse({ ...typed, when: undefined, reason: '' }))).toEqual({ when: 'required', reason: 'required' })
})
