import { expect, test } from 'vitest'
import { at } from '@/tests/support/sample-calendar'
import { clockChanges, type ClockEvent, intakeBegan } from './clock'

const life = (...steps: readonly [ClockEvent['event'], ClockEvent['from'], string][]): ClockEvent[] => steps.map(([event, from, when]) => ({ event, from, at: at(when) }))

test('a supplement before acceptance concerns the intake clock alone', () => {
  const events = life(
    ['submit', 'DRAFT', '2026-12-01 08:00'],
    ['requestSupplement', 'REGISTERED', '2026-12-01 09:00'],
    ['answerSupplement', 'SUPPLEMENT_REQUESTED', '2026-12-02 09:00'],
  )
  expect(intakeBegan(events, at('2026-12-01 08:00'))).toEqual(at('2026-12-02 09:00'))
  expect(clockChanges([...events, ...life(['accept', 'REGISTERED', '2026-12-02 10:00'])], [])).toEqual([])
})

test('waits after acceptance, over a declined withdrawal, and one that lasts', () => {
  const events = life(
    ['submit', 'DRAFT', '2026-12-01 08:00'],
    ['accept', 'REGISTERED', '2026-12-01 09:00'],
    ['requestSupplement', 'IN_PROGRESS', '2026-12-02 09:00'],
    ['requestWithdrawal', 'SUPPLEMENT_REQUESTED', '2026-12-02 10:00'],
    ['declineWithdrawal', 'WITHDRAWAL_REQUESTED', '2026-12-02 11:00'],
    ['answerSupplement', 'SUPPLEMENT_REQUESTED', '2026-12-03 09:00'],
    ['requestPayment', 'IN_PROGRESS', '2026-12-04 09:00'],
  )
  expect(clockChanges(events, [{ at: at('2026-12-03 15:00'), due: at('2026-12-10 17:30') }])).toEqual([
    { kind: 'PAUSE', cause: 'SUPPLEMENT', from: at('2026-12-02 09:00'), until: at('2026-12-03 09:00') },
    { kind: 'EXTENSION', at: at('2026-12-03 15:00'), due: at('2026-12-10 17:30') },
    { kind: 'PAUSE', cause: 'PAYMENT', from: at('2026-12-04 09:00'), until: null },
  ])
})

test('money asked for once the result is there stops nothing', () => {
  const events = life(['accept', 'REGISTERED', '2026-12-01 09:00'], ['requestPayment', 'COMPLETED', '2026-12-04 09:00'], ['recordPayment', 'PAYMENT_REQUESTED', '2026-12-05 09:00'])
  expect(clockChanges(events, [])).toEqual([])
})
