import { describe, expect, it } from 'vitest'
import { wardHours } from '@/prisma/seed/calendar-days'
import { at } from './support/clock'
import { checks, type DossierSeen, type Evidence } from './support/day/checks'
import { recountDue, recountIntake, type Wall } from './support/day/recount'

// The checks of tests/day.db.test.ts see what they are there to see: whole evidence passes, and each fault that is
// planted in it is named by the check it belongs to, and by no other.

const wall: Wall = { hours: wardHours, off: new Set(['2026-11-24']), makeUp: new Set(['2026-11-28']) }
const filed = at('2026-11-23', '09:00')
const accepted = at('2026-11-23', '10:00')
const done = at('2026-11-25', '08:00')

const event = (id: string, sequence: number, name: string, from: string | null, to: string, when: Date) =>
  ({ id, sequence, event: name, from, to, at: when, actorKind: 'official', actorId: 'a', reasonCode: null }) as DossierSeen['events'][number]

const dossier: DossierSeen = {
  id: 'd1', code: 'H17.99.01-261123-0001', version: 3, status: 'IN_PROGRESS', previousStatus: null, submittedAt: filed, acceptedAt: accepted,
  dueAt: at('2026-11-27', '17:30'), intakeDueAt: at('2026-11-25', '09:00'), closedAt: null, stepRole: 'APPROVER', assigneeId: 'a', channel: 'ONLINE',
  limit: { unit: 'WORKING_DAYS', amount: 3 }, policy: 'SHIFT',
  events: [event('e1', 1, 'submit', 'DRAFT', 'REGISTERED', filed), event('e2', 2, 'accept', 'REGISTERED', 'ACCEPTED', accepted), event('e3', 3, 'take', 'ACCEPTED', 'IN_PROGRESS', done)],
}
const second: DossierSeen = { ...dossier, id: 'd2', code: 'H17.99.01-261123-0002', assigneeId: 'b', events: dossier.events.map((one) => ({ ...one, id: `${one.id}b` })) }

const whole: Evidence = {
  acknowledged: [dossier.code, second.code],
  dossiers: [dossier, second],
  wall,
  register: [{ book: 'birth', number: 1, dossierId: 'd1' }, { book: 'birth', number: 2, dossierId: 'd2' }],
  messages: ['', 'b'].flatMap((of) => [['e1', 'dossier.submitted'], ['e2', 'dossier.accepted'], ['e3', 'dossier.in-progress']].map(([id, topic]) => ({ id: `${id ?? ''}${of}`, dossierId: of === '' ? 'd1' : 'd2', topic: topic ?? '' }))),
  deliveries: [{ messageId: 'e1', dedupeKey: 'mail-e1', channel: 'EMAIL' }],
  open: [{ dossierId: 'd1', officialId: 'a' }, { dossierId: 'd2', officialId: 'b' }],
  staff: [{ officialId: 'a', roles: ['APPROVER'], away: false }, { officialId: 'b', roles: ['APPROVER'], away: true }],
  audited: [{ action: 'absence.set', subjectId: 'b' }],
  toAudit: [{ action: 'absence.set', subjectId: 'b' }],
}
/** The same with the first dossier otherwise. */
const but = (over: Partial<DossierSeen>): Evidence => ({ ...whole, dossiers: [{ ...dossier, ...over }, second] })
const [submit, accept, take] = dossier.events as [DossierSeen['events'][number], DossierSeen['events'][number], DossierSeen['events'][number]]

it('find nothing in evidence that is whole', () => {
  for (const [name, check] of Object.entries(checks)) expect(check(whole), name).toEqual([])
})

