import type { ConditionWords } from '@/lib/form/model/describe'

const list = (parts: readonly string[], last: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1) ?? ''}`
const lower = (label: string): string => (/^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLocaleLowerCase('vi') + label.slice(1))

function between(min: number | undefined, max: number | undefined, unit: string): string {
  if (min === undefined) return max === undefined ? '' : `không quá ${String(max)}${unit}`
  return max === undefined ? `từ ${String(min)}${unit} trở lên` : `từ ${String(min)} đến ${String(max)}${unit}`
}

/** The words conditions and rules of a form are read in. */
export const conditions: ConditionWords = {
  quote: (text) => `«${text}»`,
  yes: 'Có',
  no: 'Không',
  always: 'luôn luôn',
  never: 'không bao giờ',
  is: (label, value) => (label.endsWith('?') ? `câu hỏi “${label}” được trả lời ${value}` : `${label} là ${value}`),
  isNot: (label, value) => `${label} không phải là ${value}`,
  more: (label, value) => `${label} lớn hơn ${value}`,
  atLeast: (label, value) => `${label} từ ${value} trở lên`,
  less: (label, value) => `${label} nhỏ hơn ${value}`,
  atMost: (label, value) => `${label} không quá ${value}`,
  after: (label, value) => `${label} sau ${lower(value)}`,
  from: (label, value) => `${label} từ ${lower(value)} trở đi`,
  before: (label, value) => `${label} trước ${lower(value)}`,
  until: (label, value) => `${label} không sau ${lower(value)}`,
  contains: (label, value) => `${label} có ${value}`,
  containsNot: (label, value) => `${label} không có ${value}`,
  answered: (label) => `${label} đã được trả lời`,
  notAnswered: (label) => `${label} còn để trống`,
  oneOf: (label, values) => `${label} là ${list(values, 'hoặc')}`,
  noneOf: (label, values) => `${label} không phải là ${list(values, 'hoặc')}`,
  between: (label, from, to) => `${label} từ ${from} đến ${to}`,
  and: (parts) => parts.join(' và '),
  or: (parts) => parts.join(' hoặc '),
  not: (sentence) => `không đúng là (${sentence})`,
  ifThen: (condition, then, otherwise) => `nếu ${condition} thì ${then}, nếu không thì ${otherwise}`,
  some: (table, row, sentence) => `${table} có ít nhất một ${lower(row)} mà ${sentence}`,
  all: (table, row, sentence) => `mọi ${lower(row)} ở ${table} đều có ${sentence}`,
  none: (table, row, sentence) => `${table} không có ${lower(row)} nào mà ${sentence}`,
  rowsWhere: (table, row, sentence) => `các ${lower(row)} ở ${table} mà ${sentence}`,
  each: (table, row, what) => `${what} của từng ${lower(row)} ở ${table}`,
  count: (what) => `số mục ở ${what}`,
  total: (what) => `tổng của ${what}`,
  daysBetween: (from, to) => `số ngày từ ${lower(from)} đến ${lower(to)}`,
  least: (values) => `số nhỏ nhất trong ${list(values, 'và')}`,
  greatest: (values) => `số lớn nhất trong ${list(values, 'và')}`,
  capitals: (what) => `${what} viết hoa`,
  joined: (parts) => `ghép ${list(parts, 'và')}`,
  partOf: (what) => `một phần của ${what}`,
  itself: 'mục đó',
  names: { today: 'ngày nộp hồ sơ' },
  rules: {
    length: (min, max) => `dài ${between(min, max, ' ký tự')}`,
    range: (min, max) => between(min, max, ''),
    pattern: (pattern) => `viết theo mẫu ${pattern}`,
    before: (other, inclusive) => (inclusive ? `không sau ${lower(other)}` : `trước ${lower(other)}`),
    after: (other, inclusive) => (inclusive ? `không trước ${lower(other)}` : `sau ${lower(other)}`),
    age: (min, max) => `${between(min, max, ' tuổi')} vào ngày nộp hồ sơ`,
    unique: 'không trùng giữa các dòng của bảng',
  },
}
