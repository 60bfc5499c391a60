import pg from 'pg'
import { emailOf, readyDraft } from '../../bench/drafts'
import type { Aftermath } from './storm'

/** One thing that must hold, and what was found where it does not. */
export type Check = { readonly what: string; readonly found: string | null }

const check = (what: string, wrong: unknown): Check => {
  const empty = wrong === 0 || wrong === null || (Array.isArray(wrong) && wrong.length === 0)
  return { what, found: empty ? null : JSON.stringify(wrong).slice(0, 400) }
}

/** What is wrong, as SQL that must find no row. */
const never: readonly (readonly [string, string])[] = [
  ['no half dossier: a draft with a code, or an acknowledged one without event, step or receipt time',
    `SELECT d.id FROM dossiers d WHERE (d.status = 'DRAFT' AND (d.code IS NOT NULL OR EXISTS (SELECT 1 FROM dossier_events WHERE dossier_id = d.id) OR EXISTS (SELECT 1 FROM fees WHERE dossier_id = d.id)))
       OR (d.status <> 'DRAFT' AND (d.step_key IS NULL OR d.step_role IS NULL OR d.intake_due_at IS NULL OR d.tracking_hash IS NULL))`],
  ['every acknowledged dossier has exactly one submit event',
    `SELECT d.code FROM dossiers d LEFT JOIN dossier_events e ON e.dossier_id = d.id AND e.event = 'submit' WHERE d.status <> 'DRAFT' GROUP BY d.id HAVING count(e.id) <> 1`],
  ['the fees of every dossier are there once and add up to its total',
    `SELECT d.code FROM dossiers d LEFT JOIN fees f ON f.dossier_id = d.id WHERE d.status <> 'DRAFT' GROUP BY d.id HAVING coalesce(sum(f.amount), 0) <> d.fee_total OR d.fee_total = 0`],
  ['the codes of a day run from 1 without a gap, and the counter says how many',
    `SELECT c.day, c.last, count(d.id), max(d.n) FROM dossier_code_counters c
       LEFT JOIN (SELECT id, agency_id, (submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day, split_part(code, '-', 3)::int AS n FROM dossiers WHERE code IS NOT NULL) d
         ON d.agency_id = c.agency_id AND d.day = c.day
       GROUP BY c.agency_id, c.day, c.last HAVING count(DISTINCT d.n) <> c.last OR max(d.n) <> c.last OR min(d.n) <> 1`],
  ['every acknowledged dossier has exactly one message in the portal about its receipt',
    `SELECT d.code FROM dossiers d JOIN dossier_events e ON e.dossier_id = d.id AND e.event = 'submit' LEFT JOIN messages m ON m.id = e.id GROUP BY d.id HAVING count(m.id) <> 1`],
  ['no dossier has a second message', `SELECT dossier_id FROM messages GROUP BY dossier_id HAVING count(*) > 1`],
]

/** What the citizens were told, held against what the database knows. */
export async function checkDatabase(databaseUrl: string, series: string, count: number, { codes, strange }: Aftermath): Promise<Check[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string; code: string; owner: string }>(`SELECT id, code, owner_id AS owner FROM dossiers WHERE code IS NOT NULL`)
    const byCode = new Map(rows.map((row) => [row.code, row]))
    const unlike = [...codes].filter(([n, told]) => [...told].some((code) => byCode.get(code)?.id !== readyDraft(series, n).dossierId))
    const owners = new Set(rows.map(({ owner }) => owner))
    const found = [
      check(`all ${count} submissions were acknowledged in the end`, count - codes.size),
      check('whoever was told a code twice was told the same one', [...codes.values()].filter((told) => told.size > 1).length),
      check('every acknowledged dossier is there under the code its citizen was told', unlike.map(([n, told]) => [n, ...told])),
      check('every citizen has one dossier, and nobody has one unasked', rows.length - codes.size + rows.length - owners.size),
      check('no press was answered by anything but a code or an error', strange),
    ]
    for (const [what, sql] of never) found.push(check(what, (await client.query({ text: sql, rowMode: 'array' })).rows))
    return found
  } finally {
    await client.end()
  }
}

type Caught = { readonly to: readonly string[]; readonly messageId: string }

/**
 * Every citizen with an e-mail got one. A mail that the server took in the moment before a kill goes out again, which SMTP
 * gives no means against; it bears the same id, by which mail readers show it once, and at each kill that is at most what
 * was being sent.
 */
export async function checkMails(mailUrl: string, series: string, count: number, every: number, onTheWay: number): Promise<Check[]> {
  const mails = (await (await fetch(`${mailUrl}/messages`)).json()) as readonly Caught[]
  const wanted = Array.from({ length: Math.floor(count / every) }, (_, index) => emailOf(series, (index + 1) * every))
  const got = (address: string) => mails.filter(({ to }) => to.includes(address))
  return [
    check(`all ${wanted.length} citizens with an e-mail got one`, wanted.filter((address) => got(address).length === 0)),
    check('nobody got a second one', wanted.filter((address) => new Set(got(address).map(({ messageId }) => messageId)).size > 1)),
    check('nothing was sent again but what a kill met on its way', Math.max(0, wanted.flatMap(got).length - wanted.length - onTheWay)),
    check('no mail went anywhere else', mails.length - wanted.flatMap(got).length),
  ]
}

/** Waits until the queue has nothing left of these jobs; gives what it still has after the patience (milliseconds). */
export async function drained(databaseUrl: string, names: readonly string[], patience: number): Promise<Check> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const until = Date.now() + patience
  try {
    for (;;) {
      const { rows } = await client.query<{ task: string; left: number; error: string | null }>(
        `SELECT task_identifier AS task, count(*)::int AS left, max(last_error) AS error FROM graphile_worker.jobs WHERE task_identifier = ANY ($1) GROUP BY 1`, [names],
      )
      if (rows.length === 0 || Date.now() > until) return check('the queue has worked everything that was queued', rows)
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  } finally {
    await client.end()
  }
}
