import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { checkPage } from '@/lib/form/model/checks'
import { fieldsOf } from '@/lib/form/model/fields'
import { warnings } from '@/lib/form/model/plausibility'
import { newlyAsked, readPage } from '@/lib/form/model/read-page'
import { pruneAnswers, shownFields } from '@/lib/form/model/reachability'
import type { Answers, FormPage } from '@/lib/form/schema'
import { text } from '@/lib/text/text'
import { birthForm } from '@/tests/support/birth-form'
import { anyAnswers } from '@/tests/support/form-answers'
import { wideForm } from '@/tests/support/wide-form'
import { postOf } from '@/tests/support/read-markup'
import { FormPageFields, type FormPageFieldsProps } from './form-page-fields'
import { summaryErrors } from './sentences'

const today = '2026-11-23'
const words = text('vi').form
const page = (key: string): FormPage => birthForm.pages.find((one) => one.key === key)!
const draw = (of: FormPage, given: Partial<FormPageFieldsProps> = {}) =>
  renderToStaticMarkup(<FormPageFields page={of} answers={{}} raw={{}} errors={[]} words={words} locale="vi" {...given} />)

describe('a drawn page', () => {
  it.each(birthForm.pages.map((one) => [one.key, one] as const))('%s posts what it was filled with', (_, of) => {
    fc.assert(fc.property(anyAnswers(fieldsOf(of)), (answers) => {
      // Controls hold one line, and a table without rows has nothing to post.
      const drawn = Object.fromEntries(Object.entries(answers).filter(([, value]) => !Array.isArray(value) || value.length > 0)) as Answers
      const posted = postOf(draw(of, { answers: drawn }))
      const back = readPage(of, posted, { answers: drawn, raw: {} })
      expect(back).toEqual({ answers: drawn, raw: {} })
      expect(newlyAsked(of, posted, back)).toEqual([])
      // The same from nothing, but for what is hidden: that was not posted.
      const fresh = readPage(of, posted, { answers: {}, raw: {} }).answers
      for (const field of shownFields(of, drawn)) {
        if (field.type !== 'table') expect(fresh[field.key]).toEqual(drawn[field.key])
      }
    }), { numRuns: 25 })
  })

  it('draws groups, files and tables in tables so that they post what they were filled with', () => {
    const [wide] = wideForm.pages
    fc.assert(fc.property(anyAnswers(fieldsOf(wide!)), (answers) => {
      const drawn = pruneAnswers(wideForm, answers)
      const html = draw(wide!, { answers: drawn })
      expect(pruneAnswers(wideForm, readPage(wide!, postOf(html), { answers: {}, raw: {} }).answers)).toEqual(drawn)
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    }), { numRuns: 20 })
    const errors = checkPage(wideForm, 'household', { members: [{ hasChildren: true, children: [{ born: '2020-01-01' }] }] }, { today })
    const html = draw(wide!, { answers: { members: [{ hasChildren: true, children: [{ born: '2020-01-01' }] }] }, errors })
    for (const { fieldId, message } of summaryErrors(errors, 'vi', words)) expect(html.split(`id="${fieldId!}"`), message).toHaveLength(2)
    expect(summaryErrors(errors, 'vi', words).map(({ message }) => message)).toContain('Thành viên 1: con 1: nhập tên')
  })

  it('posts what could not be understood again, word for word', () => {
    const raw = { 'childBirthDate.day': '31', 'childBirthDate.month': '2"<', childBirthTime: 'sáng' }
    expect(readPage(page('child'), postOf(draw(page('child'), { raw })), { answers: {}, raw: {} })).toEqual({ answers: {}, raw })
  })

  it('hides and does not post what an answer on it would bring up, and says so when it does', () => {
    const posted = postOf(draw(page('parents'), { answers: { fatherKnown: false } }))
    expect(posted.map(([name]) => name)).not.toContain('fatherName')
    const answered = posted.map(([name, value]) => [name, value === 'false' ? 'true' : value] as const)
    const after = readPage(page('parents'), answered, { answers: {}, raw: {} })
    expect(newlyAsked(page('parents'), answered, after).map((field) => field.key)).toEqual(['fatherName'])
    expect(postOf(draw(page('parents'), { answers: after.answers })).map(([name]) => name)).toContain('fatherName')
  })

  it('leaves out what only answers elsewhere could bring up', () => {
    const elsewhere: FormPage = { ...page('more'), sections: [{ ...page('more').sections[0]!, condition: { '==': [{ var: 'abandoned' }, true] } }] }
    expect(draw(elsewhere, { counted: { abandoned: false } })).not.toContain('copies')
    expect(draw(elsewhere, { counted: { abandoned: true } })).toContain('copies')
    expect(draw(elsewhere, { answers: { abandoned: true }, counted: {} })).not.toContain('copies')
  })

  it('shows locked answers without a control', () => {
    const html = draw(page('requester'), { answers: { requesterName: 'Hoa' }, locked: { requesterName: 'Hoa' } })
    expect(html).toContain('Hoa')
    expect(postOf(html).map(([name]) => name)).not.toContain('requesterName')
  })

  it('says where a value came from until it is changed', () => {
    expect(draw(page('requester'), { answers: { requesterPhone: '0905123456' }, claimed: { requesterPhone: '0905123456' } })).toContain(words.prefilledNotes.vneid)
    expect(draw(page('requester'), { answers: { requesterPhone: '0905000000' }, claimed: { requesterPhone: '0905123456' } })).not.toContain(words.prefilledNotes.vneid)
  })

  it('has one control for every error to lead to', () => {
    for (const of of birthForm.pages) {
      const answers: Answers = { fatherKnown: true, relation: 'other', siblings: [{ adopted: true }], copies: 99, note: 'x'.repeat(30) }
      const raw = { requesterPhone: '1', 'childBirthDate.month': '13' }
      const errors = checkPage(birthForm, of.key, answers, { today, raw })
      const html = draw(of, { answers, raw, errors })
      expect(errors.length).toBeGreaterThan(0)
      for (const { fieldId, message } of summaryErrors(errors, 'vi', words)) {
        expect(html.split(`id="${fieldId!}"`), message).toHaveLength(2)
      }
    }
  })

  it('never gives two controls one id', () => {
    for (const of of birthForm.pages) {
      const ids = [...draw(of, { answers: { siblings: [{}, {}, {}] } }).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    }
  })

  it('has its row buttons only where rows may come and go, after the one that Enter presses', () => {
    const html = draw(page('more'), { answers: { siblings: [{}, {}] }, enter: 'next' })
    const intents = [...html.matchAll(/<button[^>]* value="([^"]*)"/g)].map(([, intent]) => intent)
    expect(intents).toEqual(['next', 'remove-row:siblings:0', 'remove-row:siblings:1', 'add-row:siblings'])
    expect(draw(page('more'), { answers: { siblings: [{}, {}, {}] } })).not.toContain('add-row')
  })

  it('marks Vietnamese words on an English page', () => {
    const html = draw(page('requester'), { locale: 'en', words: text('en').form })
    expect(html).toContain('<span lang="vi">Nơi cư trú</span>')
    expect(html).toContain('Full name')
  })

  it('says what looks odd without calling it wrong', () => {
    const answers = { requesterId: '048195000123', requesterBirthDate: '1990-01-01' }
    const html = draw(page('requester'), { answers, warnings: warnings(birthForm, answers) })
    expect(html).toContain('không khớp với năm sinh')
    expect(html).not.toContain('aria-invalid')
  })
})

describe('sentences', () => {
  const said = (answers: Answers, raw: Record<string, string>, locale: 'vi' | 'en', key = 'requester') =>
    summaryErrors(checkPage(birthForm, key, answers, { today, raw }), locale, text(locale).form).map((error) => error.message)

  it('name the field, plainly', () => {
    expect(said({}, {}, 'vi')).toEqual(['Nhập họ và tên', 'Nhập số định danh cá nhân', 'Nhập ngày sinh của bạn', 'Nhập nơi cư trú', 'Chọn quan hệ với trẻ'])
    expect(said({}, {}, 'en').slice(0, 3)).toEqual(['Enter full name', 'Enter số định danh cá nhân', 'Enter your date of birth'])
    expect(said({ fatherKnown: true }, {}, 'vi', 'parents')).toContain('Nhập họ và tên cha')
    expect(said({}, {}, 'vi', 'child')).toContain('Chọn câu trả lời cho câu hỏi “Trẻ bị bỏ rơi?”')
  })

  it('prefer the definition’s own, and name the row', () => {
    expect(said({ requesterBirthDate: '2020-01-01' }, {}, 'en')).toContain('The requester must be at least 14')
    expect(said({ siblings: [{ name: 'An' }] }, {}, 'vi', 'more')).toEqual(['Người 1: nhập ngày sinh'])
  })
})
