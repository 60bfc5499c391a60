import { markedOf } from '@/lib/procedure/model/search/words'
import type { Difference, Match, Subject } from '../model'

/**
 * A name as it is compared: its syllables, each with the tone at its end, so that it does not matter over which vowel the tone
 * stands ("hoà", "hòa"), nor case, spaces and how the letters are composed.
 */
export const comparableName = (name: string): string =>
  name
    .normalize('NFC')
    // The letter of Iceland looks the same in capitals and was typed for ours.
    .replaceAll(/[Ðð]/g, 'đ')
    .split(/[^\p{L}\p{M}]+/u)
    .filter((syllable) => syllable !== '')
    .map(markedOf)
    .join(' ')

/** Whether two days are the same; a year alone agrees with every day in it. */
const sameBirth = (a: string, b: string): boolean => a === b || ((a.length === 4 || b.length === 4) && a.slice(0, 4) === b.slice(0, 4))

type Registered = { readonly name: string; readonly birthDate: string }

/**
 * The rule number + name + birth date, once the number was found. A difference is a warning, never a refusal: names are
 * changed, and clerks of old wrote birth dates down wrongly.
 */
export function matchOf(given: Subject, registered: Registered): { readonly match: Match; readonly differences: readonly Difference[] } {
  const name = comparableName(given.name) !== comparableName(registered.name)
  const birthDate = !sameBirth(given.birthDate, registered.birthDate)
  const differences: Difference[] = [
    ...(name ? [{ what: 'name' as const, given: given.name, registered: registered.name }] : []),
    ...(birthDate ? [{ what: 'birthDate' as const, given: given.birthDate, registered: registered.birthDate }] : []),
  ]
  if (name && birthDate) return { match: 'both-differ', differences }
  return { match: name ? 'name-differs' : birthDate ? 'birth-date-differs' : 'full', differences }
}
