import type { ProcedureDefinition } from '../schema'

/** Lower case, without diacritics, đ as d, single spaces: what names are searched by. "Đặng Thị Ánh" → "dang thi anh". */
export const searchKey = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replaceAll(/[^\p{L}\p{N}.]+/gu, ' ').trim()

/** True where every word that was typed stands somewhere in the procedure's name, sector, code or synonyms. */
export function fitsWell({ code, name, sector, synonyms }: Pick<ProcedureDefinition, 'code' | 'name' | 'sector' | 'synonyms'>, query: string): boolean {
  const known = searchKey([code, name.vi, name.en ?? '', sector.name.vi, sector.name.en ?? '', ...synonyms].join(' '))
  return searchKey(query).split(' ').every((word) => known.includes(word))
}
