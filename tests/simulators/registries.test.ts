import { expect, it } from 'vitest'
import { type Citizen, sexOf } from './registries/citizen'
import { population } from './registries/population'
import { people } from './vneid/people'

const { citizens, marriages } = population
const byId = new Map(citizens.map((one) => [one.id, one]))
const yearOf = (one: Citizen) => Number(one.bornOn.slice(0, 4))

it('has 2,000 people with numbers of their own', () => {
  expect(citizens).toHaveLength(2000)
  expect(byId.size).toBe(2000)
  const cards = citizens.flatMap(({ oldId }) => oldId ?? [])
  expect(new Set(cards).size).toBe(cards.length)
  expect(cards.every((card) => /^\d{9}$/.test(card))).toBe(true)
})

it('has everybody whom VNeID knows, with the same values', () => {
  for (const { claims } of people) {
    expect(byId.get(claims.SoDinhDanh)).toMatchObject({
      name: claims.HoVaTen, bornOn: claims.NgayThangNamSinh, ethnicity: claims.DanToc, marital: claims.TinhTrangHonNhan,
      home: claims.ThuongTru, present: claims.NoiOHienNay, birthPlace: claims.NoiDangKyKhaiSinh,
    })
  }
})

it('gives nobody a number that disagrees with sex, century and year of birth', () => {
  for (const one of citizens) {
    const century = yearOf(one) < 2000 ? 0 : 2
    expect(one.id.slice(3, 6), one.name).toBe(`${String(century + sexOf(one.id) - 1)}${String(yearOf(one) % 100).padStart(2, '0')}`)
    expect(one.id.slice(6, 9), 'fictional numbers').toBe('009')
  }
})

it('holds together as families: parents are older, married people are grown up and named by each other', () => {
  for (const one of citizens) {
    for (const parent of [one.father, one.mother].map((known) => byId.get(known?.id ?? ''))) {
      if (parent) expect(yearOf(one) - yearOf(parent), `${one.name}, ${parent.name}`).toBeGreaterThanOrEqual(16)
    }
    const spouse = byId.get(one.spouse?.id ?? '')
    if (spouse) expect(spouse.spouse?.name, one.id).toBe(one.name)
  }
  for (const { husband, wife, on } of marriages) {
    const [man, woman] = [byId.get(husband)!, byId.get(wife)!]
    expect([sexOf(man.id), sexOf(woman.id)]).toEqual([1, 2])
    expect(Number(on.slice(0, 4)) - yearOf(man)).toBeGreaterThanOrEqual(20)
    expect(Number(on.slice(0, 4)) - yearOf(woman)).toBeGreaterThanOrEqual(18)
  }
})

it('lacks things and has odd ones, so that a portal meets them', () => {
  const some = (found: (one: Citizen) => boolean) => citizens.filter(found).length
  expect(some(({ lacks }) => lacks.includes('birth'))).toBeGreaterThan(50)
  expect(some(({ bookName }) => bookName !== null)).toBeGreaterThan(20)
  expect(some(({ bookBirth }) => bookBirth !== null)).toBeGreaterThan(20)
  expect(some(({ bornOn }) => bornOn.length === 4)).toBeGreaterThan(20)
  expect(some(({ oldId }) => oldId !== null)).toBeGreaterThan(500)
  expect(some(({ diedOn }) => diedOn !== null)).toBeGreaterThan(20)
})
