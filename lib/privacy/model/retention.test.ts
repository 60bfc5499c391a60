import { expect, it } from 'vitest'
import { endedBefore } from './retention'

const now = new Date('2026-11-23T02:00:00Z')

it.each([
  [{ amount: 180, unit: 'DAY' }, '2026-05-27T02:00:00.000Z'],
  // Ended in 2020: five full years after the end of that year.
  [{ amount: 5, unit: 'YEAR' }, '2020-12-31T17:00:00.000Z'],
  [{ amount: null, unit: 'YEAR' }, undefined],
] as const)('%j', (term, before) => {
  expect(endedBefore(term, now)?.toISOString()).toBe(before)
})

it('counts the year by the day in Việt Nam', () => {
  expect(endedBefore({ amount: 1, unit: 'YEAR' }, new Date('2026-12-31T18:00:00Z'))?.toISOString()).toBe('2025-12-31T17:00:00.000Z')
})
