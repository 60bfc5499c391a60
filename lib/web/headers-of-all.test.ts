import { expect, test } from 'vitest'
import { headersAt } from './headers-of-all'

const names = (publicUrl: string) => headersAt(publicUrl).map(([name]) => name)

test('browsers are told to stay with https where the portal is reached by it', () => {
  expect(headersAt('https://motcua.example')).toContainEqual(['strict-transport-security', 'max-age=63072000; includeSubDomains'])
  expect(names('http://localhost:3000')).not.toContain('strict-transport-security')
})

test('every answer says that its kind is its kind, and keeps the address to the portal', () => {
  expect(names('http://localhost:3000')).toEqual(['x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy'])
})
