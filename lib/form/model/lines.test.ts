import { describe, expect, it } from 'vitest'
import { text } from '@/lib/text/text'
import { birthForm } from '@/tests/support/birth-form'
import { answerLines } from './lines'

const answers = {
  requesterName: 'Nguyễn Thị Hoa', requesterBirthDate: '1995-03-08', requesterSex: 'female',
  requesterHome: { province: 'Thành phố Đà Nẵng', commune: 'Phường Hòa Cường', detail: '' },
  abandoned: true, motherName: 'dropped', motherBirth: '1970-05', childName: 'An',
  papers: ['notice', 'witness'], copies: 0, siblings: [{}, { name: 'Bình', adopted: false, adoptedOn: '2020-01-01' }],
} as const

const linesOf = (locale: 'vi' | 'en') => answerLines(birthForm, answers, locale, text(locale).form.answers)
const valueOf = (locale: 'vi' | 'en', key: string) => linesOf(locale).flatMap((section) => section.lines).find((line) => line.key === key)?.value

describe('the answers to be read', () => {
  it('stand in the sections that count, in order', () => {
    expect(linesOf('vi').map((section) => [section.pageKey, section.title.text])).toEqual([
      ['requester', 'Thông tin của bạn'], ['child', 'Trẻ được khai sinh'], ['more', 'Thông tin thêm'],
    ])
  })

  it.each([
    ['vi', 'requesterBirthDate', { text: '08/03/1995' }],
    ['vi', 'requesterSex', { text: 'Nữ' }],
    ['en', 'requesterSex', { text: 'Female' }],
    ['vi', 'requesterHome', { text: 'Phường Hòa Cường, Thành phố Đà Nẵng' }],
    ['vi', 'abandoned', { text: 'Có' }],
    ['en', 'abandoned', { text: 'Yes' }],
    ['vi', 'papers', { text: 'Giấy chứng sinh; Văn bản của người làm chứng' }],
    ['en', 'papers', { text: 'Giấy chứng sinh; Văn bản của người làm chứng', lang: 'vi' }],
    ['vi', 'copies', { text: '0' }],
    ['vi', 'requesterPhone', { text: '' }],
    ['vi', 'childPrinted', { text: 'AN' }],
    ['vi', 'childNote', undefined],
    ['vi', 'motherName', undefined],
  ] as const)('in %s, %s reads %j', (locale, key, expected) => {
    expect(valueOf(locale, key)).toEqual(expected)
  })

  it('number the rows of a table without its blank ones', () => {
    const table = linesOf('vi').flatMap((section) => section.lines).find((line) => line.key === 'siblings')
    expect(table?.rows?.map((row) => [row.title.text, row.lines.map((line) => `${line.label.text}: ${line.value.text}`)])).toEqual([
      ['Người 1', ['Họ và tên: Bình', 'Ngày sinh: ', 'Con nuôi?: Không']],
    ])
  })

  it('mark the label that has no English as Vietnamese', () => {
    const labels = linesOf('en').flatMap((section) => section.lines).map((line) => line.label)
    expect(labels).toContainEqual({ text: 'Full name' })
    expect(labels).toContainEqual({ text: 'Nơi cư trú', lang: 'vi' })
  })
})
