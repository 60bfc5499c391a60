import { describe, expect, it } from 'vitest'
import { readReferral, referredTo } from './referral'

const read = (address: string) => readReferral(new URL(address, 'http://portal.example'))

describe('readReferral', () => {
  it.each([
    ['/k/zalo/thu-tuc/1.001193', 'zalo', '/thu-tuc/1.001193'],
    ['/k/facebook/en/thu-tuc/1.001193?a=1', 'facebook', '/en/thu-tuc/1.001193?a=1'],
    ['/k/ngay-hoi-thang-11/', 'ngay-hoi-thang-11', '/'],
    ['/k/pano', 'pano', '/'],
    ['/k/pano?q=khai%20sinh', 'pano', '/?q=khai%20sinh'],
  ])('%s', (address, name, path) => {
    expect(read(address)).toEqual({ name, path })
  })

  it.each([
    '/k/tiktok/thu-tuc', '/k/ZALO/thu-tuc', '/k//thu-tuc', '/k/zalo;x/thu-tuc', '/k/%7Aalo/thu-tuc',
    '/k/zalo//evil.example', '/k/zalo///evil.example', '/k/zalo/\\\\evil.example', '/k/zalo/%5C%5Cevil.example', '/k/zalo/%2F%2Fevil.example', '/k/zalo/%2fevil.example',
    '/k/zalo/..//evil.example', '/k/zalo/%09/evil.example', '/k/zalo/%0d%0aset-cookie:x', '/k/zalo/api/dang-xuat',
  ])('refuses %s', (address) => {
    expect(read(address)).toBeNull()
  })

  it('keeps what looks like another scheme a path of this portal', () => {
    expect(read('/k/zalo/https:evil.example')).toEqual({ name: 'zalo', path: '/https:evil.example' })
  })
})

it('sets a cookie of this site that no script reads', () => {
  const { status, headers } = referredTo({ name: 'zalo', path: '/thu-tuc' })
  expect(status).toBe(303)
  expect(headers.get('location')).toBe('/thu-tuc')
  expect(headers.get('set-cookie')).toMatch(/^mc-kenh=zalo; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax/)
  expect(headers.get('cache-control')).toBe('private, no-store')
})
