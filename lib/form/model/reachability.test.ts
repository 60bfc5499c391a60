import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthForm } from '@/tests/support/birth-form'
import { anyAnswers } from '@/tests/support/form-answers'
import { type FormDefinition, formDefinition } from '../schema'
import { checkForm } from './checks'
import { allFields } from './fields'
import { computedValue, pruneAnswers, reachablePages, shownFields } from './reachability'

const is = (name: string, value: unknown) => ({ '==': [{ var: name }, value] })
const yesNo = (key: string, condition?: object) => ({ key, type: 'yesNo', label: { vi: key }, ...(condition ? { condition } : {}) })
const formOf = (...fields: object[]): FormDefinition =>
  formDefinition.parse({ pages: [{ key: 'page', title: { vi: 'Trang' }, sections: [{ key: 'section', fields }] }] })

const any = anyAnswers(allFields(birthForm))
const today = '2026-11-23'

describe('pruning', () => {
  it('changes nothing when done once more', () => {
    fc.assert(fc.property(any, (answers) => {
      const pruned = pruneAnswers(birthForm, answers)
      expect(pruneAnswers(birthForm, pruned)).toEqual(pruned)
    }))
  })

  it('leaves pages and verdict as they were', () => {
    fc.assert(fc.property(any, (answers) => {
      const pruned = pruneAnswers(birthForm, answers)
      expect(reachablePages(birthForm, pruned)).toEqual(reachablePages(birthForm, answers))
      const verdict = (of: typeof answers) => checkForm(birthForm, of, { today }).map((page) => page.errors.map(({ key, code }) => `${key} ${code}`))
      expect(verdict(pruned)).toEqual(verdict(answers))
    }))
  })

  it('invents nothing', () => {
    fc.assert(fc.property(any, (answers) => {
      for (const [key, value] of Object.entries(pruneAnswers(birthForm, answers))) {
        if (key !== 'siblings') expect(value).toEqual(answers[key])
      }
    }))
  })

  it('drops what a dropped answer had shown, however long the chain and in whatever order it stands', () => {
    const form = formOf(yesNo('c', is('b', true)), yesNo('b', is('a', true)), yesNo('a'))
    expect(pruneAnswers(form, { a: false, b: true, c: true })).toEqual({ a: false })
    expect(pruneAnswers(form, { a: true, b: true, c: true })).toEqual({ a: true, b: true, c: true })
  })

  it('keeps what a dropped answer had hidden', () => {
    const form = formOf(yesNo('a'), yesNo('b', is('a', true)), yesNo('c', { '!': [is('b', true)] }))
    expect(pruneAnswers(form, { a: false, b: true, c: true })).toEqual({ a: false, c: true })
  })

  it('ends where conditions run in a circle', () => {
    const form = formOf(yesNo('a', is('b', true)), yesNo('b', is('a', true)))
    expect(pruneAnswers(form, { a: true, b: true })).toEqual({})
  })

  it('drops pages that are not reached, hidden cells and blank rows', () => {
    expect(pruneAnswers(birthForm, { abandoned: true, motherName: 'Hoa' })).toEqual({ abandoned: true })
    expect(pruneAnswers(birthForm, { siblings: [{}, { name: 'An', adopted: false, adoptedOn: '2020-01-01' }] }))
      .toEqual({ siblings: [{ name: 'An', adopted: false }] })
  })

  it('drops what the form does not ask', () => {
    expect(pruneAnswers(birthForm, { role: 'ADMINISTRATOR', childNote: 'x' })).toEqual({})
  })
})

describe('pages and fields', () => {
  it('pass over a page on which nothing is shown', () => {
    const form = formDefinition.parse({ pages: [
      { key: 'one', title: { vi: 'Một' }, sections: [{ key: 'a', fields: [yesNo('a')] }] },
      { key: 'two', title: { vi: 'Hai' }, sections: [{ key: 'b', fields: [yesNo('b', is('a', true))] }] },
    ] })
    expect(reachablePages(form, {}).map((page) => page.key)).toEqual(['one'])
    expect(reachablePages(form, { a: true }).map((page) => page.key)).toEqual(['one', 'two'])
  })

  it('shows a section only where its condition holds', () => {
    const page = birthForm.pages.find((one) => one.key === 'parents')!
    expect(shownFields(page, { fatherKnown: false }).map((field) => field.key)).not.toContain('fatherName')
    expect(shownFields(page, { fatherKnown: true }).map((field) => field.key)).toContain('fatherName')
  })

  it('computes a text from other answers', () => {
    const field = allFields(birthForm).find((one) => one.type === 'computed')!
    expect(computedValue(field as never, { childName: 'Trần Minh An', childBirthDate: '2026-11-20' })).toBe('TRẦN MINH AN 20/11/2026')
    expect(computedValue(field as never, {})).toBe('')
  })
})
