import { withoutKind } from '@/lib/form/model/places'
import type { AddressAnswer } from '@/lib/form/schema'
import { groupParts, groupSpan } from '@/lib/identity/model/residential-groups'

/** Where the people live that a rule is for: a commune (by its name of today or a former one), groups of it, or both. */
export type Area = { readonly commune: string | null; readonly groups: string | null }

/** Letters without marks, one space between words. */
const plain = (text: string): string => ` ${withoutKind(`x ${text}`).slice(2)} `

/** The numbers of residential groups that an address names: "Tổ 12", "TDP số 7". */
function numbersIn(detail: string): readonly number[] {
  return [...plain(detail).matchAll(/ (?:to dan pho|to|tdp|thon|ap|khoi|khu pho|kp|khu) (?:so )?0*(\d{1,4})(?= )/g)].map(([, number]) => Number(number))
}

function isGroup(part: string, detail: string, numbers: readonly number[]): boolean {
  const bounds = groupSpan(part)
  if (bounds) return numbers.some((number) => number >= bounds[0] && number <= bounds[1])
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
  return area.groups === null || groupParts(area.groups).some((part) => isGroup(part, detail, numbersIn(detail)))
}
