import { describe, expect, test } from 'vitest'
import { understoodAs } from './understood'

const birth = { names: ['Đăng ký khai sinh', 'Birth registration'], terms: new Map([['dang ki', 1], ['khai sinh', 1], ['hinh', 1], ['sinh', 1]]) }

describe('a mistyped question as it was read', () => {
  test('means what the answer holds beside the word before, in the answer’s spelling', () => {
    expect(understoodAs([['dang'], ['ki'], ['khai'], ['hinh', 'sinh']], birth)).toBe('đăng ký khai sinh')
    expect(understoodAs([['birth'], ['registration']], birth)).toBe('birth registration')
  })

  test('leaves what no name spells as it is compared, and reads a word alone by what the answer holds', () => {
    expect(understoodAs([['lam'], ['le', 'sinh']], birth)).toBe('lam sinh')
    expect(understoodAs([['li'], ['xe']], { names: [], terms: new Map() })).toBe('ly xe')
  })
})
