import { weightsOf } from './stop-words'
import { remembering } from './remember'
import { isSyllable, slips, unscrambled } from './syllables'
import { markedTerm, pairOf, type Word, wordsOf } from './words'

export type Synonym = {
  readonly kind: 'SAME' | 'ELSEWHERE'
  readonly words: readonly string[]
  readonly means: string
}

/** One thing looked for: any of its terms will do, the best counts. */
export type Slot = {
  readonly terms: readonly { readonly term: string; readonly weight: number }[]
  /** How much finding it says, before what its rarity says. */
  readonly weight: number
  /** The words of the question it stands for, by their place; a word nothing stands for stays unanswered. */
  readonly covers: readonly number[]
  readonly kind: 'word' | 'pair' | 'meaning'
}

export type Question = {
  /** The words that say something, as they are looked for. */
  readonly words: readonly { readonly plain: string; readonly weight: number }[]
  readonly slots: readonly Slot[]
  /** What each word may have meant, the likeliest first; null where nothing was mistyped. */
  readonly readings: readonly (readonly string[])[] | null
  /** Words for which somebody else helps, with how many words of the question they take. */
  readonly elsewhere: readonly { readonly synonym: Synonym; readonly size: number }[]
}

/** What the database knows: which words and pairs of words stand in the catalogue, and words like those that do not. */
export type Vocabulary = { readonly known: ReadonlySet<string>; readonly like: ReadonlyMap<string, readonly string[]> }

const wordsIn = (synonyms: readonly Synonym[]) => synonyms.flatMap(({ words }) => words.flatMap((phrase) => phraseOf(phrase).map(({ plain }) => plain)))

type Found = Word & { readonly place: number; readonly weight: number; readonly instead?: readonly string[] }

/** The words a scrambled one was meant to be, spelled as all others are; null: it is none. */
const meantBy = (word: string): readonly string[] | null => {
  const meant = unscrambled(word)
  return meant && wordsOf(meant.join(' ')).map(({ plain }) => plain)
}

/** What was typed wrongly, put right in the ways people type; lost spaces only where the words then say something. */
function untangled(typed: readonly Word[], known: ReadonlySet<string>): readonly Word[] {
  return typed.flatMap((word) => {
    const meant = known.has(word.plain) ? null : meantBy(word.plain)
    if (!meant) return [word]
    const says = meant.every((plain, index) => index === 0 || known.has(pairOf(meant[index - 1] ?? '', plain)))
    return says ? meant.map((plain) => ({ plain, marked: null })) : [word]
  })
}

const neighbours = (words: readonly string[]) => words.slice(1).map((word, index) => pairOf(words[index] ?? '', word))

/** A small word that makes a name with the word beside it is none: "bản sao", "khai tử", "cấp lại". */
function rescued(words: readonly Word[], known: ReadonlySet<string>): readonly number[] {
  const { weights, inPhrase } = weightsOf(words)
  const makes = (a: number, b: number, other: number) => (weights[other] ?? 0) > 0 && known.has(pairOf(words[a]?.plain ?? '', words[b]?.plain ?? ''))
  return weights.map((weight, at) => (weight < 0.7 && !inPhrase.has(at) && (makes(at - 1, at, at - 1) || makes(at, at + 1, at + 1)) ? 0.7 : weight))
}

/** Abbreviations are read as what they stand for, before anything else: "gks", "đk", "cccd". */
function expanded(words: readonly Word[], abbreviations: ReadonlyMap<string, readonly Word[]>): readonly Word[] {
  return words.flatMap((word) => abbreviations.get(word.plain) ?? [word])
}

/** The words of a synonym. */
const phraseOf = remembering(wordsOf)

/** Synonyms of one word that is no syllable, by that word. */
function abbreviationsOf(synonyms: readonly Synonym[]): ReadonlyMap<string, readonly Word[]> {
  const found = new Map<string, readonly Word[]>()
  for (const { kind, words, means } of synonyms) {
    if (kind !== 'SAME') continue
    for (const word of words) {
      const [first, ...rest] = phraseOf(word)
      if (first && rest.length === 0 && !isSyllable(first.plain)) found.set(first.plain, phraseOf(means))
    }
  }
  return found
}

/** The words and pairs of a question that the database should be asked about before it is answered. */
export function termsToKnow(text: string, synonyms: readonly Synonym[]): { readonly words: readonly string[]; readonly pairs: readonly string[] } {
  const abbreviations = abbreviationsOf(synonyms)
  const typed = wordsOf(text).map(({ plain }) => plain)
  const read = typed.flatMap((word) => abbreviations.get(word)?.map(({ plain }) => plain) ?? meantBy(word) ?? [word])
  const words = [...new Set([...typed, ...read])].filter((word) => /^[a-z]{2,}$/.test(word) && !abbreviations.has(word))
  return { words, pairs: [...new Set([...neighbours(typed), ...neighbours(read)])] }
}

