import { expect, test } from 'vitest'
import { excerptsOf } from './excerpts'

const pages = ['Giấy chứng sinh số 12\ncủa bé Nguyễn  Thị\nHồng Đào', 'Không có gì', `Đào ${'x'.repeat(200)}`]
const found = (words: string) => excerptsOf(pages, words).map(({ page, match }) => [page, match])

test('words are found whatever their accents, capitals and breaks of lines, with their page', () => {
  expect(found('nguyen thi hong')).toEqual([[1, 'Nguyễn Thị Hồng']])
  expect(found('ĐÀO')).toEqual([[1, 'Đào'], [3, 'Đào']])
  expect(found('Nguyễn'.normalize('NFD'))).toEqual([[1, 'Nguyễn']])
})

test('what stands around is cut, and nothing is found for too little', () => {
  const [, second] = excerptsOf(pages, 'dao')
  expect(second).toEqual({ page: 3, before: '', match: 'Đào', after: ` ${'x'.repeat(59)}` })
  expect(found('đ')).toEqual([])
  expect(found('  ')).toEqual([])
  expect(excerptsOf(['ab '.repeat(100)], 'ab')).toHaveLength(20)
})

test('letters that grow when they lose their accents do not move the places', () => {
  expect(excerptsOf(['ǰ İ ﬁ Đào'], 'dao')).toMatchObject([{ before: 'ǰ İ ﬁ ', match: 'Đào' }])
})
