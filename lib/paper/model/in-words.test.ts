import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountInWords, dayInWords, numberInWords, partialDayInWords } from './in-words'

describe('numberInWords', () => {
  it.each([
    [0, 'không'],
    [1, 'một'],
    [4, 'bốn'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [91, 'chín mươi mốt'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [115, 'một trăm mười lăm'],
    [121, 'một trăm hai mươi mốt'],
    [1000, 'một nghìn'],
    [1005, 'một nghìn không trăm linh năm'],
    [1945, 'một nghìn chín trăm bốn mươi lăm'],
    [1975, 'một nghìn chín trăm bảy mươi lăm'],
    [2000, 'hai nghìn'],
    [2004, 'hai nghìn không trăm linh bốn'],
    [2010, 'hai nghìn không trăm mười'],
    [2015, 'hai nghìn không trăm mười lăm'],
    [2024, 'hai nghìn không trăm hai mươi tư'],
    [2026, 'hai nghìn không trăm hai mươi sáu'],
    [9999, 'chín nghìn chín trăm chín mươi chín'],
    [21_000, 'hai mươi mốt nghìn'],
    [105_500, 'một trăm linh năm nghìn năm trăm'],
    [1_000_000, 'một triệu'],
    [1_000_005, 'một triệu không trăm linh năm'],
    [2_040_015, 'hai triệu không trăm bốn mươi nghìn không trăm mười lăm'],
    [10_800_000, 'mười triệu tám trăm nghìn'],
    [1_000_000_000, 'một tỷ'],
  ])('reads %i', (value, words) => {
    expect(numberInWords(value)).toBe(words)
  })

  it('never gives two numbers the same words, nor a double space', () => {
    const all = Array.from({ length: 10_000 }, (_, value) => numberInWords(value))
    expect(new Set(all).size).toBe(10_000)
    expect(all.filter((words) => /(^ | {2}| $)/.test(words))).toEqual([])
  })

  it('knows no fractions, negatives or numbers beyond 10^12', () => {
    for (const value of [-1, 1.5, 1e12, Number.NaN]) expect(() => numberInWords(value)).toThrow('words are known')
  })
})

describe('amountInWords', () => {
  it.each([
    [0, 'Không đồng'],
    [8000, 'Tám nghìn đồng'],
    [15_500, 'Mười lăm nghìn năm trăm đồng'],
  ])('reads %i đồng', (amount, words) => {
    expect(amountInWords(amount)).toBe(words)
  })
})

describe('dayInWords', () => {
  it.each([
    ['2026-11-23', 'ngày hai mươi ba tháng mười một năm hai nghìn không trăm hai mươi sáu'],
    ['2026-04-04', 'ngày bốn tháng tư năm hai nghìn không trăm hai mươi sáu'],
    ['1999-01-31', 'ngày ba mươi mốt tháng một năm một nghìn chín trăm chín mươi chín'],
    ['2005-12-15', 'ngày mười lăm tháng mười hai năm hai nghìn không trăm linh năm'],
  ])('reads %s', (day, words) => {
    expect(dayInWords(day)).toBe(words)
  })

  it('reads every day of a life', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }), (date) => {
        expect(dayInWords(date.toISOString().slice(0, 10))).toMatch(/^ngày \S.* tháng \S.* năm (một|hai) nghìn/)
      }),
    )
  })

  it('reads what is known of a day', () => {
    expect(partialDayInWords('1970')).toBe('năm một nghìn chín trăm bảy mươi')
    expect(partialDayInWords('1970-04')).toBe('tháng tư năm một nghìn chín trăm bảy mươi')
    expect(partialDayInWords('2026-04-04')).toBe(dayInWords('2026-04-04'))
    expect(() => dayInWords('1970')).toThrow('not a day')
    expect(() => partialDayInWords('hôm qua')).toThrow('not a day')
  })

  it('refuses what is not a day', () => {
    expect(() => dayInWords('23/11/2026')).toThrow('not a day')
    expect(() => dayInWords('2026-13-01')).toThrow('not a day')
  })
})