const planted: readonly (readonly [keyof typeof checks, string, Evidence])[] = [
  ['noneIsLost', 'an acknowledged dossier that is gone', { ...whole, acknowledged: [...whole.acknowledged, 'H17.99.01-261123-0003'] }],
  ['noneIsLost', 'a dossier nobody was told of', { ...whole, acknowledged: [dossier.code] }],
  ['onlyPossibleRoads', 'a step that the table does not know', but({ status: 'COMPLETED', events: [submit, accept, { ...take, to: 'COMPLETED' }] })],
  ['onlyPossibleRoads', 'an event that is missing', but({ events: [submit, { ...take, sequence: 2 }], version: 2 })],
  ['onlyPossibleRoads', 'a number left out', but({ events: [submit, accept, { ...take, sequence: 4 }] })],
  ['onlyPossibleRoads', 'a change without an event', but({ version: 4 })],
  ['onlyPossibleRoads', 'a status that no event led to', but({ status: 'STOPPED', closedAt: done })],
  ['onlyPossibleRoads', 'an end that is not noted', but({ closedAt: done })],
  ['clocksAreRight', 'a due date one minute off', but({ dueAt: at('2026-11-27', '17:29') })],
  ['clocksAreRight', 'a due date that forgot the holiday', but({ dueAt: at('2026-11-26', '17:30') })],
  ['clocksAreRight', 'an intake clock that ran on over the holiday', but({ intakeDueAt: at('2026-11-24', '09:00') })],
  ['numbersHaveNoGaps', 'a gap in a book', { ...whole, register: [{ book: 'birth', number: 1, dossierId: 'd1' }, { book: 'birth', number: 3, dossierId: 'd2' }] }],
  ['numbersHaveNoGaps', 'a number given twice', { ...whole, register: [{ book: 'birth', number: 1, dossierId: 'd1' }, { book: 'birth', number: 1, dossierId: 'd2' }] }],
  ['eachMessageOnce', 'a message that was not told', { ...whole, messages: whole.messages.slice(1) }],
  ['eachMessageOnce', 'a message told twice', { ...whole, messages: [...whole.messages, ...whole.messages.slice(0, 1)] }],
  ['eachMessageOnce', 'a message without cause', { ...whole, messages: [...whole.messages, { id: 'e9', dossierId: 'd1', topic: 'dossier.refused' }] }],
  ['eachMessageOnce', 'two mails of one message', { ...whole, deliveries: [...whole.deliveries, { messageId: 'e1', dedupeKey: 'mail-e1-again', channel: 'EMAIL' }] }],
  ['nobodyIsForgotten', 'a dossier with somebody who may not work it', { ...whole, staff: [{ officialId: 'b', roles: ['APPROVER'], away: true }] }],
  ['nobodyIsForgotten', 'a dossier with nobody while somebody is there', { ...but({ assigneeId: null }), open: whole.open.slice(1) }],
  ['nobodyIsForgotten', 'a dossier noted with another', { ...whole, open: [{ dossierId: 'd1', officialId: 'b' }, { dossierId: 'd2', officialId: 'b' }] }],
  ['everythingLeftATrace', 'an event nobody did', but({ events: [submit, accept, { ...take, actorId: null }] })],
  ['everythingLeftATrace', 'an event out of order', but({ events: [{ ...submit, at: done }, accept, take] })],
  ['everythingLeftATrace', 'an act that left no trace', { ...whole, audited: [] }],
]

it.each(planted)('%s sees %s', (name, _, evidence) => {
  expect(checks[name](evidence)).not.toEqual([])
})

it('each check has a fault planted for it', () => {
  expect([...new Set(planted.map(([name]) => name))].sort()).toEqual(Object.keys(checks).sort())
})

describe('the recount by hand', () => {
  const counted = (limit: DossierSeen['limit'], from: Date) => recountDue(wall, { limit, policy: 'SHIFT', acceptedAt: from, waits: [] })
  it.each([
    ['the same day before 15:00', counted({ unit: 'SAME_DAY', amount: 0 }, at('2026-11-23', '14:59')), at('2026-11-23', '17:30')],
    ['after 15:00 the next working day, over the holiday', counted({ unit: 'SAME_DAY', amount: 0 }, at('2026-11-23', '15:00')), at('2026-11-25', '17:30')],
    ['three working days over the holiday', counted({ unit: 'WORKING_DAYS', amount: 3 }, accepted), at('2026-11-27', '17:30')],
    ['a make-up Saturday', counted({ unit: 'WORKING_DAYS', amount: 4 }, accepted), at('2026-11-28', '17:30')],
    ['days that end on a day off', counted({ unit: 'DAYS', amount: 6 }, accepted), at('2026-11-30', '17:30')],
    ['hours over lunch', counted({ unit: 'HOURS', amount: 3 }, accepted), at('2026-11-23', '15:00')],
    ['eight hours of intake over the holiday', recountIntake(wall, filed), at('2026-11-25', '09:00')],
  ])('%s', (_, found, wanted) => {
    expect(found).toEqual(wanted)
  })

  it('moves by the working time of a wait, or begins anew, or stays', () => {
    const waits = [{ from: at('2026-11-23', '11:00'), until: at('2026-11-25', '08:30'), why: 'supplement' as const }]
    const limit = { unit: 'SAME_DAY', amount: 0 } as const
    const due = (policy: 'SHIFT' | 'RESTART' | 'KPI') => recountDue(wall, { limit, policy, acceptedAt: accepted, waits })
    // From 11:00 half an hour was left of the morning and four of the afternoon; on Wednesday one more hour passed: 5,5 hours.
    expect(due('SHIFT')).toEqual(at('2026-11-25', '15:00'))
    expect(due('RESTART')).toEqual(at('2026-11-25', '17:30'))
    expect(due('KPI')).toEqual(at('2026-11-23', '17:30'))
  })
})
