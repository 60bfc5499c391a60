import { describe, expect, it } from 'vitest'
import { birthForm } from '@/tests/support/birth-form'
import type { Answers } from '../schema'
import { checkForm, checkPage } from './checks'
import type { Typed } from './fields'
import { pruneAnswers } from './reachability'
import { type Entries, readPage } from './read-page'

const today = '2026-11-23'
const home = { province: 'Thành phố Đà Nẵng', commune: 'Phường Hòa Cường', detail: '12 Núi Thành' }
const whole: Answers = {
  requesterName: 'Nguyễn Thị Hoa', requesterId: '048195000123', requesterBirthDate: '1995-03-08', requesterHome: home, relation: 'parent',
  childName: 'Trần Minh An', childBirthDate: '2026-11-20', ethnicity: 'Kinh', nationality: 'Việt Nam', abandoned: false,
  motherName: 'Nguyễn Thị Hoa', motherBirth: '1995', fatherKnown: false,
}
const nothing: Typed = { answers: {}, raw: {} }

/** Types these texts into a page of a form that is complete otherwise, and says what is wrong with the page. */
function wrongAfter(pageKey: string, entries: Entries) {
  const page = birthForm.pages.find((one) => one.key === pageKey)
  if (!page) throw new Error(`no page ${pageKey}`)
  const typed = readPage(page, entries, { answers: whole, raw: {} })
  return checkPage(birthForm, pageKey, typed.answers, { today, raw: typed.raw }).map((error) => `${error.field} ${error.message?.vi ?? error.code}`)
}

