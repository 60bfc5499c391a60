import { expect, test } from 'vitest'
import { at } from '@/tests/support/clock'
import { calendarFile } from './calendar-file'

const entry = {
  uid: 'abc@portal.example', madeAt: at('2026-11-20', '09:00'), startsAt: at('2026-11-23', '07:30'), endsAt: at('2026-11-23', '08:00'),
  title: 'Đăng ký kết hôn', place: 'Ủy ban nhân dân phường Thử', url: 'https://portal.example/lich-hen/abc', isOn: true,
}
const unfolded = (file: string) => file.replaceAll('\r\n ', '')

test('an appointment, in the time of the world', () => {
  expect(calendarFile(entry).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Mot Cua//Lich hen//VI', 'METHOD:PUBLISH', 'BEGIN:VEVENT', 'UID:abc@portal.example',
    'DTSTAMP:20261120T020000Z', 'DTSTART:20261123T003000Z', 'DTEND:20261123T010000Z', 'SUMMARY:Đăng ký kết hôn',
    'LOCATION:Ủy ban nhân dân phường Thử', 'URL:https://portal.example/lich-hen/abc', 'STATUS:CONFIRMED', 'END:VEVENT', 'END:VCALENDAR', '',
  ])
  expect(calendarFile({ ...entry, isOn: false })).toContain('STATUS:CANCELLED')
})

test('what would separate values or end a line does not', () => {
  const file = calendarFile({ ...entry, title: 'A; B, C\\D\nATTENDEE:x', place: 'x\r\ny' })
  expect(file).toContain(String.raw`SUMMARY:A\; B\, C\\D\nATTENDEE:x`)
  expect(file).toContain(String.raw`LOCATION:x\ny`)
})

test.each([1, 40, 200])('no line is longer than 75 octets, and unfolded nothing is lost: %i words', (count) => {
  const place = Array.from({ length: count }, () => 'Phường Hòa Cường 🏛').join(' ')
  const file = calendarFile({ ...entry, place })
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(file).not.toContain('\uFFFD')
  expect(unfolded(file)).toContain(`LOCATION:${place}\r\n`)
})
