import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparableName, matchOf } from './match'

const asked = { personalId: '048192009001', name: 'Trần Thị Mai Hạnh', birthDate: '1992-04-18' }

describe('names', () => {
  it.each([
    ['Nguyễn Văn Hoà', 'NGUYỄN VĂN HÒA'],
    ['Lê Thị Thuý', 'lê  thị thúy '],
    ['Trần Quý', 'Trần Qúy'],
    ['Đỗ Huỳnh Khuya', 'Ðỗ Huỳnh Khuya'],
    ['Đặng Hoài Thương'.normalize('NFD'), 'Đặng Hoài Thương'.normalize('NFC')],
  ])('%s is %s', (one, other) => expect(comparableName(one)).toBe(comparableName(other)))

  it.each([
    ['Lê Thị Hòa', 'Lê Thị Hoa'],
    ['Lê Thị Hoa', 'Lê Thị Hoan'],
    ['Trần Thị Lan', 'Trần Lan Thị'],
    ['Võ Văn Tân', 'Võ Văn Tấn'],
    ['Đặng Duy', 'Dặng Duy'],
  ])('%s is not %s', (one, other) => expect(comparableName(one)).not.toBe(comparableName(other)))
})

const syllable = fc.constantFrom('Trần', 'Thị', 'Hoà', 'Thuý', 'Nguyễn', 'Đặng', 'Ánh', 'Quỳnh', 'Khuê', 'Uyên', 'Phước', 'Alăng')
const name = fc.array(syllable, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '))
const day = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2026-11-23T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const birth = fc.oneof(day, day.map((date) => date.slice(0, 4)))

/** The same name written otherwise: case, spaces, composition, and the tone mark over another vowel of "oa", "uy". */
const rewritten = (text: string) => fc.constantFrom(
  (one: string) => one.toUpperCase(), (one: string) => one.toLowerCase(), (one: string) => ` ${one.replaceAll(' ', '   ')} `,
  (one: string) => one.normalize('NFD'), (one: string) => one.replaceAll('Hoà', 'Hòa').replaceAll('Thuý', 'Thúy'),
).map((change) => change(text))

describe('the rule', () => {
  it('agrees for a name however it is written, with the same birth', () => {
    fc.assert(fc.property(name.chain((one) => fc.tuple(fc.constant(one), rewritten(one))), birth, ([one, other], birthDate) => {
      expect(matchOf({ ...asked, name: one, birthDate }, { name: other, birthDate })).toEqual({ match: 'full', differences: [] })
    }))
  })

  it('agrees both ways round, and names each difference with both values', () => {
    fc.assert(fc.property(name, name, birth, birth, (one, other, born, registered) => {
      const there = matchOf({ ...asked, name: one, birthDate: born }, { name: other, birthDate: registered })
      const back = matchOf({ ...asked, name: other, birthDate: registered }, { name: one, birthDate: born })
      expect(back.match).toBe(there.match)
      expect(there.differences).toHaveLength({ full: 0, 'name-differs': 1, 'birth-date-differs': 1, 'both-differ': 2 }[there.match])
      for (const { what, given, registered: has } of there.differences) expect([given, has]).toEqual(what === 'name' ? [one, other] : [born, registered])
    }))
  })

  it('takes a year for every day in it, and for none of another', () => {
    fc.assert(fc.property(day, day, (one, other) => {
      const year = other.slice(0, 4)
      const { match } = matchOf({ ...asked, birthDate: one }, { name: asked.name, birthDate: year })
      expect(match).toBe(one.startsWith(year) ? 'full' : 'birth-date-differs')
    }))
  })

  it('differs for two days, even of one year', () => {
    expect(matchOf({ ...asked, birthDate: '1964-02-29' }, { name: asked.name, birthDate: '1964-03-01' }).differences)
      .toEqual([{ what: 'birthDate', given: '1964-02-29', registered: '1964-03-01' }])
  })
})
