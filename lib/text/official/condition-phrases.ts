import type { ConditionTextWords } from '@/lib/form/model/condition-text'

/** Conditions, read out for those who keep procedures. */
export const conditionPhrases: ConditionTextWords = {
  yes: '«Có»',
  no: '«Không»',
  nothing: '«để trống»',
  today: 'ngày nộp hồ sơ',
  and: ' và ',
  or: ' hoặc ',
  quote: (text) => `«${text}»`,
  answered: (what) => `${what} đã được trả lời`,
  notAnswered: (what) => `${what} chưa được trả lời`,
  not: (phrase) => `không phải (${phrase})`,
  compared: {
    '==': (left, right) => `${left} là ${right}`,
    '!=': (left, right) => `${left} không phải là ${right}`,
    '>': (left, right) => `${left} lớn hơn ${right}`,
    '>=': (left, right) => `${left} từ ${right} trở lên`,
    '<': (left, right) => `${left} nhỏ hơn ${right}`,
    '<=': (left, right) => `${left} không quá ${right}`,
  },
  isOneOf: (what, list) => `${what} là một trong: ${list}`,
  holds: (what, part) => `${what} có ${part}`,
  some: (table, phrase) => `ít nhất một dòng của ${table} có: ${phrase}`,
  all: (table, phrase) => `mọi dòng của ${table} có: ${phrase}`,
  none: (table, phrase) => `không dòng nào của ${table} có: ${phrase}`,
  count: (table) => `số dòng của ${table}`,
  daysBetween: (from, to) => `số ngày từ ${from} đến ${to}`,
  computed: (names) => (names === '' ? 'giá trị tính toán' : `giá trị tính từ ${names}`),
}
