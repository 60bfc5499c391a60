import { expect, it } from 'vitest'
import { outcomeIn, outcomeQuery, tickedIn } from './outcome'

const code = 'H17.99.01-261123-0001'

it('tells in an address what came of many, and reads it back', () => {
  const results = [{ code, refusal: null }, { code: 'H17.99.01-261123-0002', refusal: 'changed-meanwhile' }]
  expect(outcomeIn(outcomeQuery(results))).toEqual({ done: 1, left: [results[1]] })
  expect(outcomeIn(outcomeQuery([{ code, refusal: null }]))).toEqual({ done: 1, left: [] })
})

it('shows nothing that somebody else wrote into the address', () => {
  expect(outcomeIn({ xong: '3', khong: `${code}:<b>,x:not-found,${code}:toString` })).toEqual({ done: 3, left: [] })
  expect(outcomeIn({ xong: 'rất nhiều' })).toBeNull()
  expect(tickedIn({ 'ho-so': [code, code, "'; --"] })).toEqual([code])
})
