import { describe, expect, test } from 'vitest'
import { written } from '@/lib/text/official/catalogue-import'
import { traps } from '@/tests/support/sample-catalogue'
import { catalogueRecord } from '../../schema/catalogue'
import { isSame, mergeDefinitions } from './merge'
import { readRecord } from './read'

const read = (record: unknown) => readRecord(catalogueRecord.parse(record), written, new Map([['Nhà văn hóa', 'culture']]))
const codesOf = (record: unknown) => read(record).doubts.map(({ code }) => code)

describe('a record of the national catalogue', () => {
  test('becomes information, without the words every name begins with', () => {
    expect(read(traps.plainAmount)).toMatchObject({
      level: 'INFO', name: { vi: 'Cho mượn bàn ghế của nhà văn hóa khu phố' }, sector: { key: 'culture' }, steps: [{ vi: 'Gửi giấy đề nghị.' }, { vi: 'Nhận bàn ghế.' }],
      outcomes: [{ vi: 'Phiếu giao bàn ghế' }], audiences: ['CITIZEN', 'ORGANISATION'], source: { decision: '77/QĐ-UBND' }, deliveries: ['COUNTER'],
    })
  })

  test('an empty amount is not free, whatever the portal prints', () => {
    const { fees, feeNote } = read(traps.emptyAmount)
    expect(fees).toEqual([])
    expect(feeNote).toEqual(written.feeNotPublished)
    expect(codesOf(traps.emptyAmount)).toContain('fee-not-published')
  })

  test('free in words is free', () => {
    expect(read(traps.freeInWords).feeNote?.vi).toContain(written.feeFree.vi)
    expect(codesOf(traps.freeInWords).filter((code) => code.startsWith('fee'))).toEqual([])
  })

  test('an amount nothing speaks against is shown, by channel where it differs', () => {
    expect(read(traps.plainAmount).fees).toMatchObject([{ amount: 20000, legalGround: '20.000 đồng/lần' }])
    expect(read(traps.plainAmount).fees[0]).not.toHaveProperty('channel')
    expect(read(traps.amountByChannel).fees).toMatchObject([{ amount: 7000, channel: 'ONLINE', legalGround: '77/QĐ-UBND' }, { amount: 15000, channel: 'COUNTER' }])
  })

  test.each([
    ['council', 'fee-set-by-council'], ['groupPrice', 'fee-of-one-case'], ['contradiction', 'fee-differs-from-note'], ['halfPriceForNow', 'fee-ends'],
  ] as const)('an amount its note takes back is cited, not shown as a price: %s', (trap, code) => {
    expect(codesOf(traps[trap])).toContain(code)
    expect(read(traps[trap]).fees).toEqual([])
    expect(read(traps[trap]).feeNote?.vi).toContain('Danh mục quốc gia ghi')
  })

  test('a time without a unit, or none, promises nothing', () => {
    expect(read(traps.noUnit).timeLimits).toMatchObject([{ limit: { unit: 'NONE' }, note: written.timeWithoutUnit('5') }])
    expect(read(traps.noTime).timeLimits).toMatchObject([{ limit: { unit: 'NONE' }, note: written.timeMissing }])
    expect(codesOf(traps.noUnit)).toContain('time-without-unit')
    expect(codesOf(traps.noTime)).toContain('time-missing')
  })

  test('where the cases of one channel differ, the longest time is told, and that there are others', () => {
    expect(read(traps.byCase).timeLimits).toMatchObject([{ limit: { unit: 'WORKING_DAYS', amount: 7 }, note: written.timeByCase('3 ngày làm việc; 7 ngày làm việc') }])
    expect(codesOf(traps.byCase)).toContain('time-by-case')
  })

  test('the tier that ended in 2025 is doubted, and not named as the agency', () => {
    expect(codesOf(traps.retiredTier).filter((code) => code === 'retired-tier')).toHaveLength(2)
    expect(read(traps.retiredTier).source).not.toHaveProperty('agency')
  })

  test.each(['placeholderNumber', 'demoNumber'] as const)('a number that only holds a place is none: %s', (trap) => {
    expect(codesOf(traps[trap])).toContain('decision-placeholder')
    expect(read(traps[trap]).source).not.toHaveProperty('decision')
  })

  test('papers that are shown are not handed in; those of one case are not asked of all; repeats and dashes go', () => {
    expect(read(traps.plainAmount).components).toMatchObject([
      { title: { vi: 'Giấy đề nghị mượn bàn ghế' }, kind: 'SUBMIT', required: true },
      { title: { vi: 'Thẻ căn cước của người mượn' }, kind: 'PRESENT' },
      { title: { vi: 'Văn bản ủy quyền' }, kind: 'SUBMIT', required: false, hint: written.componentHeading('Trường hợp mượn thay người khác') },
    ])
    expect(codesOf(traps.plainAmount)).toEqual(expect.arrayContaining(['component-repeated', 'component-without-name']))
  })

  test('with a code and a name alone it still stands, and everything missing is told', () => {
    expect(codesOf(traps.bare)).toEqual(expect.arrayContaining(['fee-not-published', 'time-missing', 'components-missing', 'steps-missing', 'result-missing', 'legal-basis-missing', 'decision-missing']))
  })
})

describe('an import that meets an administrator’s changes', () => {
  const base = read(traps.plainAmount)

  test('keeps each changed part and takes the others', () => {
    const ours = { ...base, summary: { vi: 'Của phường' } }
    const theirs = { ...base, summary: { vi: 'Của danh mục' }, steps: [] }
    const { definition, kept } = mergeDefinitions(base, ours, theirs)
    expect(definition).toMatchObject({ summary: { vi: 'Của phường' }, steps: [] })
    expect(kept).toEqual(['summary'])
  })

  test('does not bring a settled doubt back', () => {
    const [first, ...others] = base.doubts
    const { definition } = mergeDefinitions(base, { ...base, doubts: others }, { ...base, steps: [] })
    expect(definition.doubts).not.toContainEqual(first)
  })

  test('compares values, not the order of their keys', () => {
    expect(isSame({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true)
    expect(isSame({ a: [1, 2] }, { a: [2, 1] })).toBe(false)
  })
})
