import { describe, expect, it } from 'vitest'
import { doubtsOf, readTyped } from './card'

const card = '048192009001|201234567|Nguyễn Thị Hoa|01051992|Nữ|Tổ 5, Hòa Cường, Đà Nẵng|10052021'
const hoa = {
  personalId: '048192009001', oldId: '201234567', name: 'Nguyễn Thị Hoa', birthDate: '1992-05-01', sex: 'female',
  address: 'Tổ 5, Hòa Cường, Đà Nẵng', issuedOn: '2021-05-10',
}
const read = (typed: string) => {
  const found = readTyped(typed)
  return found.kind === 'card' ? found.card : found
}

describe('readTyped', () => {
  it('reads the card of 2021', () => {
    expect(read(card)).toEqual(hoa)
  })

  it.each([
    ['an old number that is empty', card.replace('201234567', ''), { ...hoa, oldId: null }],
    ['an old number that is left out', card.replace('201234567|', ''), { ...hoa, oldId: null }],
    ['the card of 2024 with four fields more', `${card}||Nguyễn Văn A|Trần Thị B|`, hoa],
    ['eleven fields', `${card}|x|y|z|t`, hoa],
    ['no day of issue', card.replace('|10052021', ''), { ...hoa, issuedOn: null }],
    ['a name in capitals', card.replace('Nguyễn Thị Hoa', 'NGUYỄN THỊ HOA'), hoa],
    ['a name typed while Caps Lock was on', card.replace('Nguyễn Thị Hoa', 'nGUYỄN tHỊ hOA').replace('Nữ', 'nỮ'), hoa],
    ['a name in two pieces', card.replace('Nguyễn Thị Hoa', 'Nguyễn Thị|Hoa'), hoa],
    ['a decomposed name', card.normalize('NFD'), hoa],
    ['days with slashes', card.replace('01051992', '01/05/1992'), hoa],
    ['a year of birth alone', card.replace('01051992', '00001992'), { ...hoa, birthDate: '1992' }],
    ['a day of birth that does not exist', card.replace('01051992', '31021992'), { ...hoa, birthDate: null }],
    ['an address in two pieces', card.replace('Tổ 5, ', 'Tổ 5|'), { ...hoa, address: 'Tổ 5, Hòa Cường, Đà Nẵng' }],
    ['no address', card.replace('Tổ 5, Hòa Cường, Đà Nẵng', ''), { ...hoa, address: '' }],
    ['spaces, a tab and the line feed of the scanner', `  ${card.replaceAll('|', ' |\t')}\r\n`, hoa],
    ['full-width bars', card.replaceAll('|', '｜'), hoa],
    ['one given name', card.replace('Nguyễn Thị Hoa', 'Hoa'), { ...hoa, name: 'Hoa' }],
    ['six fields: no old number and no day of issue', '048192009001|Nguyễn Thị Hoa|01051992|Nữ|Đà Nẵng|', { ...hoa, oldId: null, address: 'Đà Nẵng', issuedOn: null }],
  ])('reads %s', (_, typed, expected) => {
    expect(read(typed)).toEqual(expected)
  })

  it.each([
    ['048192009001', '048192009001'],
    [' 048 192 009 001 ', '048192009001'],
    ['048.192.009-001', '048192009001'],
  ])('takes a personal id typed as %s', (typed, personalId) => {
    expect(readTyped(typed)).toEqual({ kind: 'id', personalId })
  })

  it.each([
    ['', 'required'],
    [' \n', 'required'],
    ['04819200900', 'not-twelve-digits'],
    ['0481920090011', 'not-twelve-digits'],
    ['Nguyễn Thị Hoa', 'not-twelve-digits'],
    ['|||||||', 'not-a-card'],
    ['048192009001|201234567|Nguyễn Thị Hoa', 'not-a-card'],
    ['048192009001|201234567||01051992|Nữ|Đà Nẵng|10052021', 'not-a-card'],
    ['x48192009001|201234567|Nguyễn Thị Hoa|01051992|Nữ|Đà Nẵng|10052021', 'not-a-card'],
    ['https://example.vn/?a=1|2|3|4|5|6|7', 'not-a-card'],
    ['a'.repeat(10_000), 'too-long'],
    [card.replace('Hoa', 'a'.repeat(200)), 'not-a-card'],
  ])('does not guess at %s', (typed, why) => {
    expect(readTyped(typed)).toEqual({ kind: 'wrong', why })
  })

  it('keeps markup as the letters it is', () => {
    expect(read(card.replace('Hoa', '<script>alert(1)</script>'))).toMatchObject({ name: 'Nguyễn Thị <script>alert(1)</script>' })
  })

  it('answers a hostile string at once', () => {
    const began = performance.now()
    readTyped('048192009001|'.repeat(46))
    readTyped(`048192009001|${'0'.repeat(560)}`)
    expect(performance.now() - began).toBeLessThan(100)
  })
})

describe('doubtsOf', () => {
  const bearer = { personalId: '048192009001', name: 'Nguyễn Thị Hoa', birthDate: '1992-05-01', sex: 'female' as const }
  it.each([
    [{}, []],
    [{ sex: 'male' as const }, ['sex-differs']],
    [{ birthDate: '1991-05-01' }, ['birth-year-differs']],
    [{ birthDate: '2092' }, ['birth-year-differs', 'born-later']],
    [{ personalId: '048392009001', birthDate: '2092-05-01' }, ['born-later']],
    [{ personalId: '048992009001' }, ['century-unknown', 'birth-year-differs']],
    [{ name: 'Hoa <b>' }, ['name-odd']],
    [{ name: "Y' Bing Niê – Kdăm" }, ['name-odd']],
    [{ name: 'H’Hen Niê' }, []],
    [{ birthDate: null, sex: null }, []],
  ])('%j', (over, expected) => {
    expect(doubtsOf({ ...bearer, ...over }, '2026-11-23')).toEqual(expected)
  })
})
