import { describe, expect, it } from 'vitest'
import { askedCase, askedChannel, askedDay, askedMinute } from './query'

describe('what a calculator is asked', () => {
  it.each([
    [{}, null, false],
    [{ nop: '2026-11-23' }, '2026-11-23', false],
    [{ nop: '2026-11-23T10:00' }, '2026-11-23', false],
    [{ 'nop.day': '3', 'nop.month': '2', 'nop.year': '2026' }, '2026-02-03', false],
    [{ 'nop.day': '23/11/2026', 'nop.month': '', 'nop.year': '' }, '2026-11-23', false],
    [{ 'nop.day': '30', 'nop.month': '2', 'nop.year': '2026' }, null, true],
    [{ 'nop.day': '', 'nop.month': '2', 'nop.year': '' }, null, true],
    [{ nop: 'hôm nay' }, null, true],
  ])('the day of %j', (query, value, wrong) => {
    expect(askedDay(query, 'nop')).toEqual({ value, wrong })
  })

  it.each([
    [{ gio: '14:05' }, 845, false],
    [{ gio: '7h30' }, 450, false],
    [{ gio: '8' }, 480, false],
    [{ nop: '2026-11-23T10:00' }, 600, false],
    [{ nop: '2026-11-23T10:00:00.000' }, 600, false],
    [{ nop: '2026-11-23' }, null, false],
    [{ gio: '24:00' }, null, true],
    [{ gio: '14:60' }, null, true],
    [{ gio: 'trưa' }, null, true],
  ])('the minute of %j', (query, value, wrong) => {
    expect(askedMinute(query, 'gio', 'nop')).toEqual({ value, wrong })
  })

  it('takes known channels and cases, and says where one is unknown', () => {
    expect(askedChannel({}, { level: 'FULL' })).toEqual({ value: 'ONLINE', wrong: false })
    expect(askedChannel({}, { level: 'INFO' })).toEqual({ value: 'COUNTER', wrong: false })
    expect(askedChannel({ kenh: ['post', 'x'] }, { level: 'FULL' })).toEqual({ value: 'POST', wrong: false })
    expect(askedChannel({ kenh: 'fax' }, { level: 'FULL' })).toEqual({ value: 'ONLINE', wrong: true })
    const cases = [{ key: 'late', title: { vi: 'Quá hạn' } }]
    expect(askedCase({ 'truong-hop': 'late' }, { cases })).toEqual({ value: 'late', wrong: false })
    expect(askedCase({ 'truong-hop': 'x' }, { cases })).toEqual({ value: null, wrong: true })
  })
})
