import type { Address } from '../vneid/people'

export type Relative = { readonly name: string; readonly id?: string; readonly nationality?: string }

/** What the registries know that VNeID does not tell; `lacks` and the odd values are there on purpose. */
export type Citizen = {
  readonly id: string
  /** The number of the old identity card, 9 digits. */
  readonly oldId: string | null
  readonly name: string
  /** "1992-04-18", or "1941" where only the year is known. */
  readonly bornOn: string
  readonly ethnicity: string
  readonly nationality: string
  /** 1 never married, 2 married, 3 divorced, 4 widowed. */
  readonly marital: 1 | 2 | 3 | 4
  readonly birthPlace: Address
  readonly hometown: Address
  readonly home: Address
  readonly present: Address
  readonly father: Relative | null
  readonly mother: Relative | null
  readonly spouse: Relative | null
  readonly head: { readonly relation: string; readonly name: string; readonly id: string }
  readonly diedOn: string | null
  /** The name or the birth date that the books of civil status have instead. */
  readonly bookName: string | null
  readonly bookBirth: string | null
  /** Registers in which nothing is found though it should be. */
  readonly lacks: readonly ('birth' | 'marriage' | 'insurance' | 'notice')[]
}

export type Marriage = { readonly husband: string; readonly wife: string; readonly on: string; readonly place: string; readonly endedOn: string | null }
/** A birth of which the hospital told and that is not registered yet. */
export type Newborn = {
  readonly mother: string
  readonly on: string
  readonly sex: 1 | 2
  readonly hospital: string
  readonly number: string
  readonly toldOn: string
}

export const sexOf = (id: string): 1 | 2 => (Number(id[3]) % 2 === 0 ? 1 : 2)
