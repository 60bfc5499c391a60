import type { Question, Slot } from './question'
import { remembering } from './remember'
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

/** What a name says at its beginning, small words left out. */
const saidIn = remembering((name) => {
  const words = wordsOf(name)
  const { weights } = weightsOf(words)
  return words.map(({ plain }, index) => ({ plain, weight: weights[index] ?? 0 })).filter(({ weight }) => weight > 0).slice(0, 9)
})

/** Share of the beginning of a name that was asked for: of two that answer, the one that says nothing else is meant. */
function asked(name: string, wanted: ReadonlySet<string>): number {
  const said = saidIn(name)
  const all = said.reduce((sum, { weight }) => sum + weight, 0)
  return all === 0 ? 0 : said.reduce((sum, { plain, weight }) => sum + (wanted.has(plain) ? weight : 0), 0) / all
}

type Part = { readonly slot: Slot; readonly hit: number; readonly value: number }

/** How far each word of the question is answered, 0 to 1, by itself or by what it means. */
function answeredIn(parts: readonly Part[]): ReadonlyMap<number, number> {
  const answered = new Map<number, number>()
  const answer = (places: readonly number[], share: number) => {
    for (const place of places) answered.set(place, Math.max(answered.get(place) ?? 0, share))
  }
  const full = ({ hit }: Part) => Math.min(1, hit / 0.5)
  const meanings = new Map<string, Part[]>()
  for (const part of parts) {
    const { slot } = part
    if (slot.kind === 'word') answer(slot.covers, full(part))
    if (slot.kind === 'meaning') meanings.set(slot.covers.join(), [...(meanings.get(slot.covers.join()) ?? []), part])
  }
  for (const meant of meanings.values()) {
    const all = meant.reduce((sum, { value }) => sum + value, 0)
    answer(meant[0]?.slot.covers ?? [], all === 0 ? 0 : meant.reduce((sum, part) => sum + full(part) * part.value, 0) / all)
  }
  return answered
}

/** One version against the question. */
function rankOne({ slots }: Question, wanted: ReadonlySet<string>, { id, names, terms }: Hits, frequencies: Frequencies): Ranked {
  const parts = slots.map((slot): Part => ({ slot, hit: hitOf(slot, terms), value: slot.weight * worth(slot, frequencies) }))
  const score = parts.reduce((sum, { slot, hit, value }) => sum + hit * value * (slot.kind === 'pair' ? pairWeight : 1), 0)
  const answered = answeredIn(parts)
  const words = parts.filter(({ slot }) => slot.kind === 'word')
  const all = words.reduce((sum, { value }) => sum + value, 0)
  const covered = words.reduce((sum, { slot, value }) => sum + value * Math.max(...slot.covers.map((place) => answered.get(place) ?? 0)), 0)
  const named = Math.max(...names.map((name) => asked(name, wanted)))
  return { id, score: score * (0.7 + 0.3 * named), covered: all === 0 ? 0 : covered / all, named }
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
