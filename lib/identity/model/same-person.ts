import { sameName } from './card'

type Bearing = { readonly name: string; readonly birthDate: string | null }

/** The year alone agrees with any day of it. */
const agree = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one)

/** Whether what is known of two accounts of one number lets them be one person's: the birth date, or the name where one is not known. */
export function samePerson(one: Bearing, other: Bearing): boolean {
  if (one.birthDate !== null && other.birthDate !== null) return agree(one.birthDate, other.birthDate)
  return sameName(one.name, other.name)
}
