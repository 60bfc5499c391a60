import { expect, test } from 'vitest'
import { smsSize, withoutDiacritics } from './sms'

test.each([
  ['', 'GSM-7', 0, 0],
  ['a'.repeat(160), 'GSM-7', 160, 1],
  ['a'.repeat(161), 'GSM-7', 161, 2],
  ['a'.repeat(306), 'GSM-7', 306, 2],
  ['a'.repeat(307), 'GSM-7', 307, 3],
  ['à'.repeat(160), 'GSM-7', 160, 1],
  ['[]', 'GSM-7', 4, 1],
  ['`', 'UCS-2', 1, 1],
  ['ạ'.repeat(70), 'UCS-2', 70, 1],
  ['ạ'.repeat(71), 'UCS-2', 71, 2],
  ['ạ'.repeat(134), 'UCS-2', 134, 2],
  ['ạ'.repeat(135), 'UCS-2', 135, 3],
  ['😀', 'UCS-2', 2, 1],
] as const)('%j goes as %s, %i places, %i parts', (text, encoding, length, parts) => {
  expect(smsSize(text)).toMatchObject({ encoding, length, parts })
})

test('loses every diacritic and nothing else', () => {
  expect(withoutDiacritics('Hồ sơ của ông/bà đã được tiếp nhận – Đ “x” …')).toBe('Ho so cua ong/ba da duoc tiep nhan - D "x" ...')
  expect(smsSize(withoutDiacritics('ẮẰẲẴẶắằẳẵặẤẦẨẪẬấầẩẫậĐđƠơƯưỘộỲỵ')).encoding).toBe('GSM-7')
})
