import fc from 'fast-check'
import { expect, it } from 'vitest'
import { codeNumber, codePrefix, dossierCodePattern, maskId, maskName, tidyCode } from './codes'

it('writes the code of the first dossier of a day', () => {
  expect(codePrefix('H17.99.01', '2026-11-23') + codeNumber(1)).toBe('H17.99.01-261123-0001')
})

it('numbers in order, with at least four digits, growing beyond 9999, and always as a code of the country', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_998 }), (n) => {
      expect(Number(codeNumber(n)) + 1).toBe(Number(codeNumber(n + 1)))
      expect(codeNumber(n).length).toBe(Math.max(4, String(n).length))
      expect(codePrefix('H17.99.01', '2026-11-23') + codeNumber(n)).toMatch(dossierCodePattern)
    }),
  )
})

it.each([
  ['H56.14-240823-0001', true],
  ['000.17.22.H56-210531-0001', true],
  ['G09.20-20260609-0092637', true],
  ['H17.99.01-261123-001', false],
  ['H17.99.01-261123-0001; DROP', false],
])('%s is a code: %s', (code, is) => {
  expect(dossierCodePattern.test(code)).toBe(is)
})

it('tidies what a person types', () => {
  expect(tidyCode(' h17.99.01–261123–0001 ')).toBe('H17.99.01-261123-0001')
})

it('masks names and ids', () => {
  expect(maskName('Nguyễn Thị Ánh')).toBe('N***** T** Á**')
  expect(maskId('048192009001')).toBe('********9001')
})
