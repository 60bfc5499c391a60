import { describe, expect, test } from 'vitest'
import { readQuestion, termsToKnow } from './question'
import { isSyllable, slips, unscrambled } from './syllables'
import { wordsOf } from './words'

const none = { known: new Set<string>(), like: new Map<string, readonly string[]>() }
const said = (text: string, known: readonly string[] = []) =>
  readQuestion(text, [], { ...none, known: new Set(known) }).words.filter(({ weight }) => weight > 0).map(({ plain }) => plain)

describe('words', () => {
  test('tone marks mean the same wherever they stand, and i is y', () => {
    expect(wordsOf('hoà giải')).toEqual(wordsOf('hòa giải'))
    expect(wordsOf('đăng kí')).toEqual(wordsOf('đăng ký'))
    expect(wordsOf('hòa')).not.toEqual(wordsOf('hoa'))
  })

  test('codes stay whole, numbers lose their zeros, other points part', () => {
    expect(wordsOf('1.001193 mức 02. Xong').map(({ plain }) => plain)).toEqual(['1.001193', 'muc', '2', 'xong'])
  })
})

describe('what was typed wrongly', () => {
  test.each([
    ['giaays', ['giay']], ['ddawng', ['dang']], ['khais', ['khai']], ['ddoocj', ['doc']], ['thuwowngf', ['thuong']], ['gia6y1', ['giay']], ['khaisinh', ['khai', 'sinh']], ['dangkytamtru', null],
    ['khai', null], ['vneid', null], ['b2', null], ['ct07', null],
  ] as const)('%s', (typed, meant) => {
    expect(unscrambled(typed)).toEqual(meant)
  })

  test('slips are letters too many, missing, other, or changed places', () => {
    expect([slips('sinh', 'sihn'), slips('sinh', 'sin'), slips('sinh', 'sinhh'), slips('sinh', 'xinh'), slips('sinh', 'thuong')]).toEqual([1, 1, 1, 1, 3])
  })

  test('Vietnamese has these syllables and not those', () => {
    for (const word of ['nghieng', 'khuyet', 'quoc', 'gi', 'y', 'uy']) expect(isSyllable(word), word).toBe(true)
    for (const word of ['shinh', 'passport', 'kys', 'hkd', 'zoo']) expect(isSyllable(word), word).toBe(false)
  })
})

describe('a question', () => {
  test('is what is left without the asking', () => {
    expect(said('tôi muốn làm giấy khai sinh thì cần giấy tờ gì, nộp ở đâu')).toEqual(['giay', 'khai', 'sinh'])
    expect(said('lệ phí đăng ký kết hôn bao nhiêu vậy ạ')).toEqual(['dang', 'ki', 'ket', 'hon'])
  })

  test('keeps a small word that makes a name', () => {
    expect(said('khai tu cho me')).not.toContain('tu')
    expect(said('khai tu cho me', ['khai tu'])).toContain('tu')
  })

  test('of small words alone is looked for as it stands', () => {
    expect(said('làm gì')).toEqual(['lam', 'gi'])
  })

  test('reads abbreviations as what they stand for', () => {
    const { slots } = readQuestion('xin gks', [{ kind: 'SAME', words: ['gks'], means: 'giấy khai sinh' }], none)
    expect(slots.flatMap(({ terms }) => terms.map(({ term }) => term))).toContain('khai sinh')
  })

  test('hears a synonym with a word between its words', () => {
    const { slots } = readQuestion('bố em mất', [{ kind: 'SAME', words: ['bố mất'], means: 'khai tử' }], none)
    expect(slots.some(({ kind }) => kind === 'meaning')).toBe(true)
  })

  test('asks about words as typed and as they may have been meant', () => {
    expect(termsToKnow('giaays khai', [])).toEqual({ words: ['giaays', 'khai', 'giay'], pairs: ['giaays khai', 'giay khai'] })
  })

  test('says nothing of what is no word', () => {
    expect(readQuestion('??? %', [], none).slots).toEqual([])
  })
})