/** Where the words of a phrase stand in the question, in their order, one other word allowed between two; null: nowhere. */
function placeOf(phrase: readonly Word[], words: readonly Found[]): readonly number[] | null {
  const fits = (want: Word, have: Found | undefined) =>
    have?.plain === want.plain && (want.marked === null || have.marked === null || have.marked === want.marked)
  for (let start = 0; start < words.length; start += 1) {
    const places: number[] = []
    let at = start
    for (const want of phrase) {
      if (!fits(want, words[at]) && places.length > 0 && fits(want, words[at + 1])) at += 1
      if (!fits(want, words[at])) break
      places.push(words[at]?.place ?? at)
      at += 1
    }
    if (places.length === phrase.length) return places
  }
  return null
}

/** Words that are neither in the catalogue nor right, with what they may have meant. */
function withGuesses(words: readonly Found[], { known, like }: Vocabulary, phrases: ReadonlySet<string>): readonly Found[] {
  // Who types diacritics means a syllable without any, too.
  const careful = words.some(({ marked }) => marked !== null)
  return words.map((word) => {
    if (word.weight === 0 || known.has(word.plain) || phrases.has(word.plain) || (careful && isSyllable(word.plain))) return word
    const near = (like.get(word.plain) ?? []).filter((other) => slips(word.plain, other) <= (word.plain.length > 4 ? 2 : 1))
    const best = near.filter((other) => slips(word.plain, other) === 1)
    const instead = (best.length > 0 ? best : near).slice(0, 6)
    return instead.length > 0 ? { ...word, instead } : word
  })
}

const guessWeight = 0.75

function wordSlots(words: readonly Found[]): readonly Slot[] {
  return words.flatMap(({ plain, marked, weight, instead }, index): Slot[] =>
    weight === 0 ? [] : [{
      kind: 'word', weight, covers: [index],
      terms: instead
        ? instead.map((term) => ({ term, weight: guessWeight }))
        : [{ term: plain, weight: marked === null ? 1 : 0.3 }, ...(marked === null ? [] : [{ term: markedTerm(marked), weight: 1 }])],
    }])
}

/** Two words next to each other say more together; small words between them do not part them. */
function pairSlots(words: readonly Found[]): readonly Slot[] {
  const said = words.flatMap((word, index) => (word.weight > 0 ? [{ ...word, index }] : []))
  return said.flatMap((first, at): Slot[] => {
    const second = said[at + 1]
    if (!second) return []
    const options = (word: Found) => word.instead ?? [word.plain]
    return [{
      kind: 'pair', weight: Math.min(first.weight, second.weight) * (second.index === first.index + 1 ? 1 : 0.6), covers: [first.index, second.index],
      terms: options(first).flatMap((a) => options(second).map((b) => ({ term: pairOf(a, b), weight: first.instead ?? second.instead ? guessWeight : 1 }))),
    }]
  })
}

function meaningSlots(means: string, covers: readonly number[]): readonly Slot[] {
  const words = phraseOf(means)
  return words.flatMap(({ plain }, index): Slot[] => {
    const next = words[index + 1]
    const slot = (term: string, weight: number): Slot => ({ kind: 'meaning', weight, covers, terms: [{ term, weight: 1 }] })
    return [slot(plain, 0.7), ...(next ? [slot(pairOf(plain, next.plain), 0.8)] : [])]
  })
}

/** A question as it is looked up: what was typed wrongly put right, small words left out, synonyms added. */
export function readQuestion(text: string, synonyms: readonly Synonym[], vocabulary: Vocabulary): Question {
  const typed = wordsOf(text)
  const abbreviations = abbreviationsOf(synonyms)
  const put = untangled(typed, new Set([...vocabulary.known, ...wordsIn(synonyms), ...abbreviations.keys()]))
  const words = expanded(put, abbreviations)
  const weights = rescued(words, vocabulary.known)
  const phrases = synonyms.flatMap((synonym) => synonym.words.map((phrase) => ({ synonym, phrase: phraseOf(phrase) })))
  const trade = new Set(phrases.flatMap(({ phrase }) => phrase.map(({ plain }) => plain)))
  const weighed = words.map((word, place) => ({ ...word, place, weight: weights[place] ?? 1 }))
  const found = withGuesses(weighed, vocabulary, trade)
  const places = phrases.flatMap(({ synonym, phrase }) => {
    const at = phrase.length > 0 && !(phrase.length === 1 && synonym.kind === 'SAME' && abbreviations.has(phrase[0]?.plain ?? '')) ? (placeOf(phrase, found) ?? placeOf(phrase, found.filter(({ weight }) => weight > 0))) : null
    return at ? [{ synonym, at, size: phrase.length }] : []
  })
  // "mở quán" within "mở quán cà phê": the longer phrase says it.
  const meant = places.filter(({ synonym, size }) => synonym.kind === 'SAME' && !places.some((other) => other.synonym === synonym && other.size > size))
  const once = new Map(meant.map((one) => [one.synonym.means, one]))
  const differs = found.some(({ instead }) => instead) || put.length !== typed.length || put.some(({ plain }, index) => plain !== typed[index]?.plain)
  return {
    words: found.map(({ plain, weight }) => ({ plain, weight })),
    slots: [...wordSlots(found), ...pairSlots(found), ...[...once.values()].flatMap(({ synonym, at }) => meaningSlots(synonym.means, at))],
    readings: differs ? found.map(({ plain, instead }) => instead ?? [plain]) : null,
    elsewhere: places.filter(({ synonym }) => synonym.kind === 'ELSEWHERE').map(({ synonym, size }) => ({ synonym, size })),
  }
}
