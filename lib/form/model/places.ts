import { communesByProvince, formerCommunes, formerProvinces } from './communes'

/** A commune of today: "20257", "Phường Hòa Cường", and what it was called, in part or whole, before July 2025. */
export type Commune = { readonly code: string; readonly name: string; readonly former: readonly string[] }

/** Letters without their marks, so that "Hoà" and "Hòa" and what was typed without marks are the same. */
const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim()
const withoutKind = (name: string): string => plain(name).replace(/^(phuong|xa|dac khu|thi tran|tinh|thanh pho|tp) /, '')

const pairsOf = (province: string): readonly (readonly [string, readonly string[]])[] =>
  (formerCommunes[province] ?? '').split(';').filter((pair) => pair !== '').map((pair) => {
    const [former = '', now = ''] = pair.split('=')
    return [former, now.split('|')] as const
  })

const known = new Map<string, readonly Commune[]>()

/** The communes of a province as it is called today; none for a name that is no province. */
export function communesOf(province: string): readonly Commune[] {
  const found = known.get(province)
  if (found) return found
  const former = pairsOf(province)
  const communes = (communesByProvince[province] ?? '').split(';').filter((one) => one !== '').map((one): Commune => {
    const name = one.slice(6)
    return { code: one.slice(0, 5), name, former: former.filter(([, now]) => now.includes(name)).map(([old]) => old) }
  })
  if (communes.length > 0) known.set(province, communes)
  return communes
}

/** The communes of a province to be offered while one types: one a line, with its former names after a tab. */
export const communeLines = (province: string): string =>
  communesOf(province).map(({ name, former }) => (former.length === 0 ? name : `${name}\t${former.join(', ')}`)).join('\n')

/** The province that goes by that name or went by it: "Quảng Nam" and "TP Đà Nẵng" are "Thành phố Đà Nẵng". */
export function provinceNow(name: string): string | null {
  const wanted = withoutKind(name)
  return Object.keys(communesByProvince).find((one) => withoutKind(one) === wanted)
    ?? Object.entries(formerProvinces).find(([former]) => plain(former) === wanted)?.[1] ?? null
}

/**
 * What a commune that was typed is called today: `known` when it is one of the province's, else those its former name
 * has become part of, none where nobody knows.
 */
export function communeNow(province: string, typed: string): { readonly known: boolean; readonly now: readonly string[] } {
  const communes = communesOf(province)
  const isSame = plain(typed) === withoutKind(typed) ? (name: string) => withoutKind(name) === plain(typed) : (name: string) => plain(name) === plain(typed)
  const own = communes.filter(({ name }) => isSame(name))
  if (own.length > 0) return { known: true, now: own.map(({ name }) => name) }
  const wanted = withoutKind(typed)
  return { known: false, now: communes.filter(({ former }) => former.some((old) => plain(old) === wanted)).map(({ name }) => name) }
}
