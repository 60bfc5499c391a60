import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyAnswers } from '@/tests/support/form-answers'
import { wideForm } from '@/tests/support/wide-form'
import type { Answers } from '../schema'
import { checkPage } from './checks'
import { allFields } from './fields'
import { filePlaces, withFiles } from './files'
import { answerLines } from './lines'
import { warnings } from './plausibility'
import { lockedAnswers, prefilled } from './prefill'
import { formProblems } from './problems'
import { changeRows, entriesOfPage, readPage } from './read-page'
import { pruneAnswers } from './reachability'

const page = wideForm.pages[0]!
const today = '2026-11-23'
const file = { file: 'abc', name: 'anh.jpg' }
const good: Answers = { cost: 1_500_000, father: { name: 'An', birthDate: '1970', personalId: '048070000123' }, photo: [file] }
const wrong = (answers: Answers) => checkPage(wideForm, 'household', answers, { today }).map(({ field, code }) => `${field}: ${code}`)

it('is a form that may be published', () => {
  expect(formProblems(wideForm)).toEqual([])
})

describe('a page of groups and tables in tables', () => {
  it('reads back what it was drawn with, files apart', () => {
    fc.assert(fc.property(anyAnswers(allFields(wideForm)), (answers) => {
      const rows = (answers['members'] ?? []) as readonly Answers[]
      const drawn = rows.length === 0 ? Object.fromEntries(Object.entries(answers).filter(([key]) => key !== 'members')) : answers
      expect(readPage(page, entriesOfPage(page, { answers: drawn, raw: {} }), { answers: {}, raw: {} })).toEqual({ answers: drawn, raw: {} })
    }), { numRuns: 60 })
  })

  it('is pruned once and for all', () => {
    fc.assert(fc.property(anyAnswers(allFields(wideForm)), (answers) => {
      const pruned = pruneAnswers(wideForm, answers)
      expect(pruneAnswers(wideForm, pruned)).toEqual(pruned)
    }), { numRuns: 60 })
  })

  it('asks for a person part by part, and not at all for one who may be left out', () => {
    expect(wrong({})).toEqual(['cost: required', 'father.name: required', 'father.birthDate.year: required', 'father.personalId: required', 'photo: required-file'])
    expect(wrong(good)).toEqual([])
    expect(wrong({ ...good, owner: { name: 'Chủ' } })).toEqual(['owner.personalId: required', 'owner.way: required-choice'])
  })

  it('asks for the phone or the paper of a consent as it is given', () => {
    const owner = { name: 'Chủ', personalId: '048070000124' }
    expect(wrong({ ...good, owner: { ...owner, way: 'code' } })).toEqual(['owner.phone: required'])
    expect(wrong({ ...good, owner: { ...owner, way: 'paper' } })).toEqual(['owner.paper: required-file'])
    expect(wrong({ ...good, owner: { ...owner, way: 'paper', paper: [file] } })).toEqual([])
    expect(wrong({ ...good, owner: { ...owner, way: 'counter' } })).toEqual([])
  })

  it('looks for what must differ from row to row, in columns and in parts of them', () => {
    const same = [{ code: 'a', who: { name: 'B', personalId: '048070000123' } }, { code: 'a', who: { name: 'C', personalId: '048070000123' } }]
    expect(wrong({ ...good, members: same })).toEqual(['members.1.code: rule', 'members.1.who.personalId: rule'])
    expect(wrong({ ...good, members: [same[0]!, { code: 'b' }] })).toEqual([])
  })

  it('goes into the rows of rows', () => {
    expect(wrong({ ...good, members: [{ code: 'a', hasChildren: true }] })).toEqual(['members.0.children.0.name: too-few-rows'])
    const [error] = checkPage(wideForm, 'household', { ...good, members: [{ code: 'a', hasChildren: true, children: [{ name: 'x' }, { born: '2020-01-01' }] }] }, { today })
    expect(error).toMatchObject({ field: 'members.0.children.1.name', key: 'members', places: [{ number: 1 }, { number: 2 }] })
    expect(wrong({ ...good, members: [{ code: 'a', children: [{ born: '2020-01-01' }] }] })).toEqual([])
  })

  it('judges a table by what stands around it', () => {
    expect(wrong({ ...good, cost: 0, members: [{ code: 'a' }] })).toEqual(['members: rule'])
    expect(wrong({ ...good, cost: 50_000_001 })).toEqual(['cost: too-large'])
  })

  it('adds and takes away rows of rows, with what was typed in them', () => {
    const typed = { answers: { members: [{ code: 'a', children: [{ name: 'x' }, { name: 'y' }] }] }, raw: { 'members.0.children.1.born.day': '40', 'members.0.code': '?' } }
    const more = changeRows(page, typed, 'add-row:members.0.children')
    expect(more?.answers).toEqual({ members: [{ code: 'a', children: [{ name: 'x' }, { name: 'y' }, {}] }] })
    const less = changeRows(page, typed, 'remove-row:members.0.children:0')
    expect(less).toEqual({ answers: { members: [{ code: 'a', children: [{ name: 'y' }] }] }, raw: { 'members.0.children.0.born.day': '40', 'members.0.code': '?' } })
    for (const intent of ['add-row:members.7.children', 'add-row:members.0.code', 'remove-row:members.0.children']) expect(changeRows(page, typed, intent)).toBeNull()
  })

  it('warns of an id that does not fit its person', () => {
    expect(warnings(wideForm, { ...good, father: { ...(good['father'] as object), sex: 'female' } })).toMatchObject([{ field: 'father.personalId', code: 'personal-id-sex' }])
  })
})

