import { describe, expect, it } from 'vitest'
import { text } from '@/lib/text/text'
import { nextText, type Standing } from './next-text'

const at = new Date('2026-11-23T04:00:00Z')
const later = new Date(at.getTime() + 1)
const standing: Standing = { status: 'REGISTERED', intakeDueAt: null, dueAt: null, submittedAt: at, delivery: 'COUNTER', confirmation: null, supplement: null }
const phone = '0236 000 1022'
const words = text('vi').dossier.next

const waits: readonly [string, Partial<Standing>, string][] = [
  ['the answer to a new dossier', { intakeDueAt: at }, '11:00'],
  ['the result', { status: 'IN_PROGRESS', dueAt: at }, '11:00'],
  ['the result of what was only just accepted', { status: 'ACCEPTED', dueAt: at }, '11:00'],
  ['what the citizen must hand in', { status: 'SUPPLEMENT_REQUESTED', supplement: { answerBy: at } }, '23/11/2026'],
  ['their word on a draft', { status: 'IN_PROGRESS', dueAt: at, confirmation: { deadlineAt: at } }, '11:00'],
]

describe('what comes next', () => {
  it.each(waits)('names the time for %s until it is over, then says that it is and whom to call', (_, part, moment) => {
    const dossier = { ...standing, ...part }
    const inTime = nextText(dossier, words, { now: at, phone })
    expect(inTime).toContain(moment)
    expect(inTime).not.toContain(phone)
    const late = nextText(dossier, words, { now: later, phone })
    expect(late).toContain(moment)
    expect(late).toContain(phone)
    expect(late).not.toContain('chậm nhất')
  })

  it('is not late once the result is there', () => {
    expect(nextText({ ...standing, status: 'COMPLETED', dueAt: at }, words, { now: later, phone })).toBe(words.COMPLETED.COUNTER)
  })
})
