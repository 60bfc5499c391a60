import { expect, test } from 'vitest'
import { identityFits, reminderDue, soughtIn } from './collecting'

test.each([
  ['h17.99.01-261123-0012 ', { code: 'H17.99.01-261123-0012' }],
  ['H17.99.01-261123-0012|1.001193|048192000123|Giấy tiếp nhận hồ sơ', { code: 'H17.99.01-261123-0012' }],
  ['https://motcua.example/tra-cuu/q7Zr1mXk0cVb3nLw8sTy2hGf5dJa4eUo9iPx6zQvB1M', { token: 'q7Zr1mXk0cVb3nLw8sTy2hGf5dJa4eUo9iPx6zQvB1M' }],
  ['https://motcua.example/en/tra-cuu/q7Zr1mXk0cVb3nLw8sTy2hGf5dJa4eUo9iPx6zQvB1M?x=1', { token: 'q7Zr1mXk0cVb3nLw8sTy2hGf5dJa4eUo9iPx6zQvB1M' }],
  ['Nguyễn Thị Lệ', { name: 'Nguyễn Thị Lệ' }],
  [' x ', null],
])('%s is read as what it is', (typed, sought) => {
  expect(soughtIn(typed)).toEqual(sought)
})

test('digits of a card must be those known; a passport has its own', () => {
  expect(identityFits('ID_CARD', '0123', '048192000123')).toBe(true)
  expect(identityFits('VNEID', '0124', '048192000123')).toBe(false)
  expect(identityFits('PASSPORT', '0124', '048192000123')).toBe(true)
  expect(identityFits('ID_CARD', '0124', null)).toBe(true)
})

test('each reminder is due once, and a late one replaces those before it', () => {
  const days = [5, 15, 30]
  expect([4, 5, 14, 15, 40].map((waited) => reminderDue(days, waited, []))).toEqual([null, 5, 5, 15, 30])
  expect(reminderDue(days, 14, [5])).toBeNull()
  expect(reminderDue(days, 15, [5])).toBe(15)
  expect(reminderDue(days, 90, [30])).toBeNull()
})
