import fc from 'fast-check'
import type { Answers, Column, FileField, FormField, SimpleField } from '@/lib/form/schema'
import { inner, isAsked, isSimple } from '@/lib/form/model/fields'
import { optionsOf } from '@/lib/form/model/lists'

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${String(length)}}$`))
const word = fc.stringMatching(/^[A-Z][a-z]{1,8}( [A-Z][a-z]{1,8})?$/)
const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))

const option = (field: SimpleField) => fc.constantFrom(...optionsOf(field).map((one) => one.value))

const time = fc.tuple(fc.integer({ min: 10, max: 23 }), fc.integer({ min: 10, max: 59 }))
const address = fc.record({ province: fc.constantFrom('', 'Thành phố Huế', 'Tỉnh Gia Lai'), commune: word, detail: fc.constantFrom('', '12 Núi Thành') })

const cells: Readonly<Record<SimpleField['type'], (field: SimpleField) => fc.Arbitrary<unknown>>> = {
  text: () => word,
  textarea: () => word,
  number: () => fc.integer({ min: -5, max: 2000 }),
  money: () => fc.integer({ min: 0, max: 50_000_000 }),
  date: () => day,
  partialDate: () => fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([whole, length]) => whole.slice(0, length)),
  time: () => time.map(([hour, minute]) => `${String(hour)}:${String(minute)}`),
  yesNo: () => fc.boolean(),
  choice: option,
  select: option,
  choices: (field) => fc.subarray(optionsOf(field).map((one) => one.value), { minLength: 1 }),
  personalId: () => digits(12),
  passport: () => digits(7).map((rest) => `C${rest}`),
  phone: () => digits(8).map((rest) => `09${rest}`),
  email: () => fc.constantFrom('a@b.vn', 'hoa.nguyen@example.com'),
  address: () => address,
}

/** Any answer a field of this kind could have stored. */
const cell = (field: SimpleField): fc.Arbitrary<unknown> => cells[field.type](field)

/** Blank groups are not stored. */
const row = (fields: readonly (Column | FileField)[], inTable: boolean) =>
  fc.record(Object.fromEntries(fields.flatMap((field) => {
    const any = answer(field, inTable)
    return any === null ? [] : [[field.key, any] as const]
  })), { requiredKeys: [] })

function answer(field: FormField, inTable = false): fc.Arbitrary<unknown> | null {
  if (!isAsked(field) || field.type === 'file') return null
  if (isSimple(field)) return cell(field)
  if (field.type === 'table') return fc.array(row(field.columns, true), { minLength: inTable ? 1 : 0, maxLength: Math.min(field.maxRows, 4) })
  return row(inner(field, inTable), inTable).filter((one) => Object.keys(one).length > 0)
}

/** Any set of answers a draft of a form with these fields could hold. */
export function anyAnswers(fields: readonly FormField[]): fc.Arbitrary<Answers> {
  const each = fields.flatMap((field) => {
    const any = answer(field)
    return any === null ? [] : [[field.key, any] as const]
  })
  return fc.record(Object.fromEntries(each), { requiredKeys: [] }) as fc.Arbitrary<Answers>
}
