import { expect, it } from 'vitest'
import { type Chosen, chosenIn, queryOf } from './chosen'

const nothing: Chosen = {
  view: 'turn', query: undefined, procedureCode: undefined, stepKey: undefined, status: undefined, after: undefined, split: undefined, long: false,
}

it.each([
  nothing,
  { ...nothing, view: 'overdue', status: 'IN_PROGRESS' },
  { ...nothing, view: 'agency', stepKey: 'process', long: true },
  { ...nothing, view: 'all', split: 'step' },
  { ...nothing, view: 'all', query: 'nguyen thi', procedureCode: '1.001193', after: '1795000000000.AaIHLu8scbe2tkOQZjl6_A' },
] satisfies Chosen[])('writes the choice into the address and reads it back', (chosen) => {
  expect(chosenIn(queryOf(chosen))).toEqual(chosen)
})

it('takes what it does not understand as not said', () => {
  expect(chosenIn({ xem: 'khac', tim: '  ', 'thu-tuc': "1'; --", buoc: "'", 'trang-thai': 'DRAFT', sau: ['', 'x'], chia: 'x', so: '7' })).toEqual(nothing)
})
