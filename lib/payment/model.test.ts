import { expect, it } from 'vitest'
import { owedOf } from './model'

it('counts what is due, and neither what was paid nor what is waived', () => {
  expect(owedOf([])).toBe(0)
  expect(owedOf([{ amount: 8000, state: 'DUE' }, { amount: 15_000, state: 'PAID' }, { amount: 500, state: 'WAIVED' }, { amount: 1000, state: 'DUE' }])).toBe(9000)
})
