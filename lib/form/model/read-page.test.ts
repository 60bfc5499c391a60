import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthForm } from '@/tests/support/birth-form'
import { anyAnswers } from '@/tests/support/form-answers'
import type { Answers, FormPage, SimpleField } from '../schema'
import { type Typed, fieldNames, fieldsOf, isSimple, rowsOf } from './fields'
import { type Entries, changeRows, entriesOfPage, newlyAsked, readPage } from './read-page'

const nothing: Typed = { answers: {}, raw: {} }
const page = (key: string): FormPage => birthForm.pages.find((one) => one.key === key)!

describe('a page', () => {
  it.each(birthForm.pages.map((one) => [one.key, one] as const))('%s reads back what it was drawn with', (_, of) => {
    fc.assert(fc.property(anyAnswers(fieldsOf(of)), (answers) => {
      const drawn = Object.fromEntries(Object.entries(answers).filter(([key]) => key !== 'siblings' || rowsOf(answers[key]).length > 0)) as Answers
      expect(readPage(of, entriesOfPage(of, { answers: drawn, raw: {} }), nothing)).toEqual({ answers: drawn, raw: {} })
    }))
  })

  it('keeps word for word whatever was typed, and understands it the same way the second time', () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !/[\n\r]/.test(text))
    for (const of of birthForm.pages) {
      const names = fieldsOf(of).flatMap((field) => (isSimple(field) ? [...fieldNames(field)] : []))
      fc.assert(fc.property(fc.array(anyText, { minLength: names.length, maxLength: names.length }), (texts) => {
        const first = readPage(of, names.map((name, index) => [name, texts[index]!] as const), nothing)
        expect(readPage(of, entriesOfPage(of, first), nothing)).toEqual(first)
      }))
    }
  })

  it('keeps a date that is none in its three parts', () => {
    const entries: Entries = [['childBirthDate.day', '31'], ['childBirthDate.month', ' 2'], ['childBirthDate.year', '']]
    expect(readPage(page('child'), entries, { answers: { childBirthDate: '2026-01-01' }, raw: {} }))
      .toEqual({ answers: {}, raw: { 'childBirthDate.day': '31', 'childBirthDate.month': ' 2' } })
  })

  it('forgets what could not be understood once it can be', () => {
    const before: Typed = { answers: {}, raw: { requesterPhone: '12' } }
    expect(readPage(page('requester'), [['requesterPhone', '0905123456']], before)).toEqual({ answers: { requesterPhone: '0905123456' }, raw: {} })
    expect(readPage(page('requester'), [['requesterPhone', '']], before)).toEqual(nothing)
  })

  it('leaves alone what was not on the screen', () => {
    const before: Typed = { answers: { relationDetail: 'Bà', childName: 'An' }, raw: { 'childBirthDate.day': 'x' } }
    expect(readPage(page('requester'), [['relation', ''], ['relation', 'parent']], before))
      .toEqual({ answers: { relationDetail: 'Bà', childName: 'An', relation: 'parent' }, raw: before.raw })
  })

  it('takes a box nobody ticked as an answer withdrawn', () => {
    expect(readPage(page('more'), [['papers', '']], { answers: { papers: ['notice'] }, raw: {} })).toEqual(nothing)
  })

  it.each([
    ['requesterName', '  Nguye\u0302\u0303n   Thị\u00a0Hoa ', 'Nguyễn Thị Hoa'],
    ['requesterPhone', '+84 905 123 456', '0905123456'],
    ['requesterPhone', '84905123456', '0905123456'],
    ['requesterPhone', '0084 905123456', '0905123456'],
    ['requesterPhone', '(0236) 3.123.456', '02363123456'],
    ['requesterId', '048 195 000 123', '048195000123'],
    ['childBirthTime', '9 giờ 05 phút', '09:05'],
    ['childBirthTime', '14h', '14:00'],
    ['childBirthDate.day', '23/11/2026', '2026-11-23'],
    ['childBirthDate.day', '2026-11-23', '2026-11-23'],
    ['childBirthDate.day', '２３.１１.２０２６', '2026-11-23'],
    ['copies', ' ２ ', 2],
    ['copies', '1.000', 1000],
    ['abandoned', 'true', true],
    ['note', 'một\r\nhai  \r\n', 'một\nhai'],
  ])('understands %s %j as %j', (name, text, expected) => {
    const of = birthForm.pages.find((one) => fieldsOf(one).some((field) => field.key === name.split('.')[0]))!
    expect(readPage(of, [[name, text]], nothing)).toEqual({ answers: { [name.split('.')[0]!]: expected }, raw: {} })
  })

  it('cuts rows beyond what the table allows', () => {
    expect(readPage(page('more'), [['siblings', ''], ['siblings.99999999.name', 'An']], nothing).answers).toEqual({ siblings: [{}, {}, {}] })
  })

  it('takes nothing it did not ask', () => {
    expect(readPage(page('more'), [['requesterName', 'x'], ['siblings.0.name.first', 'x'], ['__proto__', 'x']], nothing)).toEqual(nothing)
  })

  it('knows the questions its answers have brought up', () => {
    const entries: Entries = [['relation', 'other']]
    const asked = newlyAsked(page('requester'), [...entries, ...fieldNames(page('requester').sections[0]!.fields[0] as SimpleField).map((name): [string, string] => [name, 'Hoa'])],
      readPage(page('requester'), entries, nothing)).map((field) => field.key)
    expect(asked).toContain('relationDetail')
    expect(asked).not.toContain('requesterName')
    expect(newlyAsked(page('requester'), [['relation', 'parent']], readPage(page('requester'), [['relation', 'parent']], nothing)).map((field) => field.key)).not.toContain('relationDetail')
  })
})

describe('rows', () => {
  const two: Typed = { answers: { siblings: [{ name: 'An' }, { name: 'Bình' }] }, raw: { 'siblings.0.birthDate.day': 'x', 'siblings.1.birthDate.day': 'y', note: 'z' } }

  it('are added at the end, up to the limit', () => {
    const three = changeRows(page('more'), two, 'add-row:siblings')
    expect(three?.answers['siblings']).toEqual([{ name: 'An' }, { name: 'Bình' }, {}])
    expect(changeRows(page('more'), three!, 'add-row:siblings')?.answers['siblings']).toHaveLength(3)
  })

  it('go with everything that was typed into them', () => {
    expect(changeRows(page('more'), two, 'remove-row:siblings:0'))
      .toEqual({ answers: { siblings: [{ name: 'Bình' }] }, raw: { 'siblings.0.birthDate.day': 'y', note: 'z' } })
  })

  it.each(['next', 'add-row:papers', 'add-row:none', 'remove-row:siblings', ''])('stay for %j', (intent) => {
    expect(changeRows(page('more'), two, intent)).toBeNull()
  })
})