it('fills in a person from what VNeID says, and locks one only whole', () => {
  const claims = { Cha: { HoVaTen: 'Nguyễn Văn Ba', NgayThangNamSinh: '1970-02-03', SoDinhDanh: '048070000123', GioiTinh: 'Nam' } }
  const father = { name: 'Nguyễn Văn Ba', birthDate: '1970-02-03', sex: 'male', personalId: '048070000123' }
  expect(prefilled(wideForm, { claims })).toEqual({ father })
  const locking = { pages: wideForm.pages.map((one) => ({ ...one, sections: one.sections.map((section) => ({ ...section, fields: section.fields.map((field) =>
    (field.type === 'person' && field.prefill ? { ...field, prefill: { ...field.prefill, locked: true } } : field)) })) })) }
  expect(lockedAnswers(locking, { claims })).toEqual({ father })
  expect(lockedAnswers(locking, { claims: { Cha: { HoVaTen: 'Nguyễn Văn Ba' } } })).toEqual({})
})

it('names its files by what is really there', () => {
  expect(filePlaces(wideForm).map(({ name, component }) => [name, component])).toEqual([['owner.paper', 'ownerPaper'], ['photo', 'photo']])
  const files = [{ ...file, component: 'photo' }, { file: 'def', name: 'b.pdf', component: 'ownerPaper' }, { file: 'ghi', name: 'c.pdf', component: 'other' }]
  expect(withFiles(wideForm, { photo: [{ file: 'zzz', name: 'z' }], owner: { name: 'C' } }, files)).toEqual({ photo: [file], owner: { name: 'C', paper: [{ file: 'def', name: 'b.pdf' }] } })
  expect(withFiles(wideForm, { photo: [file], cost: 1 }, [])).toEqual({ cost: 1 })
})

it('is read part by part and row by row', () => {
  const [section] = answerLines(wideForm, { ...good, members: [{ code: 'a', hasChildren: true, children: [{ name: 'x' }] }] }, 'vi', { yes: 'Có', no: 'Không' })
  const lines = new Map(section!.lines.map((line) => [line.key, line]))
  expect(lines.get('cost')!.value.text).toBe('1.500.000 đồng')
  expect(lines.get('photo')!.value.text).toBe('anh.jpg')
  expect(lines.get('father')!.parts!.map(({ label, value }) => [label.text, value.text])).toContainEqual(['Ngày, tháng, năm sinh', '1970'])
  expect(lines.get('members')!.rows![0]!.lines.find(({ key }) => key === 'children')!.rows![0]!.lines[0]!.value.text).toBe('x')
})
