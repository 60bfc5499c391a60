import type { LifeEvent, ProcedureDefinition } from '../../schema'
import { eventsIn } from '../life-events'
import { markedTerm, pairOf, wordsOf } from './words'

/** Grows whenever terms are made differently: the seed then makes those of every version anew. */
export const searchFormat = 1

export type Term = { readonly term: string; readonly weight: number }

/** What people say about a part of life; compared, never read. */
const eventWords: Readonly<Record<LifeEvent, string>> = {
  havingChild: 'sinh con, em bé, trẻ mới sinh',
  marrying: 'cưới, lấy vợ, lấy chồng',
  moving: 'chuyển nhà, chuyển chỗ ở, thuê trọ',
  losingSomeone: 'người thân mất, qua đời',
  startingBusiness: 'mở quán, mở tiệm, buôn bán, kinh doanh',
  certifyingPapers: 'sao y, công chứng, bản sao',
  identityPapers: 'giấy tờ tùy thân, căn cước',
  support: 'trợ cấp, hỗ trợ, khó khăn',
  landAndHouse: 'nhà đất, xây nhà, sổ đỏ',
  vehicles: 'xe máy, ô tô, biển số',
  militaryService: 'nghĩa vụ quân sự, bộ đội',
  farming: 'trồng trọt, chăn nuôi, nuôi trồng',
  disputes: 'tranh chấp, khiếu nại',
}

/** What a procedure is stands at the beginning of its name; what comes after the first words says less and less. */
const head = 10
const atPlace = (index: number) => (index < head ? 1 : Math.max(0.35, 1 - (index - head) * 0.08))
/** A word of a short name says more than one of a long name; past the head a name is as long as any. */
const lengthNorm = (count: number) => 1.15 - 0.35 * (Math.min(count, 2 * head) / (2 * head))

/** The ward's portal: what other levels do, or did before 1 July 2025, comes after what the ward does. */
const otherTier = /cấp (huyện|tỉnh|trung ương)/iu

type Field = { readonly text: string; readonly weight: number; readonly pairs: number; readonly normed?: boolean }

function fieldsOf(definition: ProcedureDefinition): readonly Field[] {
  const { code, name, sector, synonyms, formerNames, summary, outcomes, results, components } = definition
  const gives = [...outcomes, ...results.map(({ title }) => title)]
  return [
    { text: code, weight: 3, pairs: 0 },
    { text: name.vi, weight: 1, pairs: 1, normed: true },
    ...(name.en ? [{ text: name.en, weight: 0.9, pairs: 0.9, normed: true }] : []),
    ...[...synonyms, ...formerNames].map((text) => ({ text, weight: 0.8, pairs: 0.9, normed: true })),
    ...gives.map(({ vi }) => ({ text: vi, weight: 0.35, pairs: 0.35 })),
    { text: sector.name.vi, weight: 0.4, pairs: 0.4 },
    { text: [summary.vi, summary.en ?? ''].join('. '), weight: 0.2, pairs: 0.2 },
    ...eventsIn(definition).map((event) => ({ text: eventWords[event], weight: 0.15, pairs: 0.2 })),
    ...components.map(({ title }) => ({ text: title.vi, weight: 0.12, pairs: 0 })),
  ]
}

/** What a version is found by: words, words with their diacritics, and pairs, each with how much it says about it. */
export function termsOf(definition: ProcedureDefinition): readonly Term[] {
  const weights = new Map<string, number>()
  const add = (term: string, weight: number) => void weights.set(term, Math.max(weights.get(term) ?? 0, weight))
  const own = otherTier.test(definition.name.vi) ? 0.7 : 1
  for (const { text, weight, pairs, normed } of fieldsOf(definition)) {
    const words = wordsOf(text)
    for (const [index, { plain, marked }] of words.entries()) {
      const norm = own * (normed ? lengthNorm(words.length) * atPlace(index) : 1)
      add(plain, weight * norm)
      if (marked !== null) add(markedTerm(marked), weight * norm)
      const next = words[index + 1]
      if (pairs > 0 && next) add(pairOf(plain, next.plain), pairs * norm)
    }
  }
  return [...weights].map(([term, weight]) => ({ term, weight }))
}

/** The single words among terms: what a mistyped word may have meant. */
export const isSingleWord = (term: string): boolean => /^[a-z]{2,}$/.test(term)
