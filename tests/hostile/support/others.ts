import { globSync, readFileSync } from 'node:fs'
import { Client } from 'pg'
import { shortId } from '@/lib/core/ids'
import { stackAddresses } from '@/tests/support/browser-stack'
import { citizenBrowser, newOfficialBrowser } from '@/tests/e2e/support/people'
import { PlainBrowser } from '@/tests/e2e/support/browser'
import { rows } from '@/tests/e2e/support/database'
import { untold } from '@/tests/e2e/support/snapshot'

const neighbourWard = 'H17.99.97'
const strangerId = '048190877003'

export type Stranger = { readonly kind: 'nobody' | 'stranger' | 'neighbour'; readonly as: PlainBrowser }

let made: Promise<readonly Stranger[]> | undefined

/** Who has nothing in the demonstration's ward: nobody, a citizen, an official of every role in another ward. */
export const strangers = (): Promise<readonly Stranger[]> =>
  (made ??= (async () => [
    { kind: 'nobody', as: new PlainBrowser() },
    { kind: 'stranger', as: await citizenBrowser(strangerId) },
    { kind: 'neighbour', as: await newOfficialBrowser(neighbourWard) },
  ])())

/** Ids of people, dossiers and officials with which none of the strangers has to do; what was asked of the neighbours' ward is theirs too. */
const ofOthers = `
  WITH ward AS (SELECT id FROM agencies WHERE code = '${neighbourWard}'),
  away AS (SELECT id FROM dossiers WHERE agency_id IN (SELECT id FROM ward) OR id IN (SELECT dossier_id FROM opinion_requests WHERE asked_agency_id IN (SELECT id FROM ward))),
  mine AS (SELECT id FROM persons WHERE subject = '${strangerId}')
  SELECT id::text, 'dossier' AS what FROM dossiers WHERE id NOT IN (SELECT id FROM away) AND owner_id NOT IN (SELECT id FROM mine)
  UNION SELECT id::text, 'person' FROM persons WHERE id NOT IN (SELECT id FROM mine) AND id NOT IN (SELECT owner_id FROM dossiers WHERE id IN (SELECT id FROM away))
  UNION SELECT id::text, 'official' FROM officials WHERE id NOT IN (SELECT official_id FROM official_grants WHERE agency_id IN (SELECT id FROM ward))`

/** Names and personal ids that no stranger may be told; not those on the list of invented people that the sign-in page offers. */
export async function markers(): Promise<readonly string[]> {
  const found = await rows<{ name: string; subject: string; others: boolean }>(
    `SELECT d.owner_name AS name, p.subject, p.id::text IN (SELECT id FROM (${ofOthers}) o) AS others FROM dossiers d JOIN persons p ON p.id = d.owner_id WHERE d.code IS NOT NULL AND p.subject NOT LIKE '0481908%'`,
  )
  const known = new Set(found.filter(({ others }) => !others).map(({ name }) => name))
  const offered = await (await new PlainBrowser().ask('/dang-nhap')).text()
  const hidden = found.filter(({ others, name }) => others && !known.has(name) && name.split(' ').length > 2)
  return [...new Set(hidden.flatMap(({ name, subject }) => [name, subject]))].filter((marker) => !offered.includes(marker))
}

let known: Promise<readonly string[]> | undefined

/** One id from each table that has some, in the ways in which addresses and forms write them, and the codes. Looked for once. */
export const idsOfOthers = (): Promise<readonly string[]> => (known ??= lookForIds())

async function lookForIds(): Promise<readonly string[]> {
  const tables = await rows<{ name: string }>("SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'id' AND data_type = 'uuid' ORDER BY 1")
  const found = new Set<string>()
  for (const { name } of tables) {
    const [row] = await rows<{ id: string }>(
      `WITH others AS MATERIALIZED (${ofOthers})
       SELECT id::text FROM "${name}" t WHERE id::text IN (SELECT id FROM others)
         OR EXISTS (SELECT 1 FROM regexp_matches(t::text, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g') m WHERE m[1] IN (SELECT id FROM others)) LIMIT 1`,
    )
    if (row) found.add(row.id).add(shortId(row.id))
  }
  for (const { code } of await rows<{ code: string }>(`SELECT min(code) AS code FROM dossiers WHERE code IS NOT NULL AND id::text IN (SELECT id FROM (${ofOthers}) o) GROUP BY status UNION SELECT min(code) FROM complaints`)) {
    if (code) found.add(code)
  }
  return [...found]
}

/** Every name that a form of ours, or a schema behind one, gives to a field. */
export function fieldNames(): readonly string[] {
  const found = new Set<string>()
  for (const file of globSync('{app,components}/**/*.tsx')) for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/\bname="([\w.]+)"/g)) found.add(name)
  for (const file of globSync('lib/*/{schema.ts,schema/*.ts}')) for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/^\s+(\w+): /gm)) found.add(name)
  return [...found].sort()
}

/** The rows that speak of other people: what no stranger may change, take away or add to. */
export class RowsOfOthers {
  readonly #client = new Client({ connectionString: stackAddresses().databaseUrl })

  static async open(): Promise<RowsOfOthers> {
    const made = new RowsOfOthers()
    await made.#client.connect()
    await made.#client.query(`CREATE TEMP TABLE others AS SELECT DISTINCT id FROM (${ofOthers}) o`)
    await made.#client.query('ALTER TABLE others ADD PRIMARY KEY (id); ANALYZE others')
    return made
  }

  close = () => this.#client.end()

  /** "table: rows checksum", one line each. */
  async state(): Promise<string[]> {
    const { rows: tables } = await this.#client.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL($1) ORDER BY 1", [untold],
    )
    const lines: string[] = []
    for (const { name } of tables) {
      const { rows: [found] } = await this.#client.query<{ rows: string; sum: string }>(
        `SELECT count(*) AS rows, coalesce(sum(hashtextextended(words, 0)), 0) AS sum FROM (SELECT t::text AS words FROM "${name}" t) w
         WHERE EXISTS (SELECT 1 FROM regexp_matches(words, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g') m JOIN others o ON o.id = m[1])`,
      )
      lines.push(`${name}: ${found?.rows ?? ''} ${found?.sum ?? ''}`)
    }
    return lines
  }
}
