import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersFor } from './answering'
import { groupsAreReadable } from '@/lib/identity/model/residential-groups'
import { liesIn } from './area'
import { chooseOfficial, covers, type Question, type Rule, weightOf } from './rules'
import { isFit, type Member, onDuty, standIn } from './stand-in'

const ids = ['a', 'b', 'c', 'd', 'e'] as const
const role = fc.constantFrom('CASE_OFFICER' as const, 'CLERK' as const)
const member = fc.record({
  roles: fc.uniqueArray(fc.constantFrom('CASE_OFFICER' as const, 'CLERK' as const, 'SUPERVISOR' as const), { maxLength: 3 }),
  away: fc.boolean(),
  deputyId: fc.option(fc.constantFrom(...ids), { nil: null }),
})
const staff = fc.array(member, { maxLength: 5 }).map((members) => members.map((one, index): Member => ({ ...one, officialId: ids[index] ?? 'e' })))
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
const rule = fc.record({
  id: fc.uuid(), role, procedureCode: maybe(fc.constantFrom('1', '2')), sectorKey: maybe(fc.constantFrom('x', 'y')), commune: maybe(fc.constantFrom('Phường Hòa Cường', 'Hải Châu')),
  groups: maybe(fc.constantFrom('1-5', '7')), officialIds: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }),
})
const matter = fc.record({
  procedureCode: fc.constantFrom('1', '2'), sectorKey: fc.constantFrom('x', 'y'),
  address: maybe(fc.record({ province: fc.constant('Đà Nẵng'), commune: fc.constantFrom('Phường Hòa Cường', 'Phường Hải Châu'), detail: fc.constantFrom('Tổ 3', 'tdp số 07, Lê Lợi', '') })),
})
const loads = fc.dictionary(fc.constantFrom(...ids), fc.nat(9)).map((open) => new Map(Object.entries(open)))
const question: fc.Arbitrary<Question> = fc.record({ role, matter, rules: fc.array(rule, { maxLength: 6 }), staff, loads })

describe('who gets a dossier', () => {
  it('is on duty and holds the role, and is missing only where nobody does', () => {
    fc.assert(fc.property(question, (asked) => {
      const { officialId, because } = chooseOfficial(asked)
      const there = onDuty(asked.staff, asked.role)
      if (officialId === null) expect([there, because]).toEqual([[], 'nobody'])
      else expect(there).toContain(officialId)
    }))
  })

  it('is named by the rules that say most and name anybody, whatever the order they stand in', () => {
    fc.assert(fc.property(question, (asked) => {
      const choice = chooseOfficial(asked)
      expect(chooseOfficial({ ...asked, rules: asked.rules.toReversed(), staff: asked.staff.toReversed() }).officialId).toBe(choice.officialId)
      const fit = (one: Rule) => one.officialIds.filter((id) => isFit(asked.staff, id, asked.role))
      const reach = (one: Rule) => fit(one).map((id) => standIn(asked.staff, id, asked.role)).filter((id) => id !== null)
      const able = asked.rules.filter((one) => covers(one, asked.role, asked.matter) && reach(one).length > 0)
      const most = Math.max(...able.map(weightOf))
      const wanted = able.filter((one) => weightOf(one) === most).flatMap(reach)
      if (able.length === 0) {
        expect(choice.ruleIds).toEqual([])
        return
      }
      expect(wanted).toContain(choice.officialId)
      const open = (id: string | null) => asked.loads.get(id ?? '') ?? 0
      expect(open(choice.officialId)).toBe(Math.min(...wanted.map(open)))
    }))
  })

  it.each([
    ['the procedure before sector and place', { procedureCode: '1' }, { sectorKey: 'x', commune: 'Hòa Cường', groups: '3' }],
    ['the sector before the place', { sectorKey: 'x' }, { commune: 'Hòa Cường', groups: '3' }],
    ['groups before the commune', { groups: '3' }, { commune: 'Hòa Cường' }],
    ['more before less', { procedureCode: '1', commune: 'Hòa Cường' }, { procedureCode: '1' }],
    ['anything before nothing', { commune: 'Hòa Cường' }, {}],
  ])('%s', (_, more, less) => {
    const nothing = { role: 'CLERK' as const, procedureCode: null, sectorKey: null, commune: null, groups: null }
    const rules: Rule[] = [{ ...nothing, ...less, id: 'less', officialIds: ['b'] }, { ...nothing, ...more, id: 'more', officialIds: ['a'] }]
    const present = ids.slice(0, 2).map((officialId): Member => ({ officialId, roles: ['CLERK'], away: false, deputyId: null }))
    const about = { procedureCode: '1', sectorKey: 'x', address: { province: '', commune: 'Phường Hòa Cường', detail: 'Tổ 3' } }
    const ask = (members: Member[]) => chooseOfficial({ role: 'CLERK', matter: about, rules, staff: members, loads: new Map([['a', 9]]) })
    expect(ask(present)).toEqual({ officialId: 'a', because: 'rule', ruleIds: ['more'], passedOver: [] })
    const away = present.map((one) => (one.officialId === 'a' ? { ...one, away: true } : one))
    expect(ask(away)).toEqual({ officialId: 'b', because: 'rule', ruleIds: ['less'], passedOver: ['more'] })
  })
})

