import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthForm } from '@/tests/support/birth-form'
import { text } from '@/lib/text/text'
import { formDefinition, type Condition } from '../schema'
import { describeCondition, describeRule, describeValue } from './describe'

const vi = { locale: 'vi', words: text('vi').form.conditions } as const
const en = { locale: 'en', words: text('en').form.conditions } as const
const v = (name: string) => ({ var: name })

const wide = formDefinition.parse({ pages: [{ key: 'p', title: { vi: 'P' }, sections: [{ key: 's', fields: [
  { key: 'owner', type: 'consent', label: { vi: 'Chủ hộ đồng ý' }, ways: ['paper', 'code'] },
  { key: 'cost', type: 'money', label: { vi: 'Chi phí' } },
  { key: 'members', type: 'table', label: { vi: 'Thành viên' }, rowLabel: { vi: 'Người' }, columns: [
    { key: 'age', type: 'number', label: { vi: 'Tuổi' } },
    { key: 'children', type: 'table', label: { vi: 'Con' }, rowLabel: { vi: 'Cháu' }, columns: [{ key: 'sick', type: 'yesNo', label: { vi: 'Ốm?' } }] },
  ] },
] }] }] })

describe('a condition', () => {
  it.each<[Condition, string, string]>([
    [{ '==': [v('relation'), 'other'] }, 'Quan hệ với trẻ là «Người khác»', 'Relation to the child is “Somebody else”'],
    [{ '==': ['other', v('relation')] }, 'Quan hệ với trẻ là «Người khác»', 'Relation to the child is “Somebody else”'],
    [{ '!=': [v('relation'), 'other'] }, 'Quan hệ với trẻ không phải là «Người khác»', 'Relation to the child is not “Somebody else”'],
    [{ '!': [{ '==': [v('abandoned'), true] }] }, 'câu hỏi “Trẻ bị bỏ rơi?” được trả lời «Không»', 'the answer to “Trẻ bị bỏ rơi?” is “No”'],
    [v('abandoned'), 'câu hỏi “Trẻ bị bỏ rơi?” được trả lời «Có»', 'the answer to “Trẻ bị bỏ rơi?” is “Yes”'],
    [{ '!!': [v('requesterPhone')] }, 'Số điện thoại đã được trả lời', 'Phone number is answered'],
    [{ '!': [v('requesterPhone')] }, 'Số điện thoại còn để trống', 'Phone number is left empty'],
    [{ '>=': [v('copies'), 2] }, 'Số bản sao từ 2 trở lên', 'Số bản sao is 2 or more'],
    [{ '<': [5, v('copies')] }, 'Số bản sao lớn hơn 5', 'Số bản sao is more than 5'],
    [{ '<=': [1, v('copies'), 5] }, 'Số bản sao từ 1 đến 5', 'Số bản sao is from 1 to 5'],
    [{ '<': [v('childBirthDate'), '2025-07-01'] }, 'Ngày sinh của trẻ trước 01/07/2025', 'Ngày sinh của trẻ is before 01/07/2025'],
    [{ '>': [v('motherBirth'), v('childBirthDate')] }, 'Ngày sinh của mẹ sau ngày sinh của trẻ', 'Ngày sinh của mẹ is after ngày sinh của trẻ'],
    [{ in: [v('nationality'), ['Lào', 'Nhật Bản']] }, 'Quốc tịch là «Lào» hoặc «Nhật Bản»', 'Quốc tịch is “Laos” or “Japan”'],
    [{ in: ['notice', v('papers')] }, 'Giấy tờ kèm theo có «Giấy chứng sinh»', 'Giấy tờ kèm theo includes “Giấy chứng sinh”'],
    [{ '!': [{ in: ['notice', v('papers')] }] }, 'Giấy tờ kèm theo không có «Giấy chứng sinh»', 'Giấy tờ kèm theo does not include “Giấy chứng sinh”'],
    [{ and: [{ '==': [v('relation'), 'other'] }, { or: [{ '==': [v('abandoned'), true] }, { '>': [v('copies'), 3] }] }] },
      'Quan hệ với trẻ là «Người khác» và (câu hỏi “Trẻ bị bỏ rơi?” được trả lời «Có» hoặc Số bản sao lớn hơn 3)',
      'Relation to the child is “Somebody else” and (the answer to “Trẻ bị bỏ rơi?” is “Yes” or Số bản sao is more than 3)'],
    [{ '!': [{ and: [v('abandoned'), v('fatherKnown')] }] }, 'không đúng là (câu hỏi “Trẻ bị bỏ rơi?” được trả lời «Có» và câu hỏi “Có khai thông tin về cha không?” được trả lời «Có»)',
      'it is not so that (the answer to “Trẻ bị bỏ rơi?” is “Yes” and the answer to “Có khai thông tin về cha không?” is “Yes”)'],
    [{ some: [v('siblings'), { '==': [v('adopted'), true] }] }, 'Anh, chị, em ruột có ít nhất một người mà câu hỏi “Con nuôi?” được trả lời «Có»',
      'Anh, chị, em ruột has at least one người of which the answer to “Con nuôi?” is “Yes”'],
    [{ '>': [{ count: [v('siblings')] }, 2] }, 'số mục ở Anh, chị, em ruột lớn hơn 2', 'the number of entries in Anh, chị, em ruột is more than 2'],
    [{ '>': [{ daysBetween: [v('childBirthDate'), v('today')] }, 60] }, 'số ngày từ ngày sinh của trẻ đến ngày nộp hồ sơ lớn hơn 60',
      'the days from ngày sinh của trẻ to the day of filing is more than 60'],
  ])('%j reads as people speak', (condition, vietnamese, english) => {
    expect(describeCondition(condition, birthForm, vi)).toBe(vietnamese)
    expect(describeCondition(condition, birthForm, en)).toBe(english)
  })

  it.each<[Condition, string]>([
    [{ '==': [v('owner.way'), 'code'] }, 'Chủ hộ đồng ý – Cách xác nhận đồng ý là «Bằng mã gửi đến điện thoại của người đó sau khi nộp»'],
    [{ '>': [v('cost'), 1500000] }, 'Chi phí lớn hơn 1.500.000 đồng'],
    [{ all: [v('members'), { '>=': [v('age'), 18] }] }, 'mọi người ở Thành viên đều có Tuổi từ 18 trở lên'],
    [{ some: [v('members'), { some: [v('children'), v('sick')] }] }, 'Thành viên có ít nhất một người mà Con có ít nhất một cháu mà câu hỏi “Ốm?” được trả lời «Có»'],
    [{ none: [v('members'), { '<': [v('age'), 18] }] }, 'Thành viên không có người nào mà Tuổi nhỏ hơn 18'],
  ])('%j reads as people speak, of tables and groups', (condition, said) => {
    expect(describeCondition(condition, wide, vi)).toBe(said)
  })

  it('says nothing of none, and shows what cannot be evaluated', () => {
    expect(describeCondition(undefined, birthForm, vi)).toBe('')
    expect(describeCondition({ xor: [1] }, birthForm, vi)).toBe('{"xor":[1]}')
    expect(describeCondition({ constructor: [1] }, birthForm, vi)).toBe('{"constructor":[1]}')
    expect(describeCondition({ and: [undefined] }, birthForm, vi)).toBe('null')
  })

  it('never breaks, whatever it is given', () => {
    const operators = fc.constantFrom('==', '!=', '>', '<=', '!', '!!', 'and', 'or', 'if', 'in', 'cat', 'substr', '+', '-', '*', 'min', 'max', 'some', 'all', 'none', 'filter', 'map',
      'upper', 'day', 'place', 'count', 'sum', 'daysBetween', 'var', 'nonsense', 'constructor', 'toString', 'hasOwnProperty')
    const { logic } = fc.letrec<{ logic: unknown }>((tie) => ({
      logic: fc.oneof({ maxDepth: 4 }, fc.constantFrom<unknown>('copies', 'siblings', 'constructor', undefined, 1, true, null, '2025-01-01'),
        fc.tuple(operators, fc.array(tie('logic'), { maxLength: 3 })).map(([operator, parts]) => ({ [operator]: parts }))),
    }))
    fc.assert(fc.property(logic, (one) => {
      expect(typeof describeCondition(one as Condition, birthForm, vi)).toBe('string')
    }))
  })
})

