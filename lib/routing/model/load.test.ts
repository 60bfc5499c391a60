import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leastLoaded } from './load'

it('gives to nobody when nobody is there', () => {
  expect(leastLoaded([])).toBeNull()
})

it('gives to one of those with the fewest open dossiers, whatever the order they are named in', () => {
  const loads = fc.uniqueArray(fc.record({ officialId: fc.uuid(), open: fc.nat(50) }), { minLength: 1, selector: (l) => l.officialId })
  fc.assert(
    fc.property(loads, (all) => {
      const chosen = all.find((load) => load.officialId === leastLoaded(all))
      expect(chosen?.open).toBe(Math.min(...all.map((load) => load.open)))
      expect(leastLoaded([...all].reverse())).toBe(chosen?.officialId)
    }),
  )
})
