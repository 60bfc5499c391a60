import { expect, test } from 'vitest'
import { readEntrySearch } from './model'

test.each([
  ['', null],
  ['  ', null],
  ['12', { by: 'number', number: 12, year: null }],
  [' 12/2026 ', { by: 'number', number: 12, year: 2026 }],
  ['3/2/2026', { by: 'day', day: '2026-02-03' }],
  ['2026-11-23', { by: 'day', day: '2026-11-23' }],
  ['31/02/2026', { by: 'text', text: '31/02/2026' }],
  ['H17.99.01-261123-0007', { by: 'text', text: 'H17.99.01-261123-0007' }],
  ['Trần  Thị An', { by: 'text', text: 'Trần Thị An' }],
])('reads “%s”', (typed, found) => {
  expect(readEntrySearch(typed)).toEqual(found)
})
