import { expect, it } from 'vitest'
import { officialText } from '@/lib/text/text'
import { at, wardCalendar } from '@/tests/support/sample-calendar'
import { dueTag, timeLeft } from './due'

const words = officialText.office.due
const now = at('2026-11-16 09:00')
const tag = (due: string, status: 'IN_PROGRESS' | 'REGISTERED' | 'SUPPLEMENT_REQUESTED' | 'RETURNED' = 'IN_PROGRESS') =>
  dueTag({ status, intakeDueAt: at('2026-11-16 17:00'), dueAt: at(due) }, wardCalendar, now, words)

it.each([
  ['2026-11-16 08:59', 'overdue', 'Quá hạn 1 phút'],
  ['2026-11-13 16:00', 'overdue', 'Quá hạn 3 giờ'],
  ['2026-11-13 09:00', 'overdue', 'Quá hạn 1 ngày làm việc'],
  ['2026-11-16 17:00', 'due', 'Hạn hôm nay 17:00'],
  ['2026-11-17 17:30', 'due', 'Còn 1 ngày làm việc'],
  ['2026-11-19 17:30', 'info', 'Còn 3 ngày làm việc'],
  // Over the weekend only Monday counts.
  ['2026-11-23 17:30', 'info', 'Còn 5 ngày làm việc'],
])('says of %s on Monday at nine: %s, %s', (due, tone, text) => {
  expect(tag(due)).toEqual({ tone, text })
})

it('tells the intake clock before acceptance and no clock while the citizen is waited for or after the end', () => {
  expect(tag('2026-12-30 17:00', 'REGISTERED').text).toBe('Hạn hôm nay 17:00')
  expect(tag('2026-11-13 17:00', 'SUPPLEMENT_REQUESTED')).toEqual({ tone: 'waiting', text: 'Tạm dừng tính giờ' })
  expect(tag('2026-11-13 17:00', 'RETURNED').text).toBe('Đã kết thúc')
  expect(dueTag({ status: 'ACCEPTED', intakeDueAt: null, dueAt: null }, wardCalendar, now, words).text).toBe('Không có hạn')
})

it('says how much working time is left or has passed', () => {
  expect(timeLeft(wardCalendar, now, at('2026-11-16 17:30'), words)).toBe('Còn 6 giờ 30 phút làm việc')
  expect(timeLeft(wardCalendar, now, at('2026-11-19 10:00'), words)).toBe('Còn 3 ngày 1 giờ làm việc')
  expect(timeLeft(wardCalendar, now, at('2026-11-13 17:00'), words)).toBe('Đã quá 2 giờ làm việc')
})
