import { expect, test } from 'vitest'
import { fill, placeholdersIn } from './placeholders'

test('fills in what is known and leaves other braces alone', () => {
  expect(fill('Hồ sơ {ma}: {ma_xac_nhan}, {ngay}{la}', { ma: 'H17', ma_xac_nhan: '204816' })).toBe('Hồ sơ H17: 204816, {la}')
})

test('a value is not read for placeholders again', () => {
  expect(fill('{co_quan} {ma}', { co_quan: '{ma}', ma: 'x' })).toBe('{ma} x')
})

test('names the placeholders, the unknown ones and stray braces apart', () => {
  expect(placeholdersIn('{ma} {ma} {lien_ket} {mã} {ten}')).toEqual({ known: ['ma', 'lien_ket'], unknown: ['mã', 'ten'] })
  expect(placeholdersIn('a { b')).toEqual({ known: [], unknown: ['{'] })
  expect(placeholdersIn('a {} b')).toEqual({ known: [], unknown: [''] })
})
