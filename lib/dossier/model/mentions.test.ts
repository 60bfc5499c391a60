import { describe, expect, test } from 'vitest'
import { mentionedIn } from './mentions'

const people = [
  { id: 'an', fullName: 'Lê An' },
  { id: 'binh', fullName: 'Lê An Bình' },
  { id: 'hoa', fullName: 'Nguyễn Thị Hòa' },
  { id: 'hoa2', fullName: 'Nguyễn Thị Hòa' },
]

describe('a mention', () => {
  test.each([
    ['Nhờ @Lê An Bình xem', ['binh']],
    ['Nhờ @lê an, xem', ['an']],
    ['@Lê An và @Lê An Bình', ['binh', 'an']],
    ['@LÊ  AN.', ['an']],
    [`Nhờ @${'Nguyễn Thị Hòa'.normalize('NFD')}`, ['hoa', 'hoa2']],
    ['Lê An Bình không được nhắc', []],
    ['@Lê Anh', []],
    ['gửi le@an', []],
  ])('in “%s” names %j', (text, ids) => {
    expect(mentionedIn(text, people)).toEqual(ids)
  })
})
