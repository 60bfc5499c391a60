import { withoutKind } from '@/lib/form/model/places'
import type { AddressAnswer } from '@/lib/form/schema'

/** Where the people live that a rule is for: a commune (by its name of today or a former one), groups of it, or both. */
export type Area = { readonly commune: string | null; readonly groups: string | null }

/** Letters without marks, one space between words. */
const plain = (text: string): string => ` ${withoutKind(`x ${text}`).slice(2)} `

const span = /^(\d{1,4})\s*[-–]\s*(\d{1,4})$/

/** The numbers of residential groups that an address names: "Tổ 12", "TDP số 7". */
function numbersIn(detail: string): readonly number[] {
  return [...plain(detail).matchAll(/ (?:to dan pho|to|tdp|thon|ap|khoi|khu pho|kp|khu) (?:so )?0*(\d{1,4})(?= )/g)].map(([, number]) => Number(number))
}

/** The parts of "1-10, 12, Thôn Đông". */
const partsOf = (groups: string): readonly string[] => groups.split(/[,;\n]/).map((part) => part.trim()).filter((part) => part !== '')

function isGroup(part: string, detail: string, numbers: readonly number[]): boolean {
  const bounds = span.exec(part)
  if (bounds) return numbers.some((number) => number >= Number(bounds[1]) && number <= Number(bounds[2]))
  if (/^\d{1,4}$/.test(part)) return numbers.includes(Number(part))
  return plain(detail).includes(plain(part))
}

/**
 * True where the address lies in the area. A former ward counts where the address still says it, as its commune or in
 * the line of the street; nobody knows today's border of one from the name of the new commune alone.
 */
export function liesIn(area: Area, address: AddressAnswer | null): boolean {
  if (!address) return false
  const { commune, detail } = address
  const inCommune = area.commune === null || withoutKind(commune) === withoutKind(area.commune) || plain(detail).includes(plain(withoutKind(area.commune)))
  if (!inCommune) return false
  return area.groups === null || partsOf(area.groups).some((part) => isGroup(part, detail, numbersIn(detail)))
}

/** True where the groups of a rule can be read: numbers, spans that do not run backwards, and names. */
export const groupsAreReadable = (groups: string): boolean =>
  partsOf(groups).length > 0 && partsOf(groups).every((part) => {
    const bounds = span.exec(part)
    return bounds === null || Number(bounds[1]) <= Number(bounds[2])
  })
