import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FeeRule } from '../schema'
import { explainFees, type FeeContext, feesFor, totalOf } from './fees'

const rule = (over: Partial<FeeRule>): FeeRule => ({ key: 'copy', label: { vi: 'Bản sao' }, amount: 8000, group: 'copies', legalGround: 'TT 281/2016/TT-BTC', ...over })
const at: FeeContext = { answers: {}, channel: 'ONLINE', caseKey: null, applicant: [], day: '2026-11-23' }

describe('feesFor', () => {
  it('multiplies by the number of copies', () => {
    expect(feesFor({ fees: [rule({ quantityField: 'copies' })] }, { ...at, answers: { copies: 3 } })).toMatchObject([{ amount: 24_000, quantity: 3, unit: 8000 }])
  })

  it('asks nothing for no copies', () => {
    expect(feesFor({ fees: [rule({ quantityField: 'copies' })] }, { ...at, answers: { copies: 0 } })).toEqual([])
    expect(feesFor({ fees: [rule({ quantityField: 'copies' })] }, at)).toEqual([])
  })

  it('charges a digital citizen nothing while the resolution is in force, and the full price the day after', () => {
    const fees = [rule({}), rule({ key: 'digital', amount: 0, applicant: 'digitalCitizen', validFrom: '2026-08-15', validTo: '2027-02-28' })]
    const digital = { ...at, applicant: ['digitalCitizen'] }
    expect(feesFor({ fees }, digital)).toMatchObject([{ key: 'digital', amount: 0, fullAmount: 8000 }])
    expect(feesFor({ fees }, { ...digital, day: '2027-03-01' })).toMatchObject([{ key: 'copy', amount: 8000 }])
    expect(feesFor({ fees }, { ...digital, day: '2026-08-14' })).toMatchObject([{ key: 'copy', amount: 8000 }])
    expect(feesFor({ fees }, at)).toMatchObject([{ key: 'copy', amount: 8000 }])
  })

  it('tells channels and cases apart', () => {
    const fees = [rule({ key: 'online', channel: 'ONLINE', amount: 10_000 }), rule({ key: 'direct', channel: 'COUNTER', amount: 20_000 }), rule({ key: 'late', group: 'late', caseKey: 'late', amount: 5000 })]
    expect(totalOf(feesFor({ fees }, at))).toBe(10_000)
    expect(totalOf(feesFor({ fees }, { ...at, channel: 'COUNTER', caseKey: 'late' }))).toBe(25_000)
  })
})

describe('explainFees', () => {
  it('says of every rule what became of it', () => {
    const fees = [
      rule({ key: 'copy', quantityField: 'copies' }),
      rule({ key: 'counter', channel: 'COUNTER', caseKey: 'late' }),
      rule({ key: 'free', amount: 0, applicant: 'digitalCitizen', validFrom: '2026-12-01' }),
      rule({ key: 'old', amount: 1, validTo: '2026-11-22' }),
      rule({ key: 'late', group: 'late', condition: { '==': [{ var: 'kind' }, 'late'] } }),
      rule({ key: 'none', group: 'none', quantityField: 'other' }),
    ]
    const told = explainFees({ fees }, { ...at, answers: { copies: 2, kind: 'usual' } })
    expect(told.map(({ rule: { key }, amount, ...rest }) => ({ key, amount, verdict: rest.verdict, ...('why' in rest && { why: rest.why }) }))).toEqual([
      { key: 'copy', amount: 16_000, verdict: 'counts' },
      { key: 'counter', amount: 8000, verdict: 'hindered', why: ['channel', 'case'] },
      { key: 'free', amount: 0, verdict: 'hindered', why: ['applicant', 'not-yet'] },
      { key: 'old', amount: 1, verdict: 'hindered', why: ['over'] },
      { key: 'late', amount: 8000, verdict: 'hindered', why: ['condition'] },
      { key: 'none', amount: 0, verdict: 'no-quantity' },
    ])
    const cheaper = [...fees, rule({ key: 'cheap', amount: 10 })]
    expect(explainFees({ fees: cheaper }, { ...at, answers: { copies: 2 } })[0]).toMatchObject({ verdict: 'dearer', quantity: 2 })
  })
})

const anyRule = fc.record({
  key: fc.constantFrom('a', 'b', 'c'),
  amount: fc.nat(1_000_000),
  group: fc.constantFrom('one', 'two'),
  quantityField: fc.option(fc.constant('copies'), { nil: undefined }),
  channel: fc.option(fc.constantFrom('ONLINE' as const, 'COUNTER' as const), { nil: undefined }),
  applicant: fc.option(fc.constantFrom('poorHousehold', 'disabled'), { nil: undefined }),
})
const rules = fc.array(anyRule.map((over) => rule(over as Partial<FeeRule>)), { maxLength: 8 })

describe('whatever the rules', () => {
  it('is whole đồng and never negative, and never less for more copies', () => {
    fc.assert(
      fc.property(rules, fc.nat(50), fc.nat(50), (fees, few, more) => {
        const total = (copies: number) => totalOf(feesFor({ fees }, { ...at, answers: { copies } }))
        expect(Number.isSafeInteger(total(few)) && total(few) >= 0).toBe(true)
        if (few > 0) expect(total(few + more)).toBeGreaterThanOrEqual(total(few))
      }),
    )
  })

  it('never rises when an exemption is added to a group that has a fee', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 1, max: 20 }), (fees, copies) => {
        const context = { ...at, answers: { copies } }
        const before = feesFor({ fees }, context)
        const exempt = before.map((line) => rule({ key: 'exempt', amount: 0, group: fees.find(({ key, amount }) => key === line.key && amount === line.unit)?.group ?? 'one' }))
        expect(totalOf(feesFor({ fees: [...fees, ...exempt] }, context))).toBeLessThanOrEqual(totalOf(before))
      }),
    )
  })
})
