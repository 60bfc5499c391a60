import { expect, test } from 'vitest'
import { typed } from './posted'

const form = (...entries: readonly (readonly [string, string])[]) => {
  const body = new FormData()
  for (const [name, value] of entries) body.append(name, value)
  return body
}

test('what was typed is kept by name, in its order', () => {
  expect(typed(form(['note', 'a'], ['items', '1'], ['items', '2'], ['toString', 'x']))).toEqual({ note: ['a'], items: ['1', '2'], toString: ['x'] })
})

test('what is secret, or Next\'s own, is not shown again', () => {
  expect(typed(form(['password', 'x'], ['code', '123456'], ['$ACTION_KEY', 'k'], ['reasonCode', 'other']))).toEqual({ reasonCode: ['other'] })
})

test.each(['__proto__', 'constructor', 'prototype'])('a field called %s is nobody\'s', (name) => {
  const values = typed(form([name, 'x'], [name, 'y'], ['note', 'a']))
  expect(Object.entries(values)).toEqual([['note', ['a']]])
  expect(Object.getPrototypeOf(values)).toBe(Object.prototype)
})
