import { describe, expect, test } from 'vitest'
import { at } from '@/tests/support/clock'
import { averageWait, inCallingOrder, priorityFrom, ticketName } from './waiting'

const time = (text: string) => at('2026-11-23', text)

describe('precedence', () => {
  test('is of who comes in time, from the appointed time on', () => {
    expect(priorityFrom({ appointedAt: time('09:00'), hasPrecedence: false, arrivedAt: time('08:30') })).toEqual(time('09:00'))
    expect(priorityFrom({ appointedAt: time('09:00'), hasPrecedence: false, arrivedAt: time('09:15') })).toEqual(time('09:00'))
    expect(priorityFrom({ appointedAt: time('09:00'), hasPrecedence: false, arrivedAt: time('09:16') })).toBeNull()
  })

  test('is of who has it by law, from the arrival on', () => {
    expect(priorityFrom({ appointedAt: null, hasPrecedence: true, arrivedAt: time('09:16') })).toEqual(time('09:16'))
    expect(priorityFrom({ appointedAt: null, hasPrecedence: false, arrivedAt: time('09:16') })).toBeNull()
  })
})

test('the row: precedence that is due by its moment, then everybody in the order of coming', () => {
  const came = (number: number, queued: string, priority?: string) => ({ letter: 'A', number, queuedAt: time(queued), priorityAt: priority === undefined ? null : time(priority) })
  const row = [came(1, '08:00'), came(2, '08:05', '09:00'), came(3, '08:10'), came(4, '08:20', '08:20'), came(5, '08:30', '08:45')]
  const order = (clock: string) => row.toSorted(inCallingOrder(time(clock))).map(({ number }) => number)
  expect(order('08:30')).toEqual([4, 1, 2, 3, 5])
  expect(order('09:00')).toEqual([4, 5, 2, 1, 3])
})

test('numbers have three digits, averages whole minutes', () => {
  expect(ticketName('A', 7)).toBe('A007')
  expect(ticketName('C', 1204)).toBe('C1204')
  expect(averageWait([{ issuedAt: time('08:00'), firstCalledAt: null }])).toBeNull()
  expect(averageWait([{ issuedAt: time('08:00'), firstCalledAt: time('08:10') }, { issuedAt: time('08:00'), firstCalledAt: time('08:05') }])).toBe(8)
})
