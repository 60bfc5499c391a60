import { expect, it } from 'vitest'
import { matching, optionsIn } from './matching'

const options = optionsIn('Kinh\nBa-na\nMường\nBru-Vân Kiều\nvn\tViệt Nam\nDao\nĐan Mạch')
const found = (typed: string) => matching(options, typed).map(({ value }) => value)

it.each([
  ['muong', ['Mường']],
  ['Mường', ['Mường']],
  ['viet', ['vn']],
  ['nam VIET', ['vn']],
  ['kiều', ['Bru-Vân Kiều']],
  ['da', ['Dao', 'Đan Mạch']],
  ['ba na', ['Ba-na']],
  ['n', ['Ba-na', 'vn']],
  ['zz', []],
])('“%s” finds %j', (typed, values) => {
  expect(found(typed)).toEqual(values)
})

it('offers all to who has typed nothing', () => {
  expect(found('  ')).toHaveLength(7)
})
