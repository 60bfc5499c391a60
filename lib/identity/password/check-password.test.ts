import { describe, expect, test } from 'vitest'
import { weaknessOf } from './check-password'

const email = 'thu.suong@hoacuong.example'

describe('a password', () => {
  test.each([
    'matkhau12345678',
    'Mật khẩu 2026!!',
    'PASSWORD123456',
    'qwertyuiop123',
    '123456789012',
    '987654321098',
    '000000000000',
    'aaaaaaaaaaaa',
    'abababababab',
    'hoacuong@20262026',
    'DanangDanang1',
    'motcuamotcua#1',
    'Việt Nam vô địch',
    'Anh yêu em nhiều 1',
    'mailcreated5240',
    '1Q2w3e4r5t6Y',
    'Baseball2026!',
    'sonyericsson',
  ])('%s is too common', (password) => {
    expect(weaknessOf(password, email)).toBe('password-too-common')
  })

  test.each(['thusuong yêu mèo', 'xX.Thu.Suong.Xx', 'THỦ SƯƠNG dậy sớm'])('%s has the name of its owner', (password) => {
    expect(weaknessOf(password, email)).toBe('password-has-name')
  })

  test.each(['con trâu qua cầu treo', '482917305562', 'kẹo lạc buổi chiều', 'x7#Kd!pQ2v_9Lm'])('%s may be used', (password) => {
    expect(weaknessOf(password, email)).toBeNull()
  })
})