describe('a page', () => {
  it.each<[string, Entries, string[]]>([
    ['requester', [['requesterPhone', '0905 123 456']], []],
    ['requester', [['requesterPhone', '+84 905.123.456']], []],
    ['requester', [['requesterPhone', '02363123456']], []],
    ['requester', [['requesterPhone', '12345']], ['requesterPhone phone']],
    ['requester', [['requesterPhone', '']], []],
    ['requester', [['requesterName', '  ']], ['requesterName required']],
    ['requester', [['requesterName', 'a'.repeat(201)]], ['requesterName too-long']],
    ['requester', [['requesterId', '04819500012']], ['requesterId personal-id']],
    ['requester', [['requesterId', '０４８１９５０００１２３']], []],
    ['requester', [['requesterEmail', 'hoa@mail']], ['requesterEmail email']],
    ['requester', [['requesterEmail', 'hoa@mail.vn']], []],
    ['requester', [['requesterBirthDate.day', '8'], ['requesterBirthDate.month', ''], ['requesterBirthDate.year', '1995']], ['requesterBirthDate.month date-incomplete']],
    ['requester', [['requesterBirthDate.day', '31'], ['requesterBirthDate.month', '2'], ['requesterBirthDate.year', '1995']], ['requesterBirthDate.day date-not-real']],
    ['requester', [['requesterBirthDate.day', '1'], ['requesterBirthDate.month', '13'], ['requesterBirthDate.year', '1995']], ['requesterBirthDate.month date-not-real']],
    ['requester', [['requesterBirthDate.day', '1'], ['requesterBirthDate.month', '1'], ['requesterBirthDate.year', '95']], ['requesterBirthDate.year date-year']],
    ['requester', [['requesterBirthDate.day', 'x'], ['requesterBirthDate.month', '1'], ['requesterBirthDate.year', '1995']], ['requesterBirthDate.day date-not-real']],
    ['requester', [['requesterBirthDate.day', ''], ['requesterBirthDate.month', ''], ['requesterBirthDate.year', '']], ['requesterBirthDate.day required']],
    ['requester', [['requesterBirthDate.day', '29'], ['requesterBirthDate.month', '2'], ['requesterBirthDate.year', '1996']], []],
    ['requester', [['requesterBirthDate.day', '24/11/2012'], ['requesterBirthDate.month', ''], ['requesterBirthDate.year', '']], ['requesterBirthDate.day Người yêu cầu phải đủ 14 tuổi']],
    ['requester', [['requesterBirthDate.day', '23/11/2012']], []],
    ['requester', [['requesterSex', 'nobody']], ['requesterSex not-an-option']],
    ['requester', [['relation', '']], ['relation required-choice']],
    ['requester', [['relation', ''], ['relation', 'other']], ['relationDetail required']],
    ['requester', [['relation', 'other'], ['relationDetail', 'Bà ngoại']], []],
    ['requester', [['relation', 'other'], ['relationDetail', 'b'.repeat(51)]], ['relationDetail too-long']],
    ['requester', [['requesterHome.province', ''], ['requesterHome.commune', 'Phường Hòa Cường'], ['requesterHome.detail', '']], ['requesterHome.province address-province']],
    ['requester', [['requesterHome.province', 'Thành phố Huế'], ['requesterHome.commune', ''], ['requesterHome.detail', '1']], ['requesterHome.commune address-commune']],
    ['requester', [['requesterHome.province', ''], ['requesterHome.commune', ''], ['requesterHome.detail', '']], ['requesterHome.province required']],
    ['child', [['childBirthDate.day', '24'], ['childBirthDate.month', '11'], ['childBirthDate.year', '2026']], ['childBirthDate.day Ngày sinh không được sau hôm nay']],
    ['child', [['childBirthDate.day', '23'], ['childBirthDate.month', '11'], ['childBirthDate.year', '2026']], []],
    ['child', [['childName', 'An 2']], ['childName Tên chỉ gồm chữ cái']],
    ['child', [['childBirthTime', '25:00']], ['childBirthTime not-a-time']],
    ['child', [['childBirthTime', '9h5']], []],
    ['child', [['ethnicity', 'Kính']], ['ethnicity not-an-option']],
    ['child', [['abandoned', '']], ['abandoned required-choice']],
    ['parents', [['motherBirth.day', ''], ['motherBirth.month', ''], ['motherBirth.year', '1970']], []],
    ['parents', [['motherBirth.day', ''], ['motherBirth.month', '5'], ['motherBirth.year', '1970']], []],
    ['parents', [['motherBirth.day', '5'], ['motherBirth.month', ''], ['motherBirth.year', '1970']], ['motherBirth.month date-incomplete']],
    ['parents', [['motherBirth.day', ''], ['motherBirth.month', ''], ['motherBirth.year', '2027']], ['motherBirth.year Mẹ phải sinh trước trẻ']],
    ['parents', [['motherBirth.day', ''], ['motherBirth.month', ''], ['motherBirth.year', '2026']], []],
    ['parents', [['fatherKnown', 'true']], ['fatherName required']],
    ['more', [['copies', 'hai']], ['copies not-a-number']],
    ['more', [['copies', '-1']], ['copies too-small']],
    ['more', [['copies', '1.000']], ['copies too-large']],
    ['more', [['copies', '２']], []],
    ['more', [['note', 'ab']], ['note too-short']],
    ['more', [['note', 'abc'.repeat(7)]], ['note too-long']],
    ['more', [['papers', ''], ['papers', 'witness'], ['papers', 'notice']], []],
    ['more', [['papers', 'forged']], ['papers not-an-option']],
    ['more', [['siblings', ''], ['siblings.0.name', ''], ['siblings.0.birthDate.day', ''], ['siblings.0.birthDate.month', ''], ['siblings.0.birthDate.year', '']], []],
    ['more', [['siblings', ''], ['siblings.0.name', 'Bình']], ['siblings.0.birthDate.day required']],
    ['more', [['siblings', ''], ['siblings.0.birthDate.day', '31'], ['siblings.0.birthDate.month', '2'], ['siblings.0.birthDate.year', '2020']], ['siblings.0.name required', 'siblings.0.birthDate.day date-not-real']],
    ['more', [['siblings', ''], ['siblings.1.name', 'Bình'], ['siblings.1.birthDate.day', '1/2/2020'], ['siblings.1.adopted', 'true']], ['siblings.1.adoptedOn.day required']],
  ])('%s %j → %j', (page, entries, expected) => {
    expect(wrongAfter(page, entries)).toEqual(expected)
  })

  it('that nothing was typed into asks for what must be there, in reading order', () => {
    const errors = checkPage(birthForm, 'requester', nothing.answers, { today })
    expect(errors.map((error) => error.field)).toEqual(['requesterName', 'requesterId', 'requesterBirthDate.day', 'requesterHome.province', 'relation'])
  })

  it('that the answers do not reach has no errors', () => {
    expect(checkPage(birthForm, 'parents', { abandoned: true }, { today })).toEqual([])
  })
})

describe('the whole form', () => {
  it('is complete with what is required', () => {
    expect(checkForm(birthForm, whole, { today })).toEqual([])
    expect(checkForm(birthForm, pruneAnswers(birthForm, whole), { today })).toEqual([])
  })

  it('names the pages that are not', () => {
    const unnamed = Object.fromEntries(Object.entries(whole).filter(([key]) => key !== 'childName'))
    expect(checkForm(birthForm, { ...unnamed, fatherKnown: true }, { today }).map((page) => page.pageKey)).toEqual(['child', 'parents'])
  })
})