describe('standing in', () => {
  it('ends with somebody on duty who holds the role, or nobody, however deputies name each other', () => {
    fc.assert(fc.property(staff, role, fc.constantFrom(...ids), (members, wanted, id) => {
      const found = standIn(members, id, wanted)
      if (found !== null) expect(onDuty(members, wanted)).toContain(found)
    }))
  })

  it('goes from deputy to deputy and stops where they go round', () => {
    const away = (officialId: string, deputyId: string): Member => ({ officialId, roles: ['CLERK'], away: true, deputyId })
    const there: Member = { officialId: 'c', roles: ['CLERK'], away: false, deputyId: null }
    expect(standIn([away('a', 'b'), away('b', 'c'), there], 'a', 'CLERK')).toBe('c')
    expect(standIn([away('a', 'b'), away('b', 'a'), there], 'a', 'CLERK')).toBeNull()
    expect(standIn([away('a', 'gone'), there], 'a', 'CLERK')).toBeNull()
  })
})

it('somebody answers for every dossier of an agency that has an administrator', () => {
  const administrator: Member = { officialId: 'z', roles: ['ADMINISTRATOR'], away: true, deputyId: null }
  fc.assert(fc.property(staff, role, maybe(fc.constantFrom(...ids, 'gone')), (members, wanted, assigneeId) => {
    const { as, officialIds } = answersFor([...members, administrator], { role: wanted, assigneeId })
    expect(officialIds.length).toBeGreaterThan(0)
    if (onDuty(members, wanted).length > 0) expect(['holder', 'deputy', 'group']).toContain(as)
  }))
})

it.each([
  [{ commune: 'Hoà Cường', groups: null }, 'Phường Hòa Cường', '', true],
  [{ commune: 'Hòa Thuận Đông', groups: null }, 'Phường Hòa Cường', 'K12 Núi Thành (phường Hòa Thuận Đông cũ)', true],
  [{ commune: 'Hòa Thuận', groups: null }, 'Phường Hòa Cường', '388 Núi Thành', false],
  [{ commune: null, groups: '1-10, 12' }, 'x', '5 Lê Lợi, tổ dân phố số 12', true],
  [{ commune: null, groups: '1-10, 12' }, 'x', '12 Lê Lợi, tổ 11', false],
  [{ commune: null, groups: '1–10' }, 'x', 'Tổ 010', true],
  [{ commune: null, groups: 'Thôn Đông' }, 'x', 'Nhà 3, thôn Đông', true],
  [{ commune: null, groups: 'Thôn Đông' }, 'x', 'thôn Đông Sơn 2', true],
  [{ commune: 'Hòa Cường', groups: '3' }, 'Phường Hải Châu', 'Tổ 3', false],
])('%o and %s, %s: %s', (area, commune, detail, lies) => {
  expect(liesIn(area, { province: '', commune, detail })).toBe(lies)
})

it('reads groups, and no span that runs backwards', () => {
  expect(['1-10, 12', 'Thôn Đông', '10-1', ' , ', ''].map(groupsAreReadable)).toEqual([true, true, false, false, false])
})
