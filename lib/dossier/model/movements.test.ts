import { describe, expect, it } from 'vitest'
import { workingCalendar } from '@/lib/calendar/model/calendar'
import { at, monday } from '@/tests/support/clock'
import { sampleProcedure } from '@/tests/support/sample-procedure'
import { type Movement, movements, outcomeOf } from './movements'

const workflow = { steps: (sampleProcedure.workflow?.steps ?? []).map((step) => ({ ...step, share: 0 })) }
const when = (time: string) => at(monday, time)
const given = (officialId: string, role: 'COUNTER_OFFICER' | 'CIVIL_STATUS_OFFICER' | 'APPROVER', time: string) => ({ officialId, role, assignedAt: when(time) })
const told = (all: readonly Movement[]) => all.map(({ giver, receiver }) => [giver, receiver].map((holder) => (holder.kind === 'official' ? holder.officialId : holder.kind)).join(' > '))
const [intake, work] = workflow.steps.map(({ key }) => key)

describe('the hand-overs of a dossier', () => {
  it('go from the citizen to the group, to whom the system gave it, with each event to the next, and back for a supplement', () => {
    const all = movements({
      workflow,
      stepKey: work ?? null,
      events: [
        { event: 'submit', at: when('08:00'), stepKey: intake ?? null },
        { event: 'accept', at: when('09:00'), stepKey: intake ?? null },
        { event: 'requestSupplement', at: when('10:00'), stepKey: work ?? null },
        { event: 'answerSupplement', at: when('11:00'), stepKey: work ?? null },
      ],
      assignments: [given('lệ', 'COUNTER_OFFICER', '08:01'), given('châu', 'CIVIL_STATUS_OFFICER', '09:00'), given('châu', 'CIVIL_STATUS_OFFICER', '11:00')],
    })
    expect(told(all)).toEqual(['citizen > group', 'group > lệ', 'lệ > châu', 'châu > citizen', 'citizen > châu'])
    expect(all.map(({ event }) => event)).toEqual(['submit', null, 'accept', 'requestSupplement', 'answerSupplement'])
  })

  it('leave out what changes nobody: a note of the same hands, an opinion, a date', () => {
    const events = [{ event: 'submit' as const, at: when('08:00'), stepKey: intake ?? null }, { event: 'proposeExtension' as const, at: when('08:30'), stepKey: intake ?? null }]
    expect(movements({ workflow, stepKey: intake ?? null, events, assignments: [] })).toHaveLength(1)
  })
})

describe('how a hand-over stands to its time', () => {
  const calendar = workingCalendar({
    hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensMinute: 480, closesMinute: 960, validFrom: '2020-01-01', validTo: null })),
    days: [],
  })
  const clock = { intakeDueAt: when('16:00'), acceptedAt: when('08:00'), dueAt: at('2026-11-27', '16:00') }
  const shared = { steps: workflow.steps.map((step, index) => ({ ...step, share: [20, 60, 20, 0][index] ?? 0 })) }
  const handOver = (day: string, time: string): Movement => ({
    giver: { kind: 'official', officialId: 'châu', role: 'CIVIL_STATUS_OFFICER' },
    receiver: { kind: 'group', role: 'APPROVER' },
    at: at(day, time),
    event: 'draftResult',
    stepKey: work ?? null,
  })

  // Five days of eight hours; 80 % of them end on Thursday at four.
  it.each([
    ['2026-11-25', '15:00', 'EARLY'],
    ['2026-11-26', '15:59', 'ON_TIME'],
    ['2026-11-26', '16:01', 'OVERDUE'],
  ] as const)('on %s at %s it is %s', (day, time, outcome) => {
    expect(outcomeOf(calendar, handOver(day, time), shared, clock)).toBe(outcome)
  })

  it('by the due date alone where no time is shared out, and not at all where none runs or the citizen gives', () => {
    expect(outcomeOf(calendar, handOver('2026-11-27', '15:00'), workflow, clock)).toBe('ON_TIME')
    expect(outcomeOf(calendar, handOver('2026-11-27', '15:00'), workflow, { ...clock, dueAt: null })).toBeNull()
    expect(outcomeOf(calendar, { ...handOver('2026-12-27', '15:00'), giver: { kind: 'citizen' } }, shared, clock)).toBeNull()
  })
})
