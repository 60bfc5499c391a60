import { describe, expect, it } from 'vitest'
import { formatSize, safeName } from './model'

describe('safeName', () => {
  it.each([
    ['Giấy chứng sinh.pdf', 'Giấy chứng sinh.pdf'],
    ['C:\\Users\\Lan\\giay.pdf', 'giay.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['anh.PDF', 'anh.pdf'],
    ['virus.exe', 'virus.exe.pdf'],
    ['abc\u202Efdp.exe', 'abcfdp.exe.pdf'],
    ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie_ x=1.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['a"b<c>.pdf', 'a_b_c_.pdf'],
    ['', 'tep.pdf'],
    ['.pdf', 'tep.pdf'],
    ['thu\u031B.pdf', 'thư.pdf'],
  ])('%j becomes %j', (given, safe) => {
    expect(safeName(given, 'application/pdf')).toBe(safe)
  })

  it('keeps the ending a photograph came with', () => {
    expect(safeName('IMG_1.jpeg', 'image/jpeg')).toBe('IMG_1.jpeg')
    expect(safeName('IMG_1.pdf', 'image/jpeg')).toBe('IMG_1.pdf.jpg')
  })

  it('shortens without cutting a letter in two', () => {
    expect(safeName(`${'𝒜'.repeat(300)}.png`, 'image/png')).toBe(`${'𝒜'.repeat(120)}.png`)
  })
})

describe('formatSize', () => {
  it.each([
    [0, '1 KB'],
    [1, '1 KB'],
    [256_000, '250 KB'],
    [1_048_575, '1 MB'],
    [1_048_576, '1 MB'],
    [1_300_000, '1,2 MB'],
    [10_485_760, '10 MB'],
  ])('%i bytes are %s', (bytes, words) => {
    expect(formatSize(bytes)).toBe(words)
  })
})
