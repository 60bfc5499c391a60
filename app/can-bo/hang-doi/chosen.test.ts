import { expect, it } from 'vitest'
import { type Chosen, chosenIn, queryOf, queryOfSaved } from './chosen'

const nothing: Chosen = {
  view: 'turn', query: undefined, search: undefined, saved: undefined, procedureCode: undefined, stepKey: undefined, status: undefined, after: undefined, split: undefined, long: false,
}

it.each([
  nothing,
  { ...nothing, view: 'overdue', status: 'IN_PROGRESS' },
  { ...nothing, view: 'agency', stepKey: 'process', long: true },
  { ...nothing, view: 'all', split: 'step' },
  { ...nothing, view: 'all', search: 'q7Zk_2-bXw0P', procedureCode: '1.001193', after: '1795000000000.AaIHLu8scbe2tkOQZjl6_A' },
] satisfies Chosen[])('writes the choice into the address and reads it back', (chosen) => {
  expect(chosenIn(queryOf(chosen))).toEqual(chosen)
})

it('never writes the words into it', () => {
  const filter = { view: 'all', query: 'nguyen thi' } as const
  expect(JSON.stringify(queryOf({ ...nothing, ...filter, search: 'q7Zk_2-bXw0P' }))).not.toContain('nguyen')
  expect(queryOfSaved({ key: 'AaIHLu8scbe2tkOQZjl6_A', name: 'Họ Nguyễn', filter })).toMatchObject({ xem: 'ca-don-vi', tim: undefined, loc: 'AaIHLu8scbe2tkOQZjl6_A' })
  expect(queryOfSaved({ key: 'x', name: 'Quá hạn', filter: { view: 'overdue' } })).toMatchObject({ xem: 'qua-han', loc: undefined })
})

it('takes what it does not understand as not said', () => {
  expect(chosenIn({ xem: 'khac', tim: '  ', 'thu-tuc': "1'; --", buoc: "'", 'trang-thai': 'DRAFT', sau: ['', 'x'], chia: 'x', so: '7' })).toEqual(nothing)
})
