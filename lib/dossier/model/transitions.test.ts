import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFinal, isWaiting, nationalCode, statuses } from './statuses'
import { events, follow, type Life, transitions } from './transitions'

const afterTheEnd: ReadonlySet<string> = new Set(['recall', 'returnUndelivered', 'requestCorrection', 'declineCorrection', 'correct'])

describe('the transition table', () => {
  it('numbers the statuses as the national portal does', () => {
    expect(statuses.map(nationalCode)).toEqual([null, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('lets nothing out of a final status but a recall, a correction, and what the post brings back', () => {
    for (const status of statuses.filter(isFinal)) {
      expect(Object.keys(transitions[status]).filter((event) => !afterTheEnd.has(event))).toEqual([])
    }
  })

  it('reaches every status from a draft', () => {
    const reached = new Map<string, Life>([['DRAFT', { status: 'DRAFT', previousStatus: null, accepted: false }]])
    for (const life of reached.values()) {
      for (const event of events) {
        const to = follow(life, event)
        if (to && !reached.has(to.status)) reached.set(to.status, { ...to, accepted: to.status !== 'REGISTERED' })
      }
    }
    expect([...reached.keys()].sort()).toEqual([...statuses].sort())
  })

  it('never leads back to a draft', () => {
    expect(statuses.flatMap((status) => Object.values(transitions[status]))).not.toContain('DRAFT')
  })

  it('keeps every random life consistent: a way back exactly while waiting, no event after the end', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 40 }), (steps) => {
        let life: Life = { status: 'DRAFT', previousStatus: null, accepted: false }
        for (const event of steps) {
          const to = follow(life, event)
          if (!to) continue
          expect(isFinal(life.status) && !afterTheEnd.has(event)).toBe(false)
          life = { ...to, accepted: life.accepted || event === 'accept' }
          expect(life.previousStatus !== null).toBe(isWaiting(life.status))
          expect(life.previousStatus).not.toBe(life.status)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('does not let a dossier be asked back while its result waits for the money', () => {
    const owing: Life = { status: 'PAYMENT_REQUESTED', previousStatus: 'COMPLETED', accepted: true }
    expect(follow(owing, 'requestWithdrawal')).toBeNull()
    expect(follow(owing, 'recordPayment')).toEqual({ status: 'COMPLETED', previousStatus: null })
    expect(follow({ ...owing, previousStatus: 'IN_PROGRESS' }, 'requestWithdrawal')?.status).toBe('WITHDRAWAL_REQUESTED')
  })

  it('returns to the supplement it was waiting for when a withdrawal is declined, and from there to work', () => {
    const asked: Life = { status: 'SUPPLEMENT_REQUESTED', previousStatus: 'IN_PROGRESS', accepted: true }
    const withdrawal = follow(asked, 'requestWithdrawal')
    expect(withdrawal).toEqual({ status: 'WITHDRAWAL_REQUESTED', previousStatus: 'SUPPLEMENT_REQUESTED' })
    const declined = follow({ status: 'WITHDRAWAL_REQUESTED', previousStatus: 'SUPPLEMENT_REQUESTED', accepted: true }, 'declineWithdrawal')
    expect(declined).toEqual({ status: 'SUPPLEMENT_REQUESTED', previousStatus: 'IN_PROGRESS' })
  })
})
