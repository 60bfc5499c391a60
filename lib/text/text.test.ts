import { describe, expect, it } from 'vitest'
import { officialText, text } from './text'

type Leaf = { readonly path: string; readonly value: unknown }

function leaves(value: unknown, path: string): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
}

const pathsOf = (words: object) => leaves({ ...words }, '').map((leaf) => leaf.path).sort()

describe('the words', () => {
  it('stand in both languages at the same places', () => {
    expect(pathsOf(text('en'))).toEqual(pathsOf(text('vi')))
  })

  it('are never empty and written in composed Unicode', () => {
    for (const words of [text('vi'), text('en'), officialText]) {
      for (const { path, value } of leaves({ ...words }, '')) {
        if (typeof value !== 'string') continue
        expect(value.trim(), path).not.toBe('')
        expect(value, path).toBe(value.normalize('NFC'))
      }
    }
  })
})
