import { communesByProvince, formerCommunes } from './communes'
import { formerNamesOf, formerProvinces } from './lists'

/** A commune of today: "20257", "Phường Hòa Cường", and what it was called, in part or whole, before. */
export type Commune = { readonly code: string; readonly name: string; readonly former: readonly string[] }

/** A commune as an administrator's list has it, over what the portal brings; `ended`: it is no more. */
export type LoadedUnit = Commune & { readonly province: string; readonly ended: boolean }

const nothingLoaded: readonly LoadedUnit[] = []

/** Letters without their marks, so that "Hoà" and "Hòa" and what was typed without marks are the same. */
const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim()

/** "Phường Hòa Cường" and "hoa cuong" as one text to compare. */
export const withoutKind = (name: string): string => plain(name).replace(/^(phuong|xa|dac khu|thi tran|tinh|thanh pho|tp) /, '')

const pairsOf = (province: string): readonly (readonly [string, readonly string[]])[] =>
  (formerCommunes[province] ?? '').split(';').filter((pair) => pair !== '').map((pair) => {
    const [former = '', now = ''] = pair.split('=')
    return [former, now.split('|')] as const
  })

/** Once for each list that is loaded: a page asks for the same province several times. */
const known = new WeakMap<readonly LoadedUnit[], Map<string, readonly Commune[]>>()

function shippedCommunes(province: string): readonly Commune[] {
  const former = pairsOf(province)
  return (communesByProvince[province] ?? '').split(';').filter((one) => one !== '').map((one): Commune => {
    const name = one.slice(6)
    return { code: one.slice(0, 5), name, former: former.filter(([, now]) => now.includes(name)).map(([old]) => old) }
  })
}

const inProvince = ({ province }: LoadedUnit, wanted: string): boolean => province === wanted

/** What the portal brings with what was loaded over it: one that is renamed is found by its former name, one that ended by whom it became part of. */
function composed(province: string, loaded: readonly LoadedUnit[]): readonly Commune[] {
  const shipped = shippedCommunes(province)
  if (loaded.length === 0) return shipped
  const byCode = new Map(shipped.map((one) => [one.code, one]))
  const changed = new Set(loaded.map(({ code }) => code))
  const gone = [...shipped.filter(({ code }) => changed.has(code)), ...loaded.filter((one) => one.ended && inProvince(one, province))]
  const fresh = loaded.filter((one) => !one.ended && inProvince(one, province)).map((one): Commune => {
    const before = byCode.get(one.code)
    const own = [...(before ? [before.name, ...before.former] : []), ...one.former]
    const through = own.flatMap((name) => gone.filter((old) => withoutKind(old.name) === withoutKind(name)).flatMap(({ former }) => former))
    const former = [...new Set([...own, ...through])].filter((name) => withoutKind(name) !== withoutKind(one.name))
    return { code: one.code, name: one.name, former }
  })
  return [...shipped.filter(({ code }) => !changed.has(code)), ...fresh]
}

/** The communes of a province as it is called today; none for a name that is no province. */
export function communesOf(province: string, loaded: readonly LoadedUnit[] = nothingLoaded): readonly Commune[] {
  const lists = known.get(loaded) ?? new Map<string, readonly Commune[]>()
  known.set(loaded, lists)
  const found = lists.get(province)
  if (found) return found
  const communes = composed(province, loaded)
  if (communes.length > 0) lists.set(province, communes)
  return communes
}

/** "Phường Hòa Cường, Thành phố Đà Nẵng" for "20257"; empty for a code that is none of today. */
export function placeOfCode(code: string): string {
  for (const province of Object.keys(communesByProvince)) {
    const commune = communesOf(province).find((one) => one.code === code)
    if (commune) return `${commune.name}, ${province}`
  }
  return ''
}

/** The communes of a province to be offered while one types: one a line, with its former names after a tab. */
export const communeLines = (province: string, loaded: readonly LoadedUnit[] = nothingLoaded): string =>
  communesOf(province, loaded).map(({ name, former }) => (former.length === 0 ? name : `${name}\t${former.join(', ')}`)).join('\n')

/** The province that goes by that name or went by it: "Quảng Nam" and "TP Đà Nẵng" are "Thành phố Đà Nẵng". */
export function provinceNow(name: string): string | null {
  const wanted = withoutKind(name)
  return Object.keys(communesByProvince).find((one) => withoutKind(one) === wanted)
    ?? Object.entries(formerProvinces).find(([former]) => plain(former) === wanted)?.[1] ?? null
}

type CommuneNow = { readonly known: boolean; readonly now: readonly string[] }

/**
 * What a commune that was typed is called today: `known` when it is one of the province's, else those its former name
 * has become part of, none where nobody knows.
 */
export function communeNow(province: string, typed: string, loaded: readonly LoadedUnit[] = nothingLoaded): CommuneNow {
  const communes = communesOf(province, loaded)
  const isSame = plain(typed) === withoutKind(typed) ? (name: string) => withoutKind(name) === plain(typed) : (name: string) => plain(name) === plain(typed)
  const own = communes.filter(({ name }) => isSame(name))
  if (own.length > 0) return { known: true, now: own.map(({ name }) => name) }
  const wanted = withoutKind(typed)
  return { known: false, now: communes.filter(({ former }) => former.some((old) => withoutKind(old) === wanted)).map(({ name }) => name) }
}

/** A place that fits what was typed; `by` is the former name that fits, none where the name of today does. */
export type FoundPlace = {
  readonly kind: 'province' | 'commune'
  readonly code: string | null
  readonly name: string
  readonly province: string
  readonly by: string | null
}

/** How well a name fits: 3 for the very name, 2 where it begins with it, 1 where each word typed begins one of its words. */
function fit(name: string, wanted: string, whole: string): number {
  const own = withoutKind(name)
  if (own === wanted || plain(name) === whole) return 3
  if (own.startsWith(wanted)) return 2
  const words = ` ${plain(name)}`
  return whole.split(' ').every((word) => words.includes(` ${word}`)) ? 1 : 0
}

type Ranked = FoundPlace & { readonly rank: number }

function ranked(place: Omit<FoundPlace, 'by'>, former: readonly string[], wanted: string, whole: string): readonly Ranked[] {
  const own = fit(place.name, wanted, whole)
  const old = former.map((by) => ({ by, rank: fit(by, wanted, whole) })).reduce((best, one) => (one.rank > best.rank ? one : best), { by: '', rank: 0 })
  // Of two that fit alike, what is called so today goes first, and a province before its communes.
  const first = place.kind === 'province' ? 0.5 : 0
  if (own > 0 && own >= old.rank) return [{ ...place, by: null, rank: own + 0.25 + first }]
  return old.rank > 0 ? [{ ...place, by: old.by, rank: old.rank + first }] : []
}

/** Provinces and communes of the whole country by a name of today or a former one, with diacritics or without; the best first. */
export function findPlaces(typed: string, limit: number, loaded: readonly LoadedUnit[] = nothingLoaded): readonly FoundPlace[] {
  const [wanted, whole] = [withoutKind(typed), plain(typed)]
  if (wanted === '') return []
  const found = Object.keys(communesByProvince).flatMap((province) => [
    ...ranked({ kind: 'province', code: null, name: province, province }, formerNamesOf(province), wanted, whole),
    ...communesOf(province, loaded).flatMap(({ code, name, former }) => ranked({ kind: 'commune', code, name, province }, former, wanted, whole)),
  ])
  return found.sort((a, b) => b.rank - a.rank).slice(0, limit).map(({ kind, code, name, province, by }) => ({ kind, code, name, province, by }))
}
