import { expect, test } from 'vitest'
import { formDefinition } from '@/lib/form/schema'
import { changedAnswers } from './changed-answers'

const form = formDefinition.parse({
  pages: [
    {
      key: 'one',
      title: { vi: 'Trang một' },
      sections: [
        {
          key: 'main',
          fields: [
            { key: 'name', type: 'text', label: { vi: 'Họ tên' } },
            { key: 'married', type: 'yesNo', label: { vi: 'Đã kết hôn' } },
            { key: 'spouse', type: 'text', label: { vi: 'Vợ hoặc chồng' }, condition: { '==': [{ var: 'married' }, true] } },
            { key: 'members', type: 'table', label: { vi: 'Thành viên' }, rowLabel: { vi: 'Người' }, maxRows: 5, columns: [{ key: 'name', type: 'text', label: { vi: 'Tên' } }] },
          ],
        },
      ],
    },
  ],
})
const words = { yes: 'Có', no: 'Không' }
const changes = (before: object, after: object) =>
  changedAnswers(form, before as never, after as never, words).map(({ label, before: b, after: a }) => [label, b, a])

test('nothing differs from itself', () => {
  const answers = { name: 'An', married: true, spouse: 'Bình', members: [{ name: 'Cúc' }] }
  expect(changes(answers, answers)).toEqual([])
})

test('a change stands under its label, as a person reads it, in the order of the form', () => {
  expect(changes({ name: 'An', married: false }, { name: 'Ân', married: true, spouse: 'Bình' })).toEqual([
    ['Họ tên', 'An', 'Ân'],
    ['Đã kết hôn', 'Không', 'Có'],
    ['Vợ hoặc chồng', '', 'Bình'],
  ])
})

test('a cell of a table is told with its row; a row that is gone comes last', () => {
  expect(changes({ members: [{ name: 'Cúc' }, { name: 'Dũng' }] }, { members: [{ name: 'Lan' }] })).toEqual([
    ['Thành viên, Người 1 – Tên', 'Cúc', 'Lan'],
    ['Thành viên, Người 2 – Tên', 'Dũng', ''],
  ])
})

test('a question that is not asked any more has no answer after', () => {
  expect(changes({ married: true, spouse: 'Bình' }, { married: false, spouse: 'Bình' })).toEqual([
    ['Đã kết hôn', 'Có', 'Không'],
    ['Vợ hoặc chồng', 'Bình', ''],
  ])
})
