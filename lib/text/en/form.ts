import type { AcceptedFiles } from '@/lib/document/model'
import type { FieldErrorCode } from '@/lib/form/model/checks'
import type { WarningCode } from '@/lib/form/model/plausibility'
import type { form as vi } from '../vi/form'
import { conditions } from './conditions'

/** "Mother's date of birth" → "mother's date of birth"; "VNeID account" stays. */
const inside = (label: string): string => (/^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1))
const isQuestion = (label: string): boolean => label.trimEnd().endsWith('?')

type Params = Readonly<Record<string, number>>
type Sentence = (label: string, params: Params) => string
const count = (params: Params, name: string): string => String(params[name] ?? 0)

const acceptedWords: Readonly<Record<AcceptedFiles, string>> = { any: 'PDF, JPG or PNG', pdf: 'PDF', picture: 'JPG or PNG' }

const errors: Readonly<Record<FieldErrorCode, Sentence>> = {
  required: (label) => (isQuestion(label) ? `Answer the question “${label}”` : `Enter ${inside(label)}`),
  'required-choice': (label) => (isQuestion(label) ? `Choose an answer to “${label}”` : `Choose ${inside(label)}`),
  'required-file': (label) => `Upload ${inside(label)}`,
  'too-short': (label, params) => `${label} must have at least ${count(params, 'min')} characters`,
  'too-long': (label, params) => `${label} must have ${count(params, 'max')} characters or fewer`,
  'too-small': (label, params) => `${label} must be ${count(params, 'min')} or more`,
  'too-large': (label, params) => `${label} must be ${count(params, 'max')} or less`,
  'not-a-number': (label) => `${label} must be a number, like 2`,
  'date-incomplete': (label) => `${label} must include a day, a month and a year`,
  'date-not-real': (label) => `${label} must be a real date`,
  'date-year': (label) => `The year of ${inside(label)} must have four digits, like 1995`,
  'not-a-time': (label) => `${label} must be hours and minutes, like 14:05`,
  'not-an-option': (label) => `${label}: choose one of the options given`,
  passport: (label) => `${label} must have 6 to 9 plain letters and digits, like C1234567`,
  money: (label) => `${label} must be an amount in đồng, like 1.500.000`,
  'personal-id': (label) => `${label} must have exactly 12 digits`,
  phone: (label) => `${label} must have 10 digits (mobile) or 11 digits (landline), like 0905 123 456`,
  email: (label) => `${label} must look like name@example.vn`,
  'address-province': (label) => `Choose the province or city of ${inside(label)}`,
  'address-commune': (label) => `Enter the commune, ward or special zone of ${inside(label)}`,
  'too-few-rows': (label, params) => `${label}: enter at least ${count(params, 'min')}`,
  'too-many-rows': (label, params) => `${label}: enter no more than ${count(params, 'max')}`,
  rule: (label) => `Check ${inside(label)}`,
}

const warnings: Readonly<Record<WarningCode, (label: string, names: string) => string>> = {
  'personal-id-place': (label) => `The first three digits of ${inside(label)} are not the code of any province. If it is as printed on the card, go on.`,
  'personal-id-sex': (label) => `The fourth digit of ${inside(label)} does not fit the sex you chose. If it is as printed on the card, go on.`,
  'commune-renamed': (_, names) => `Since 1 July 2025 this place belongs to ${names}. Write the name of today, unless an old paper says it so.`,
  'commune-unknown': () => 'This commune is not in today’s list of the province or city you chose. If it is right, go on.',
  'personal-id-birth-year': (label) => `${label} does not fit the year of birth you entered. If it is as printed on the card, go on.`,
}

export const form = {
  conditions,
  errors,
  warnings,
  inPlace: (label: string, row: number | undefined, sentence: string) =>
    `${row === undefined ? label : `${label} ${String(row)}`}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
  answers: { yes: 'Yes', no: 'No' },
  notAnswered: 'Not answered',
  noRows: 'None',
  optional: '(optional)',
  formerNames: 'Former names',
  choose: 'Choose…',
  find: { found: 'Matching options', none: 'Nothing matches. Try another word.', before: 'formerly:' },
  day: 'Day',
  month: 'Month',
  year: 'Year',
  partialDateHint: 'If the day or month is not known, the year is enough.',
  province: 'Province or city',
  commune: 'Commune, ward or special zone',
  communeHint: 'Type today’s name or a former one, with or without accents, then choose from the list.',
  detail: 'House number, street, hamlet or residential group',
  lockedNotes: {
    vneid: 'Taken from VNeID and cannot be changed here. If it is wrong, have it corrected at the police office.',
    registry: 'Taken from a state database and cannot be changed here. If it is wrong, tell the one-stop counter.',
    earlier: 'Taken from your earlier dossier and cannot be changed here. If it is wrong, tell the one-stop counter.',
    profile: 'Taken from your account. If it is wrong, change it on your account page.',
  },
  prefilledNotes: {
    vneid: 'Taken from VNeID. Check it, and change it if it is wrong.',
    registry: 'Taken from a state database. Check it, and change it if it is wrong.',
    earlier: 'Taken from your earlier dossier. Check it, and change it if it is wrong.',
    profile: 'Taken from your account. Check it, and change it if it is wrong.',
  },
  newQuestions: 'Your answer leads to a few more questions. Answer them to go on.',
  newQuestionsTitle: 'More questions',
  addRow: (rowLabel: string) => `Add ${inside(rowLabel)}`,
  removeRow: (rowLabel: string, row: number) => `Remove ${inside(rowLabel)} ${String(row)}`,
  moneyHint: 'An amount in đồng, like 1.500.000',
  timeHint: 'Hours and minutes, like 14:05',
  files: { remove: 'Remove', full: 'There are as many files as allowed. Remove one to upload another.', rules: (most: number, size: string, accepts: AcceptedFiles) => `Up to ${String(most)} ${acceptedWords[accepts]} files of no more than ${size} each.` },
  shownWhen: (condition: string) => `shown when: ${condition}`,
  requiredWhen: (condition: string) => `required when: ${condition}`,
  change: 'Change',
} satisfies typeof vi
