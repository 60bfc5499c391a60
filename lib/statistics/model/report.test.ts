import { describe, expect, it } from 'vitest'
import { cellsOf, noCounts, type Standing, sumOf } from './report'

const standing = (over: Partial<Standing>): Standing => ({ carriedOver: false, isOnline: true, solvedFrom: null, side: 'ON_TIME', status: 'IN_PROGRESS', ...over })

describe('the columns of a dossier', () => {
  it.each([
    ['received online and worked on', {}, ['received', 'receivedOnline', 'pending', 'pendingInTime']],
    ['received at the counter, past its date', { isOnline: false, side: 'LATE' }, ['received', 'receivedOther', 'pending', 'pendingLate']],
    ['carried over, waiting for a supplement past its date', { carriedOver: true, side: 'LATE', status: 'SUPPLEMENT_REQUESTED' }, ['received', 'carriedOver', 'pending', 'pendingInTime']],
    ['waiting for a payment past its date', { side: 'LATE', status: 'PAYMENT_REQUESTED' }, ['received', 'receivedOnline', 'pending', 'pendingInTime']],
    ['asked back past its date', { side: 'LATE', status: 'WITHDRAWAL_REQUESTED' }, ['received', 'receivedOnline', 'pending', 'pendingInTime']],
    ['without a due date', { side: 'NONE' }, ['received', 'receivedOnline', 'pending', 'pendingInTime']],
    ['solved before its day', { solvedFrom: 'IN_PROGRESS', side: 'EARLY', status: 'COMPLETED' }, ['received', 'receivedOnline', 'solved', 'solvedEarly']],
    ['solved on its day', { solvedFrom: 'IN_PROGRESS', status: 'RETURNED' }, ['received', 'receivedOnline', 'solved', 'solvedOnTime']],
    ['solved late', { solvedFrom: 'IN_PROGRESS', side: 'LATE', status: 'RETURNED' }, ['received', 'receivedOnline', 'solved', 'solvedLate']],
    ['solved without a due date', { solvedFrom: 'IN_PROGRESS', side: 'NONE', status: 'RETURNED' }, ['received', 'receivedOnline', 'solved', 'solvedOnTime']],
    ['stopped by the office after its date', { solvedFrom: 'IN_PROGRESS', side: 'LATE', status: 'STOPPED' }, ['received', 'receivedOnline', 'solved', 'solvedLate']],
    ['withdrawn after its date', { solvedFrom: 'WITHDRAWAL_REQUESTED', side: 'LATE', status: 'STOPPED' }, ['received', 'receivedOnline', 'solved', 'solvedOnTime']],
    ['closed for want of a supplement', { solvedFrom: 'SUPPLEMENT_REQUESTED', side: 'LATE', status: 'STOPPED' }, ['received', 'receivedOnline', 'solved', 'solvedOnTime']],
  ] as const)('%s', (_, over, expected) => {
    expect(cellsOf(standing(over))).toEqual(expected)
  })

  it('add up', () => {
    expect(sumOf([])).toEqual(noCounts)
    expect(sumOf([{ ...noCounts, solved: 2 }, { ...noCounts, solved: 3, pending: 1 }])).toEqual({ ...noCounts, solved: 5, pending: 1 })
  })
})
