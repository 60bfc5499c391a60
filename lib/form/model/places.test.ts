import { describe, expect, it } from 'vitest'
import { formerNamesOf, lists } from './lists'
import { type LoadedUnit, communeNow, communesOf, findPlaces, provinceNow } from './places'

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

describe('places are found', () => {
  it.each([
    ['Hòa Thuận Tây', 'Phường Hòa Cường', 'Hòa Thuận Tây'],
    ['hoa thuan tay', 'Phường Hòa Cường', 'Hòa Thuận Tây'],
    ['phường hoà thuận đông', 'Phường Hòa Cường', 'Hòa Thuận Đông'],
    ['hai chau i', 'Phường Hải Châu', 'Hải Châu I'],
    ['Quảng Nam', 'Thành phố Đà Nẵng', 'Quảng Nam'],
    ['quang nam', 'Thành phố Đà Nẵng', 'Quảng Nam'],
    ['thua thien hue', 'Thành phố Huế', 'Thừa Thiên Huế'],
    ['TP Hồ Chí Minh', 'Thành phố Hồ Chí Minh', null],
  ])('by “%s”: %s', (typed, name, by) => {
    expect(findPlaces(typed, 5)[0]).toMatchObject({ name, by })
  })

  it('each of the 63 provinces of before July 2025 is found, and not more than asked for', () => {
    const former = lists.province.flatMap(({ value }) => formerNamesOf(value)).filter((name) => name !== 'Hà Tây' && name !== 'Thừa Thiên Huế')
    expect(former).toHaveLength(63 - 34)
    for (const name of former) expect(provinceNow(name), name).toMatch(/^(Tỉnh|Thành phố) /)
    expect(findPlaces('an', 7)).toHaveLength(7)
    expect(findPlaces(' . ', 7)).toEqual([])
  })
})

describe('a list that was loaded', () => {
  const unit = (code: string, name: string, more: Partial<LoadedUnit> = {}): LoadedUnit => ({ code, name, province: 'Thành phố Đà Nẵng', former: [], ended: false, ...more })
  const loaded = [
    unit('20257', 'Phường Núi Thành'),
    unit('20242', 'Phường Hải Châu', { ended: true }),
    unit('20263', 'Phường Sơn Trà', { former: ['Phường Hải Châu'] }),
    unit('99001', 'Phường Mới', { province: 'Tỉnh Gia Lai', former: ['Phường Cũ Kỹ'] }),
  ]

  it('renames, ends and adds, and former names lead on', () => {
    expect(communeNow('Thành phố Đà Nẵng', 'Hòa Cường', loaded)).toEqual({ known: false, now: ['Phường Núi Thành'] })
    expect(communeNow('Thành phố Đà Nẵng', 'Hòa Thuận Tây', loaded).now).toEqual(['Phường Núi Thành'])
    expect(communeNow('Thành phố Đà Nẵng', 'Phường Hải Châu', loaded)).toEqual({ known: false, now: ['Phường Sơn Trà'] })
    expect(communeNow('Thành phố Đà Nẵng', 'Hải Châu I', loaded).now).toEqual(['Phường Sơn Trà'])
    expect(findPlaces('cu ky', 3, loaded)).toEqual([{ kind: 'commune', code: '99001', name: 'Phường Mới', province: 'Tỉnh Gia Lai', by: 'Phường Cũ Kỹ' }])
    expect(communesOf('Thành phố Đà Nẵng', loaded)).toHaveLength(93)
  })

  it('changes nothing for who does not ask with it', () => {
    expect(communeNow('Thành phố Đà Nẵng', 'Hòa Cường').known).toBe(true)
  })
})
