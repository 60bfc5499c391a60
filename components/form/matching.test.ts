import { expect, it } from 'vitest'
import { matching, namedIn, optionsIn } from './matching'

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

it('finds by a further name what does not fit itself, and says by which', () => {
  const places = namedIn('Phường Hòa Cường\tHòa Thuận Tây, Bình Thuận\nPhường Bàn Thạch\tHòa Thuận\nXã Hòa Tiến')
  const hits = (typed: string) => matching(places, typed).map(({ value, by }) => [value, by])
  expect(hits('hoa thuan tay')).toEqual([['Phường Hòa Cường', 'Hòa Thuận Tây']])
  expect(hits('Hòa Thuận')).toEqual([['Phường Hòa Cường', 'Hòa Thuận Tây'], ['Phường Bàn Thạch', 'Hòa Thuận']])
  expect(hits('hòa cường')).toEqual([['Phường Hòa Cường', null]])
})
