import { describe, expect, it } from 'vitest'
import type { FeeRule } from '../schema'
import { tariffsOf } from './tariff'

const rule = (over: Partial<FeeRule>): FeeRule => ({ key: 'copy', label: { vi: 'Bản sao' }, amount: 8000, group: 'copies', legalGround: 'TT 281/2016/TT-BTC', ...over })
const keys = (fees: FeeRule[], day = '2026-11-23') =>
  tariffsOf({ fees }, day).map(({ usual, exemptions }) => [usual.map(({ key }) => key), exemptions.map(({ key }) => key)])

describe('tariffsOf', () => {
  it('tells what is usually paid from who pays less, group by group', () => {
    const fees = [rule({}), rule({ key: 'poor', amount: 0 }), rule({ key: 'digital', amount: 4000, applicant: 'digitalCitizen' }), rule({ key: 'late', group: 'late' })]
    expect(keys(fees)).toEqual([[['copy'], ['poor', 'digital']], [['late'], []]])
  })

  it('shows a group that costs nobody anything as what is usually paid', () => {
    expect(keys([rule({ amount: 0 })])).toEqual([[['copy'], []]])
  })

  it('forgets a rule the day after its last', () => {
    const fees = [rule({}), rule({ key: 'digital', amount: 0, applicant: 'digitalCitizen', validTo: '2027-02-28' })]
    expect(keys(fees, '2027-02-28')).toEqual([[['copy'], ['digital']]])
    expect(keys(fees, '2027-03-01')).toEqual([[['copy'], []]])
  })
})
