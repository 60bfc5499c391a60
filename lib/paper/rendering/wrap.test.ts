import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Line, wrap } from './wrap'

// Every letter one wide, bold two.
const measure = (text: string, face: string) => text.length * (face === 'bold' ? 2 : 1)
const plain = (text: string) => [{ text, face: 'regular' } as const]
const textOf = (line: Line) => line.map((run) => run.text).join('')
const texts = (text: string, width: number) => wrap(plain(text), width, measure).map(textOf)

describe('wrap', () => {
  it('breaks at spaces and drops the space at the break', () => {
    expect(texts('Công Tằng Tôn Nữ', 9)).toEqual(['Công Tằng', 'Tôn Nữ'])
  })

  it('keeps line breaks, empty lines too', () => {
    expect(texts('một\n\nhai', 10)).toEqual(['một', '', 'hai'])
  })

  it('cuts a word that no line can hold', () => {
    expect(texts('a 1234567890', 4)).toEqual(['a', '1234', '5678', '90'])
  })

  it('composes letters and drops control characters', () => {
    expect(texts('Nguye\u0302\u0303n\u0000\u200bAn\u0007'.replace('\u200b', ''), 20)).toEqual(['NguyễnAn'])
  })

  it('gives one empty line for an empty text', () => {
    expect(texts('', 5)).toEqual([''])
  })

  it('sets runs of two faces on one line and measures each by its own face', () => {
    const runs = [
      { text: 'Tên: ', face: 'regular' },
      { text: 'An Bình', face: 'bold' },
    ] as const
    expect(wrap(runs, 10, measure)).toEqual([
      [
        { text: 'Tên: ', face: 'regular' },
        { text: 'An', face: 'bold' },
      ],
      [{ text: 'Bình', face: 'bold' }],
    ])
  })

  it('loses no letter and overflows no line, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = texts(text, width)
        const letters = (value: string) => value.normalize('NFC').replace(/[\p{Cc} ]/gu, '')
        expect(letters(lines.join(''))).toBe(letters(text))
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width)
      }),
    )
  })
})
