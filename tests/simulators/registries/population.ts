import type { Citizen, Marriage, Newborn } from './citizen'
import { TownMaker } from './families'
import { knownCitizens, knownMarriages, knownNewborns, loadTester } from './known'

const size = 2000
const largestFamily = 5

/** The whole fictional population: VNeID's people and their kin, and families made from one seed. */
function populate(): { citizens: readonly Citizen[]; marriages: readonly Marriage[]; newborns: readonly Newborn[] } {
  const maker = new TownMaker(20_261_123)
  const { citizens, marriages, newborns } = maker.town
  const wanted = size - knownCitizens.length
  while (citizens.length + largestFamily <= wanted) maker.addFamily()
  while (citizens.length < wanted) maker.addSingle()
  return { citizens: [...knownCitizens, ...citizens], marriages: [...knownMarriages, ...marriages], newborns: [...knownNewborns, ...newborns] }
}

export const population = populate()

const byNumber = new Map(population.citizens.flatMap((one) => [[one.id, one] as const, ...(one.oldId === null ? [] : [[one.oldId, one] as const])]))

/** The citizen of a personal id, or of the number of an old card. */
export const findCitizen = (number: string): Citizen | undefined => byNumber.get(number) ?? loadTester(number)?.citizen

/** What several share, by each of them. */
function byPerson<T>(all: readonly T[], whose: (one: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>()
  for (const one of all) for (const id of whose(one)) found.set(id, [...(found.get(id) ?? []), one])
  return found
}

const newbornsByMother = byPerson(population.newborns, ({ mother }) => [mother])
const marriagesByPerson = byPerson(population.marriages, ({ husband, wife }) => [husband, wife])

export function newbornsOf(mother: string): readonly Newborn[] {
  const own = loadTester(mother)
  return own ? [own.newborn] : (newbornsByMother.get(mother) ?? [])
}

export const marriagesOf = (id: string): readonly Marriage[] => marriagesByPerson.get(id) ?? []

const letters = (name: string) => name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase().replaceAll(/\s+/g, ' ').trim()
const sameBirth = (a: string, b: string) => a === b || ((a.length === 4 || b.length === 4) && a.slice(0, 4) === b.slice(0, 4))

/** A register confirms a person and is no free search: of number, name and birth date only one of the latter two may be wrong. */
export const confirms = (asked: { name: string; birth: string }, known: { name: string; birth: string }): boolean =>
  letters(asked.name) === letters(known.name) || sameBirth(asked.birth, known.birth)
