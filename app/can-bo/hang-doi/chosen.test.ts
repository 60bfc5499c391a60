import { expect, it } from 'vitest'
import { type Chosen, chosenIn, queryOf } from './chosen'

const nothing: Chosen = { view: 'turn', query: undefined, procedureCode: undefined, status: undefined, after: undefined }

it.each([
  nothing,
  { ...nothing, view: 'overdue', status: 'IN_PROGRESS' },
  { ...nothing, view: 'all', query: 'nguyen thi', procedureCode: '1.001193', after: '1795000000000.AaIHLu8scbe2tkOQZjl6_A' },
] satisfies Chosen[])('writes the choice into the address and reads it back', (chosen) => {
  expect(chosenIn(queryOf(chosen))).toEqual(chosen)
})

it('takes what it does not understand as not said', () => {
  expect(chosenIn({ xem: 'khac', tim: '  ', 'thu-tuc': "1'; --", 'trang-thai': 'DRAFT', sau: ['', 'x'] })).toEqual(nothing)
})
