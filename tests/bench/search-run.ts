// Measures the search on the database of DATABASE_URL, in a process of its own, and prints one line of JSON: how well it
// answers the questions beside the project, where they are, then how fast it is at so many procedures.
import { existsSync, readFileSync } from 'node:fs'
import { db, sharedPool } from '@/lib/core/db'
import { mintActor } from '@/lib/identity/mint-actor'
import { searchProcedures } from '@/lib/procedure/queries/search'
import { importCatalogue } from '@/prisma/seed/catalogue/import-file'
import { searchCatalogue } from '../support/search-catalogue'
import { percentile } from './load'
import type { SearchFigures } from './search-cases'

const procedures = 2000
const folder = process.env['BENCH_CATALOGUE'] ?? '../shared/data'
const visitor = mintActor({ kind: 'visitor' })
const at = new Date()

type Asked = { readonly query: string; readonly expectedCodes: readonly string[]; readonly behaviour: string }

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

/** Share of some, 1 of none. */
const share = <T>(all: readonly T[], fits: (one: T) => boolean) => (all.length === 0 ? 1 : all.filter(fits).length / all.length)

async function quality(questions: readonly Asked[]) {
  const known = new Set((await db.procedure.findMany({ select: { code: true } })).map(({ code }) => code))
  const answered = await Promise.all(questions.map(async (one) => {
    const { found, confident } = await searchProcedures(visitor, { at, q: one.query })
    const place = found.findIndex(({ code }) => one.expectedCodes.includes(code))
    return { ...one, confident, place, answerable: one.expectedCodes.some((code) => known.has(code)) }
  }))
  const inside = answered.filter(({ behaviour, answerable }) => behaviour === 'answer' && answerable)
  const outside = answered.filter(({ behaviour }) => behaviour === 'out-of-scope')
  return {
    questions: inside.length,
    first: share(inside, ({ place }) => place === 0),
    three: share(inside, ({ place }) => place >= 0 && place < 3),
    sureOfAnswers: share(inside, ({ confident }) => confident),
    rightWhenSure: share(inside.filter(({ confident }) => confident), ({ place }) => place === 0),
    outside: outside.length,
    sureOfNothing: outside.length === 0 ? 0 : share(outside, ({ confident }) => confident),
  }
}

/** Copies what is there under other codes until there are so many; the terms with it. */
async function fillUp(wanted: number): Promise<void> {
  const [{ count } = { count: 0 }] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM procedure_search_entries`
  for (let have = count, round = 1; have < wanted; have += count, round += 1) {
    await db.$transaction([
      db.$executeRaw`CREATE TEMP TABLE copies ON COMMIT DROP AS
        SELECT v.id AS old, gen_random_uuid() AS version, gen_random_uuid() AS procedure, ${round}::int * 1000 + row_number() OVER (ORDER BY v.id) AS number
        FROM procedure_versions v JOIN procedure_search_entries e ON e.version_id = v.id JOIN procedures p ON p.id = v.procedure_id
        WHERE p.code NOT LIKE '8.%' LIMIT ${Math.min(count, wanted - have)}`,
      db.$executeRaw`INSERT INTO procedures (id, code, created_at) SELECT procedure, '8.' || lpad(number::text, 6, '0'), now() FROM copies`,
      db.$executeRaw`INSERT INTO procedure_versions (id, procedure_id, number, state, definition, name, sector, online_level, search_text, valid_from, published_at, reason, created_at, updated_at)
        SELECT c.version, c.procedure, 1, 'PUBLISHED', v.definition, v.name, v.sector, v.online_level, v.search_text, v.valid_from, v.published_at, v.reason, now(), now()
        FROM copies c JOIN procedure_versions v ON v.id = c.old`,
      db.$executeRaw`INSERT INTO procedure_search_entries (version_id, format) SELECT version, 1 FROM copies`,
      db.$executeRaw`INSERT INTO procedure_search_terms (term, version_id, weight) SELECT t.term, c.version, t.weight FROM copies c JOIN procedure_search_terms t ON t.version_id = c.old`,
    ])
  }
  // What autovacuum does within a minute.
  await db.$executeRaw`VACUUM ANALYZE`
}

async function speed(questions: readonly string[]) {
  const rounds = Math.ceil(300 / questions.length)
  const ask = async (q: string) => {
    const begun = performance.now()
    await searchProcedures(visitor, { at, q })
    return performance.now() - begun
  }
  for (const q of questions) await ask(q)
  const times: number[] = []
  for (let n = 0; n < rounds; n += 1) for (const q of questions) times.push(await ask(q))
  const all = times.reduce((sum, one) => sum + one, 0)
  times.sort((a, b) => a - b)
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), perSecond: (1000 * times.length) / all }
}

const there = existsSync(`${folder}/procedures-commune.json`) && existsSync(`${folder}/queries-dev.json`)
const questions = there ? (readJson(`${folder}/queries-dev.json`) as Asked[]) : []
if (there) await importCatalogue(readJson(`${folder}/procedures-commune.json`), at)
const measured = there ? await quality(questions) : null
await fillUp(procedures)
const asked = there ? questions.map(({ query }) => query) : searchCatalogue.map(({ name }) => name.vi)
const figures: SearchFigures = { quality: measured, speed: await speed(asked), procedures }
process.stdout.write(`${JSON.stringify(figures)}\n`)
await db.$disconnect()
await sharedPool.end().catch(() => undefined)
