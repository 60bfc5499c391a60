import type { Question, Slot } from './question'
import { weightsOf } from './stop-words'
import { wordsOf } from './words'

/** The terms of the question that one version holds, with their weights there; and its name, for what was not asked. */
export type Hits = { readonly id: string; readonly names: readonly string[]; readonly terms: ReadonlyMap<string, number> }

/** How often each term stands in the catalogue, and of how many versions. */
export type Frequencies = { readonly of: ReadonlyMap<string, number>; readonly total: number }

export type Ranked = {
  readonly id: string
  readonly score: number
  /** Share of what was asked that it answers, 0 to 1. */
  readonly covered: number
  /** Share of its name that was asked for, 0 to 1. */
  readonly named: number
}

const rarity = (term: string, { of, total }: Frequencies) => Math.log(1 + total / (of.get(term) ?? 0.5))

/** What finding a slot can say at most: the rarity of its most likely term. */
const worth = (slot: Slot, frequencies: Frequencies) =>
  Math.min(...slot.terms.filter(({ weight }) => weight >= 0.7).map(({ term }) => rarity(term, frequencies)))

const hitOf = (slot: Slot, terms: Hits['terms']) => Math.max(0, ...slot.terms.map(({ term, weight }) => weight * (terms.get(term) ?? 0)))

const pairWeight = 1.1

/** Share of the beginning of a name that was asked for: of two that answer, the one that says nothing else is meant. */
function asked(name: string, wanted: ReadonlySet<string>): number {
  const words = wordsOf(name)
  const { weights } = weightsOf(words)
  const said = words.map(({ plain }, index) => ({ plain, weight: weights[index] ?? 0 })).filter(({ weight }) => weight > 0).slice(0, 9)
  const all = said.reduce((sum, { weight }) => sum + weight, 0)
  return all === 0 ? 0 : said.reduce((sum, { plain, weight }) => sum + (wanted.has(plain) ? weight : 0), 0) / all
}

/** One version against the question. */
function rankOne(question: Question, wanted: ReadonlySet<string>, hits: Hits, frequencies: Frequencies): Ranked {
  const answered = new Map<number, number>()
  let score = 0
  const meanings = new Map<string, { got: number; all: number; covers: readonly number[] }>()
  for (const slot of question.slots) {
    const hit = hitOf(slot, hits.terms)
    const value = slot.weight * worth(slot, frequencies)
    score += hit * value * (slot.kind === 'pair' ? pairWeight : 1)
    if (slot.kind === 'word') for (const place of slot.covers) answered.set(place, Math.max(answered.get(place) ?? 0, Math.min(1, hit / 0.5)))
    if (slot.kind === 'meaning') {
      const key = slot.covers.join(',')
      const known = meanings.get(key) ?? { got: 0, all: 0, covers: slot.covers }
      meanings.set(key, { got: known.got + Math.min(1, hit / 0.5) * value, all: known.all + value, covers: slot.covers })
    }
  }
  for (const { got, all, covers } of meanings.values()) for (const place of covers) answered.set(place, Math.max(answered.get(place) ?? 0, all === 0 ? 0 : got / all))
  let covered = 0
  let all = 0
  for (const slot of question.slots) {
    if (slot.kind !== 'word') continue
    const value = slot.weight * worth(slot, frequencies)
    all += value
    covered += value * Math.max(...slot.covers.map((place) => answered.get(place) ?? 0))
  }
  const named = Math.max(...hits.names.map((name) => asked(name, wanted)))
  return { id: hits.id, score: score * (0.7 + 0.3 * named), covered: all === 0 ? 0 : covered / all, named }
}

/** The versions, the best answer first. */
export function rank(question: Question, versions: readonly Hits[], frequencies: Frequencies): readonly Ranked[] {
  const wanted = new Set(question.slots.flatMap(({ terms }) => terms.map(({ term }) => term)))
  return versions.map((one) => rankOne(question, wanted, one, frequencies)).filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)
}

/** From here on the best answer is shown as the answer; measured by tests/bench/search.ts. */
const sureFrom = 0.6

/** True where the best answer answers most of what was asked and is asked for by most of its name. */
export function isSure(question: Question, best: Ranked | undefined): boolean {
  if (!best) return false
  const sure = best.covered * 0.5 + best.named * 0.5
  return sure >= (question.elsewhere.length > 0 ? 0.85 : sureFrom)
}
