import { describe, expect, it } from 'vitest'
import { type LoadedUnit } from './places'
import { differenceOf, readUnitList, withFormerNames } from './unit-list'

const header = 'ma,ten,tinh,hieu_luc_tu,hieu_luc_den,ten_cu'
const faultsOf = (text: string) => readUnitList(text).faults.map(({ line, code }) => [line, code])

describe('a list of communes', () => {
  it('is read with commas or semicolons, quotes, a byte-order mark and Windows lines', () => {
    const row = { code: '20257', name: 'Phường Hòa Cường', province: 'Thành phố Đà Nẵng', from: '2025-07-01', to: null, former: ['Hòa Thuận Tây', 'Bình Thuận'] }
    expect(readUnitList(`\uFEFF${header}\r\n20257,"Phường Hòa Cường",Thành phố Đà Nẵng,2025-07-01,,Hòa Thuận Tây|Bình Thuận\r\n`)).toEqual({ rows: [row], faults: [] })
    expect(readUnitList('ten;ma;tinh\n"Xã ""Mới""";00001;Tỉnh Gia Lai').rows).toEqual([
      { code: '00001', name: 'Xã "Mới"', province: 'Tỉnh Gia Lai', from: null, to: null, former: [] },
    ])
  })

  it.each<[string, string, (number | string)[][]]>([
    ['no header', '20257,Phường Hòa Cường,Thành phố Đà Nẵng', [[1, 'header']]],
    ['a column nobody knows', 'ma,ten,tinh,mau\n1,2,3,4', [[1, 'header']]],
    ['nothing in it', header, [[1, 'no-rows']]],
    ['an open quote', `${header}\n20257,"Phường,Thành phố Đà Nẵng,,,`, [[1, 'quote']]],
    ['every kind of wrong line', [
      header, '2025,Xã A,Tỉnh Gia Lai,,,', '20001,,Tỉnh Gia Lai,,,', '20002,Xã B,Tỉnh Quảng Nam,,,', '20003,Xã C,Tỉnh Gia Lai,01/07/2025,,',
      '20004,Xã D,Tỉnh Gia Lai,2025-07-02,2025-07-01,', '20005,Xã E,Tỉnh Gia Lai,,,<b>', '20006,Xã F', '20007,Xã G,Tỉnh Gia Lai,,,', '20007,Xã H,Tỉnh Gia Lai,,,',
    ].join('\n'), [[2, 'code'], [3, 'name'], [4, 'province'], [5, 'day'], [6, 'period'], [7, 'former'], [8, 'columns'], [10, 'twice']]],
  ])('with %s is not taken', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults)
    expect(readUnitList(text).rows).toEqual([])
  })
})

describe('what a list changes', () => {
  const rows = readUnitList([
    header,
    '20257,Phường Núi Thành,Thành phố Đà Nẵng,,,',
    '20242,Phường Hải Châu,Thành phố Đà Nẵng,,2026-12-31,',
    '20263,Phường Sơn Trà,Thành phố Đà Nẵng,,,Phường Hải Châu',
    '99999,Xã Mới,Tỉnh Gia Lai,,,',
    '20275,Phường An Hải,Thành phố Đà Nẵng,,,An Hải Tây',
  ].join('\n')).rows

  it('is told apart: new, renamed, ended, found by more names, the same', () => {
    const codes = (of: readonly { readonly code: string }[]) => of.map(({ code }) => code)
    const { added, renamed, ended, refound, same, lost, faults } = differenceOf(rows, [])
    expect([codes(added), codes(renamed), codes(ended), codes(refound), same, codes(lost), faults]).toEqual([['99999'], ['20257'], ['20242'], ['20263'], 1, [], []])
    expect(renamed[0]).toMatchObject({ before: 'Phường Hòa Cường', name: 'Phường Núi Thành' })
  })

  it('says what would be lost, and what cannot be', () => {
    const [, ending] = rows
    if (!ending) throw new Error('no row')
    expect(differenceOf([ending], []).lost).toMatchObject([{ name: 'Phường Hải Châu' }])
    expect(differenceOf([{ ...ending, code: '99998' }], []).faults).toEqual([{ line: 0, code: 'unknown-ended', about: '99998' }])
    expect(differenceOf([{ ...ending, code: '99998', to: null }], []).faults).toEqual([{ line: 0, code: 'same-name', about: 'Phường Hải Châu' }])
  })

  it('keeps a renamed commune findable by all it was called, list after list', () => {
    const first = withFormerNames(rows, [])[0]
    expect(first?.former).toEqual(expect.arrayContaining(['Phường Hòa Cường', 'Hòa Thuận Tây']))
    const loaded: LoadedUnit[] = first ? [{ ...first, ended: false }] : []
    const [again] = readUnitList(`${header}\n20257,Phường Tiểu La,Thành phố Đà Nẵng,,,`).rows
    expect(again && withFormerNames([again], loaded)[0]?.former).toEqual(expect.arrayContaining(['Phường Núi Thành', 'Phường Hòa Cường', 'Hòa Thuận Tây']))
  })
})
