import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readableAddress } from './readable-address'

test.each([
  ['/ho-so/%E0%A4%A', '/ho-so/%25E0%25A4%25A'],
  ['/thu-tuc/%', '/thu-tuc/%25'],
  ['/ho-so/%00?a=%00b%20c', '/ho-so/%2500?a=b%20c'],
])('%s is read as %s', (url, read) => {
  expect(readableAddress(url)).toBe(read)
})

test('what can be read stays as it is', () => {
  for (const url of ['/', '/tim-kiem?q=%C4%91%C4%83ng', '/tim-kiem?q=%', '/%68o-so', '/thu-tuc/%C4%91']) expect(readableAddress(url)).toBe(url)
})

test('every path can be decoded afterwards, and holds no NUL', () => {
  const piece = fc.oneof(fc.constantFrom('%', '%0', '%00', '%E0', '%C4%91', '/', 'a', '%25'), fc.string({ maxLength: 2 }).filter((text) => !/[?\0]/.test(text)))
  fc.assert(fc.property(fc.array(piece), (pieces) => !decodeURIComponent(readableAddress(pieces.join(''))).includes('\0')))
})
