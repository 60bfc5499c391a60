import { expect, test } from 'vitest'
import { arranged, rowCount } from './arranging'

const values = { 'o.0.vi': ['a'], 'o.1.vi': ['b'], 'o.1.en': ['B'], 'o.2.vi': ['c'], 'other.1.vi': ['x'], name: ['n'] }

test('rows go up, down and away, and nothing else moves', () => {
  expect(rowCount('o', Object.keys(values))).toBe(3)
  expect(arranged(values, 'up:o:1')).toEqual({ 'o.0.vi': ['b'], 'o.0.en': ['B'], 'o.1.vi': ['a'], 'o.2.vi': ['c'], 'other.1.vi': ['x'], name: ['n'] })
  expect(arranged(values, 'down:o:1')).toMatchObject({ 'o.2.vi': ['b'], 'o.2.en': ['B'], 'o.1.vi': ['c'], 'other.1.vi': ['x'] })
  expect(arranged(values, 'remove:o:0')).toEqual({ 'o.0.vi': ['b'], 'o.0.en': ['B'], 'o.1.vi': ['c'], 'other.1.vi': ['x'], name: ['n'] })
  for (const intent of ['up:o:0', 'down:o:2', 'again', undefined]) expect(arranged(values, intent)).toEqual(values)
})

test('a row is added after the last', () => {
  expect(rowCount('o', Object.keys(arranged(values, 'add:o')))).toBe(4)
  expect(rowCount('o', Object.keys(arranged({}, 'add:o')))).toBe(1)
})