it('tells what a computed value is made of', () => {
  expect(describeValue({ cat: [{ upper: [v('childName')] }, ' ', { day: [v('childBirthDate')] }] }, birthForm, vi))
    .toBe('ghép Họ, chữ đệm, tên của trẻ viết hoa, « » và Ngày sinh của trẻ')
})

describe('a rule', () => {
  const message = { vi: 'Sai' }
  it.each([
    [{ kind: 'length', min: 3 } as const, 'dài từ 3 ký tự trở lên'],
    [{ kind: 'range', min: 1, max: 9 } as const, 'từ 1 đến 9'],
    [{ kind: 'age', min: 14, message } as const, 'từ 14 tuổi trở lên vào ngày nộp hồ sơ'],
    [{ kind: 'date', relation: 'before', other: 'today', inclusive: true, message } as const, 'không sau ngày nộp hồ sơ'],
    [{ kind: 'date', relation: 'after', other: { field: 'childBirthDate' }, inclusive: false, message } as const, 'sau ngày sinh của trẻ'],
    [{ kind: 'holds', condition: { '>': [v('copies'), 0] }, message } as const, 'Số bản sao lớn hơn 0'],
    [{ kind: 'unique', message } as const, 'không trùng giữa các dòng của bảng'],
  ])('%j reads as people speak', (rule, said) => {
    expect(describeRule(rule, birthForm, vi)).toBe(said)
  })
})
