import { describe, expect, it } from 'vitest'
import { lists } from './lists'
import { communeNow, communesOf, provinceNow } from './places'

describe('communes', () => {
  it('are there for each of the 34 provinces, 3,321 in all, each with a code of its own', () => {
    const all = lists.province.map(({ value }) => communesOf(value))
    expect(all.filter((communes) => communes.length === 0)).toEqual([])
    const codes = all.flat().map(({ code }) => code)
    expect(codes).toHaveLength(3321)
    expect(new Set(codes).size).toBe(3321)
    expect(codes.every((code) => /^\d{5}$/.test(code))).toBe(true)
  })

  it.each([
    ['Phường Hòa Cường', true, ['Phường Hòa Cường']],
    ['hoa cuong', true, ['Phường Hòa Cường']],
    ['Phường Hoà Cường', true, ['Phường Hòa Cường']],
    ['Phường Hòa Thuận Tây', false, ['Phường Hòa Cường']],
    ['Xã Không Có', false, []],
  ])('%s of Đà Nẵng is found: %s', (typed, isKnown, now) => {
    expect(communeNow('Thành phố Đà Nẵng', typed)).toEqual({ known: isKnown, now })
  })

  it('belong to provinces that may be called as before', () => {
    expect([provinceNow('Tỉnh Quảng Nam'), provinceNow('TP Đà Nẵng'), provinceNow('Thành phố Huế'), provinceNow('Tỉnh Đồng Nai'), provinceNow('Nowhere')])
      .toEqual(['Thành phố Đà Nẵng', 'Thành phố Đà Nẵng', 'Thành phố Huế', 'Thành phố Đồng Nai', null])
  })
})
