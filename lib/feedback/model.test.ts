import { expect, test } from 'vitest'
import { at } from '@/tests/support/clock'
import { complaintStates, followComplaint, isChangeable, meanScore } from './model'

test('a rating may be changed for thirty days', () => {
  const ratedAt = at('2026-11-01', '09:00')
  expect(isChangeable(ratedAt, at('2026-12-01', '08:59'))).toBe(true)
  expect(isChangeable(ratedAt, at('2026-12-01', '09:00'))).toBe(false)
})

test('the mean has one decimal, and none without scores', () => {
  expect(meanScore([0, 0, 0, 0, 0])).toBeNull()
  expect(meanScore([1, 0, 0, 1, 1])).toBe(3.3)
})

test('what was answered or withdrawn stays so', () => {
  expect(complaintStates.map((state) => followComplaint(state, 'answer'))).toEqual(['ANSWERED', 'ANSWERED', null, null])
  expect(complaintStates.map((state) => followComplaint(state, 'assign'))).toEqual(['ASSIGNED', 'ASSIGNED', null, null])
  expect(complaintStates.map((state) => followComplaint(state, 'withdraw'))).toEqual(['WITHDRAWN', 'WITHDRAWN', null, null])
})
