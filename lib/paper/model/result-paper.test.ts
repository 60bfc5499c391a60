import { describe, expect, it } from 'vitest'
import { paper } from '@/lib/text/vi/paper'
import { birthTemplate, birthValues, frame } from '@/tests/support/sample-papers'
import { fillIn, placeholdersOf, resultPaper } from './result-paper'

const setting = { frame, signer: { title: 'Chủ tịch' }, signNote: paper.resultPaper.signNote, frameWords: paper.frame }

describe('fillIn', () => {
  const values = new Map([
    ['name', 'An'],
    ['child.name', 'Bình'],
    ['blank', ''],
    ['trick', '{{name}} $& $1'],
  ])

  it('replaces each placeholder, blanks inside the braces allowed', () => {
    expect(fillIn('{{name}} và {{ child.name }}{{blank}}.', values)).toBe('An và Bình.')
  })

  it('takes a value as it is: no second round, no pattern of the replacement', () => {
    expect(fillIn('{{trick}}', values)).toBe('{{name}} $& $1')
  })

  it('names the placeholder that has no value', () => {
    expect(() => fillIn('{{nobody}}', values)).toThrow('no value for the placeholder nobody')
  })

  it('knows nothing that an object has by birth', () => {
    expect(() => fillIn('{{constructor}}', values)).toThrow('constructor')
  })

  it.each(['{{a b}}', '{{}}', '{{name', '{{name()}}'])('refuses %s', (text) => {
    expect(() => fillIn(text, values)).toThrow('not a placeholder')
  })
})

describe('placeholdersOf', () => {
  it('lists every name once, from titles, labels, values and texts', () => {
    expect(placeholdersOf(birthTemplate)).toEqual([...birthValues.keys()].sort())
    expect(placeholdersOf({ title: { vi: '{{b}}' }, blocks: [{ kind: 'rows', rows: [{ label: '{{a}}', value: '{{b}}' }] }] })).toEqual([
      'a',
      'b',
    ])
  })
})

describe('resultPaper', () => {
  it('fills the template and puts it into the frame', () => {
    const document = resultPaper(birthTemplate, birthValues, setting)
    expect(document.title).toBe('Giấy khai sinh')
    expect(document.placeAndDate).toBe('Hòa Cường, ngày 23 tháng 11 năm 2026')
    expect(document.blocks[1]).toEqual({
      kind: 'rows',
      rows: [
        { label: 'Họ, chữ đệm, tên', value: 'NGUYỄN ĐẶNG KHÔI NGUYÊN' },
        {
          label: 'Ngày, tháng, năm sinh',
          value: '20/11/2026, ghi bằng chữ: ngày hai mươi tháng mười một năm hai nghìn không trăm hai mươi sáu',
        },
        { label: 'Họ, chữ đệm, tên người cha', value: '' },
      ],
    })
  })

  it('is not made with a value missing', () => {
    expect(() => resultPaper(birthTemplate, new Map(), setting)).toThrow('childName')
  })

  const numberOf = (register: string | null, number?: string) =>
    resultPaper({ ...birthTemplate, register }, birthValues, { ...setting, frame: { ...frame, ...(number !== undefined && { number }) } }).number

  it('says its number where a register gives one, and has no line for it elsewhere', () => {
    expect(numberOf('BIRTH', '101')).toBe('Số: 101')
    expect(numberOf('BIRTH', '…')).toBe('Số: …')
    expect([numberOf(null, ''), numberOf(null, '…'), numberOf(null, '101'), numberOf('BIRTH', ''), numberOf('BIRTH')]).toEqual(Array(5).fill(undefined))
  })
})
