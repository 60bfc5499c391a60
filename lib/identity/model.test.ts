import { describe, expect, test } from 'vitest'
import { agencyMeant, deviceLabel, plainEmail, plainPhone, safePath } from './model'

describe('a path to come back to', () => {
  test.each([
    ['/ho-so', '/ho-so'],
    ['/en/nop/1.001193?buoc=2', '/en/nop/1.001193?buoc=2'],
    ['/ho-so/../tai-khoan', '/tai-khoan'],
    ['/ho-so#phan', '/ho-so'],
    ['//evil.example', null],
    ['/\\evil.example', null],
    ['\\/evil.example', null],
    ['https://evil.example/', null],
    ['javascript:alert(1)', null],
    ['/a\\b', null],
    ['/a\tb', null],
    ['/\t/evil.example', null],
    ['/api/dang-xuat', null],
    ['/x/../api/dang-xuat', null],
    ['ho-so', null],
    [`/${'a'.repeat(600)}`, null],
    ['', null],
    [undefined, null],
  ])('%j becomes %j', (given, safe) => {
    expect(safePath(given)).toBe(safe)
  })

  test('never leads to another host', () => {
    for (const path of ['/..//evil.example', '/.//evil.example', '/%2F/evil.example', '/ //evil.example']) {
      const safe = safePath(path)
      if (safe) expect(new URL(safe, 'https://portal.example').host).toBe('portal.example')
    }
  })
})

test('one address is one account, one number one phone', () => {
  expect(plainEmail(' Mai.Hanh@DonVi.example ')).toBe('mai.hanh@donvi.example')
  expect(['+84 905 123 456', '84905123456', '0905.123.456', '0905123456'].map(plainPhone)).toEqual(Array(4).fill('0905123456'))
})

test.each([
  ['Mozilla/5.0 (Linux; Android 13; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36', 'Chrome · Android'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1', 'Safari · iPhone'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0', 'Edge · Windows'],
  ['curl/8', ''],
])('a device is named by its browser and system: %s', (userAgent, label) => {
  expect(deviceLabel(userAgent)).toBe(label)
})

describe('the agency that is meant', () => {
  const [one, two] = [{ code: 'H17.99.01' }, { code: 'H17.99.02' }]
  test('is the one named, or the only one; several are told apart by nobody but the asker', () => {
    expect(agencyMeant([one, two], two.code)).toBe(two)
    expect(agencyMeant([one], undefined)).toBe(one)
    expect(agencyMeant([one, two], undefined)).toBe('unnamed')
    expect(agencyMeant([one], 'H17.99.09')).toBe('unknown')
    expect(agencyMeant([], undefined)).toBe('none')
  })
})
