import type { ConditionWords } from '@/lib/form/model/describe'

const list = (parts: readonly string[], last: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1) ?? ''}`
const lower = (label: string): string => (/^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1))

function between(min: number | undefined, max: number | undefined, unit: string): string {
  if (min === undefined) return max === undefined ? '' : `at most ${String(max)}${unit}`
  return max === undefined ? `at least ${String(min)}${unit}` : `from ${String(min)} to ${String(max)}${unit}`
}

export const conditions: ConditionWords = {
  quote: (text) => `“${text}”`,
  yes: 'Yes',
  no: 'No',
  always: 'always',
  never: 'never',
  is: (label, value) => (label.endsWith('?') ? `the answer to “${label}” is ${value}` : `${label} is ${value}`),
  isNot: (label, value) => `${label} is not ${value}`,
  more: (label, value) => `${label} is more than ${value}`,
  atLeast: (label, value) => `${label} is ${value} or more`,
  less: (label, value) => `${label} is less than ${value}`,
  atMost: (label, value) => `${label} is ${value} or less`,
  after: (label, value) => `${label} is after ${lower(value)}`,
  from: (label, value) => `${label} is on or after ${lower(value)}`,
  before: (label, value) => `${label} is before ${lower(value)}`,
  until: (label, value) => `${label} is on or before ${lower(value)}`,
  contains: (label, value) => `${label} includes ${value}`,
  containsNot: (label, value) => `${label} does not include ${value}`,
  answered: (label) => `${label} is answered`,
  notAnswered: (label) => `${label} is left empty`,
  oneOf: (label, values) => `${label} is ${list(values, 'or')}`,
  noneOf: (label, values) => `${label} is neither ${list(values, 'nor')}`,
  between: (label, from, to) => `${label} is from ${from} to ${to}`,
  and: (parts) => parts.join(' and '),
  or: (parts) => parts.join(' or '),
  not: (sentence) => `it is not so that (${sentence})`,
  ifThen: (condition, then, otherwise) => `if ${condition} then ${then}, otherwise ${otherwise}`,
  some: (table, row, sentence) => `${table} has at least one ${lower(row)} of which ${sentence}`,
  all: (table, row, sentence) => `of every ${lower(row)} of ${table}, ${sentence}`,
  none: (table, row, sentence) => `${table} has no ${lower(row)} of which ${sentence}`,
  rowsWhere: (table, row, sentence) => `each ${lower(row)} of ${table} of which ${sentence}`,
  each: (table, row, what) => `${what} of each ${lower(row)} of ${table}`,
  count: (what) => `the number of entries in ${what}`,
  total: (what) => `the sum of ${what}`,
  daysBetween: (from, to) => `the days from ${lower(from)} to ${lower(to)}`,
  least: (values) => `the least of ${list(values, 'and')}`,
  greatest: (values) => `the greatest of ${list(values, 'and')}`,
  capitals: (what) => `${what} in capitals`,
  joined: (parts) => `${list(parts, 'and')} joined`,
  partOf: (what) => `a part of ${what}`,
  itself: 'that entry',
  names: { today: 'the day of filing' },
  rules: {
    length: (min, max) => `${between(min, max, ' characters')} long`,
    range: (min, max) => between(min, max, ''),
    pattern: (pattern) => `written like ${pattern}`,
    before: (other, inclusive) => (inclusive ? `not after ${lower(other)}` : `before ${lower(other)}`),
    after: (other, inclusive) => (inclusive ? `not before ${lower(other)}` : `after ${lower(other)}`),
    age: (min, max) => `${between(min, max, ' years')} of age on the day of filing`,
    unique: 'different in every row of the table',
  },
}
