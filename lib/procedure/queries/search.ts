import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import type { LocalizedText } from '@/lib/form/schema'
import { type Question, readQuestion, type Synonym, termsToKnow, type Vocabulary } from '../model/search/question'
import { type Hits, isSure, rank } from '../model/search/rank'
import { slips } from '../model/search/syllables'
import { understoodAs } from '../model/search/understood'
import { mayEditProcedures } from '../policy'
import { type Version, versionsOf } from '../version/published'

/** No more are weighed and shown. */
const shown = 40
/** What answers so much less than the best is left out. */
const tail = 0.3

export type Search = {
  /** The best answer first. */
  readonly found: readonly Version[]
  /** False where the best is a guess and must not be shown as the answer. */
  readonly confident: boolean
  /** As the question was understood where it was mistyped, in the spelling of the best answer. */
  readonly corrected: string | null
  /** Who helps where it is no matter of the ward. */
  readonly elsewhere: readonly LocalizedText[]
}

/** Words and pairs that stand in the catalogue, and for words that do not those most like them. */
async function vocabularyOf(text: string, synonyms: readonly Synonym[]): Promise<Vocabulary> {
  const { words, pairs } = termsToKnow(text, synonyms)
  const rows = await db.$queryRaw<{ asked: string; like: string[] | null }[]>`
    SELECT word AS asked, NULL::text[] AS like FROM procedure_search_words WHERE word = ANY(${words}::text[])
    UNION ALL
    SELECT pair, NULL FROM unnest(${pairs}::text[]) AS pair WHERE EXISTS (SELECT FROM procedure_search_terms WHERE term = pair)
    UNION ALL
    SELECT word, ARRAY(
      SELECT near.word FROM procedure_search_words near WHERE length(near.word) BETWEEN length(asked.word) - 1 AND length(asked.word) + 1
      ORDER BY near.word <-> asked.word, near.word LIMIT 300)
    FROM unnest(${words}::text[]) AS asked (word)
    WHERE NOT EXISTS (SELECT FROM procedure_search_words known WHERE known.word = asked.word)`
  const like = rows.flatMap(({ asked, like: near }) => {
    const meant = (near ?? []).filter((word) => slips(word, asked) <= 2).sort((a, b) => slips(a, asked) - slips(b, asked))
    return near ? [[asked, meant.slice(0, 12)] as const] : []
  })
  return { known: new Set(rows.flatMap(({ asked, like: near }) => (near ? [] : [asked]))), like: new Map(like) }
}

type Weighed = { readonly total: number; readonly of: Record<string, number> | null; readonly hits: { id: string; terms: Record<string, number> }[] | null }

/** The versions in force that hold most of the question, and how rare its terms are. */
async function weigh({ slots }: Question, at: Date): Promise<Weighed> {
  const weights = new Map<string, number>()
  for (const slot of slots) for (const { term, weight } of slot.terms) weights.set(term, Math.max(weights.get(term) ?? 0, weight * slot.weight))
  const [row] = await db.$queryRaw<Weighed[]>`
    WITH live AS MATERIALIZED (
      SELECT id FROM procedure_versions WHERE state = 'PUBLISHED' AND valid_from <= ${at} AND (valid_to IS NULL OR valid_to > ${at})
    ), asked (term, weight) AS (SELECT * FROM unnest(${[...weights.keys()]}::text[], ${[...weights.values()]}::real[])
    ), hit AS MATERIALIZED (
      SELECT asked.term, found.version_id, found.weight, asked.weight AS wanted
      FROM asked JOIN procedure_search_terms found ON found.term = asked.term JOIN live ON live.id = found.version_id
    ), often AS (SELECT term, count(*) AS times FROM hit GROUP BY term
    ), best AS (
      SELECT version_id FROM hit JOIN often USING (term) GROUP BY version_id
      ORDER BY sum(weight * wanted * ln(1 + (SELECT count(*) FROM live) / times::float8)) DESC LIMIT ${shown}
    )
    SELECT (SELECT count(*)::int FROM live) AS total, (SELECT json_object_agg(term, times) FROM often) AS of,
      (SELECT json_agg(one) FROM (SELECT version_id AS id, json_object_agg(term, weight) AS terms FROM hit JOIN best USING (version_id) GROUP BY version_id) AS one) AS hits`
  return row ?? { total: 0, of: null, hits: null }
}

const namesOf = ({ definition: { name, formerNames } }: Version) => [name.vi, ...(name.en ? [name.en] : []), ...formerNames]

/** The procedures in force at that moment that answer a question asked in anybody's words, and how sure that is. */
export async function searchProcedures(_actor: Actor, { at, q }: { readonly at: Date; readonly q: string }): Promise<Search> {
  const asked = q.slice(0, 200)
  const rows = await db.searchSynonym.findMany({ select: { kind: true, words: true, means: true, meansEn: true } })
  const question = readQuestion(asked, rows, await vocabularyOf(asked, rows))
  const elsewhere = [...new Set(question.elsewhere.map(({ synonym }) => synonym.means))].map((vi): LocalizedText => {
    const en = rows.find(({ means }) => means === vi)?.meansEn
    return en ? { vi, en } : { vi }
  })
  if (question.slots.length === 0) return { found: [], confident: false, corrected: null, elsewhere }

  const { total, of, hits } = await weigh(question, at)
  const versions = new Map((await versionsOf((hits ?? []).map(({ id }) => id))).map((version) => [version.id, version]))
  const candidates = (hits ?? []).flatMap(({ id, terms }): Hits[] => {
    const version = versions.get(id)
    return version ? [{ id, names: namesOf(version), terms: new Map(Object.entries(terms)) }] : []
  })
  const ranked = rank(question, candidates, { of: new Map(Object.entries(of ?? {})), total })
  const [best] = ranked
  const found = ranked.filter(({ score }) => score >= (best?.score ?? 0) * tail).flatMap(({ id }) => versions.get(id) ?? [])
  const byCode = found[0] !== undefined && asked.includes(found[0].code)
  const answer = candidates.find(({ id }) => id === best?.id)
  const corrected = question.readings && answer ? understoodAs(question.readings, answer) : null
  return { found, confident: byCode || isSure(question, best), corrected, elsewhere: byCode ? [] : elsewhere }
}

export type SynonymRow = {
  readonly id: string
  readonly kind: 'SAME' | 'ELSEWHERE'
  readonly words: readonly string[]
  readonly means: string
  readonly meansEn: string | null
  readonly revision: number
}

/** The synonyms, for those who keep procedures; nothing for others. */
export async function listSynonyms(actor: Actor): Promise<readonly SynonymRow[]> {
  if (!mayEditProcedures(actor)) return []
  return db.searchSynonym.findMany({
    orderBy: [{ kind: 'asc' }, { means: 'asc' }],
    select: { id: true, kind: true, words: true, means: true, meansEn: true, revision: true },
  })
}
