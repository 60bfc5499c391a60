import pg from 'pg'
import { lookupHash } from '@/lib/core/crypto'
import { namedIdSql } from './drafts'

/** Wards of the seeded dossiers; each has one official for the queue, signed in. */
export const benchWards = 4

/** Wards of the large queues: as many as a province has in one office, each with a supervisor and a colleague too. */
export const manyWards = 50

/** The session of the official of a ward (1 to the number of wards), counter and civil status. */
export const officialCookie = (ward: number): string => `__Host-mc-session=official-token-${ward}`

/** What looks up any seeded dossier besides its code. */
export const lastFour = '2718'

/** Rows of an official of every ward with these roles, and a session where `token` names one. */
const officialsSql = (wards: number, kind: string, roles: string, signedIn: boolean) => `
  INSERT INTO officials (id, full_name, title, email_cipher, email_hash, created_at)
    SELECT ${namedIdSql(`'bench-${kind}-' || w`)}, 'Cán bộ Đo ' || w, 'Công chức', '\\x00', 'bench-${kind}-' || w, now() FROM generate_series(1, ${wards}) w;
  INSERT INTO official_grants (id, official_id, agency_id, role, granted_at)
    SELECT gen_random_uuid(), ${namedIdSql(`'bench-${kind}-' || w`)}, ${namedIdSql(`'bench-agency-' || w`)}, role, now()
    FROM generate_series(1, ${wards}) w, unnest(ARRAY[${roles}]::"OfficialRole"[]) role;
  ${signedIn ? `INSERT INTO sessions (id, token_hash, official_id, created_at, last_seen_at, expires_at)
    SELECT gen_random_uuid(), encode(sha256(('${kind}-token-' || w)::bytea), 'hex'), ${namedIdSql(`'bench-${kind}-' || w`)}, now(), now() + interval '50 minutes', now() + interval '12 hours'
    FROM generate_series(1, ${wards}) w;` : ''}`

const wardsSql = (wards: number) => `
  INSERT INTO agencies (id, code, name, parent, address, hotline, email, place, valid_from)
    SELECT ${namedIdSql(`'bench-agency-' || w`)}, 'H17.99.' || (10 + w), 'Ủy ban nhân dân phường Đo ' || w, 'Thành phố Đà Nẵng', '1 Đường Đo', '0236 000 1022', 'do@example.vn', 'Đo', '2025-07-01'
    FROM generate_series(1, ${wards}) w;
  INSERT INTO working_hours (id, agency_id, weekday, opens_minute, closes_minute, valid_from)
    SELECT gen_random_uuid(), ${namedIdSql(`'bench-agency-' || w`)}, day, 450, 1020, '2025-07-01' FROM generate_series(1, ${wards}) w, generate_series(1, 5) day;
  ${officialsSql(wards, 'official', `'COUNTER_OFFICER', 'CIVIL_STATUS_OFFICER'`, true)}
  INSERT INTO persons (id, issuer, subject, assurance_level, full_name, personal_id_cipher, personal_id_hash, personal_id_last4_hash, claims_cipher, created_at, signed_in_at)
    SELECT ${namedIdSql(`'bench-owner-' || i`)}, 'bench', 'owner-' || i, 2, 'Người Đo', '\\x00', md5('owner-' || i), 'none', '\\x00', now(), now() FROM generate_series(0, 999) i;`

// Two in a hundred are open, over all wards and steps; the others were closed within two years.
const dossiersSql = (wards: number, cipher: string, which = 'true') => `
  INSERT INTO dossiers (id, agency_id, procedure_id, procedure_version_id, procedure_code, status, previous_status, version, code, owner_id, owner_name, owner_name_search,
    owner_id_hash, owner_id_last4_hash, answers_cipher, created_at, updated_at, consented_at, submitted_at, intake_due_at, accepted_at, due_at, completed_at, returned_at, closed_at,
    paused_at, step_key, step_role, assignee_id, urgent_at, tracking_hash, waits_for_agency)
  WITH names AS (SELECT ARRAY['Nguyễn','Trần','Lê','Phạm','Hoàng','Huỳnh','Phan','Vũ','Võ','Đặng','Bùi','Đỗ'] AS family,
      ARRAY['Văn','Thị','Minh','Quốc','Ngọc','Thanh','Hữu','Đức','Thu'] AS middle,
      ARRAY['An','Bình','Châu','Dũng','Giang','Hà','Hạnh','Hòa','Hùng','Khôi','Lan','Linh','Long','Mai','Nam','Phúc','Quân','Sơn','Thảo','Trang','Tuấn','Vy','Yến'] AS given),
    procedures_in_force AS (SELECT array_agg(p.id ORDER BY p.code) AS procedure_ids, array_agg(v.id ORDER BY p.code) AS version_ids, array_agg(p.code ORDER BY p.code) AS codes, count(*)::int AS n
      FROM procedure_versions v JOIN procedures p ON p.id = v.procedure_id WHERE v.state = 'PUBLISHED' AND v.valid_to IS NULL),
    base AS (SELECT i, 1 + i % ${wards} AS ward, (i / ${wards}) % 50 = 0 AS open, (i / ${50 * wards}) % 10 AS kind,
      1 + (i / 7) % n AS p, (i::bigint * 2654435761) % 100000 AS dice, procedure_ids, version_ids, codes, family, middle, given
      FROM generate_series($1::int, $2::int) i, procedures_in_force, names WHERE ${which}),
    rows AS (SELECT *, CASE WHEN open THEN now() - (dice % 14000) * interval '1 minute' ELSE now() - interval '10 days' - (dice * 10) * interval '1 minute' END AS filed,
      family[1 + (dice % 12)::int] || ' ' || middle[1 + (dice / 12 % 9)::int] || ' ' || given[1 + (dice / 108 % 23)::int] AS full_name,
      CASE WHEN NOT open THEN (CASE WHEN dice % 100 < 88 THEN 'RETURNED' WHEN dice % 100 < 95 THEN 'REFUSED' ELSE 'STOPPED' END)
        WHEN kind < 3 THEN 'REGISTERED' WHEN kind < 8 THEN 'IN_PROGRESS' WHEN kind = 8 THEN (CASE WHEN dice / 7 % 2 = 0 THEN 'SUPPLEMENT_REQUESTED' ELSE 'PAYMENT_REQUESTED' END) ELSE 'COMPLETED' END::"DossierStatus" AS now_at,
      CASE WHEN NOT open OR kind = 8 THEN NULL WHEN kind < 3 OR kind = 9 THEN 'COUNTER_OFFICER' WHEN kind < 7 THEN 'CIVIL_STATUS_OFFICER' ELSE 'APPROVER' END::"OfficialRole" AS role
      FROM base)
  SELECT ${namedIdSql(`'bench-dossier-' || i`)}, ${namedIdSql(`'bench-agency-' || ward`)}, procedure_ids[p], version_ids[p], codes[p], now_at, CASE WHEN open AND kind = 8 THEN 'IN_PROGRESS'::"DossierStatus" END,
    CASE WHEN open THEN 2 ELSE 7 END, 'H17.99.' || (10 + ward) || '-' || to_char(filed, 'YYMMDD') || '-' || lpad((i / ${wards})::text, 7, '0'), ${namedIdSql(`'bench-owner-' || i % 1000`)}, full_name,
    replace(lower(unaccent(full_name)), 'đ', 'd'), md5('owner-' || i % 1000), $3, ${cipher}, filed, filed, filed, filed, filed + interval '1 day',
    CASE WHEN now_at <> 'REGISTERED' THEN filed + interval '4 hours' END, CASE WHEN now_at <> 'REGISTERED' THEN filed + interval '5 days' END,
    CASE WHEN now_at IN ('COMPLETED', 'RETURNED') THEN filed + interval '4 days' END, CASE WHEN now_at = 'RETURNED' THEN filed + interval '5 days' END, CASE WHEN NOT open THEN filed + interval '5 days' END,
    CASE WHEN open AND kind = 8 THEN filed + interval '1 day' END, CASE WHEN open THEN (ARRAY['intake', 'process', 'approval'])[1 + (kind / 3) % 3] END, role, CASE WHEN role IS NOT NULL AND dice % 3 = 0 THEN ${namedIdSql(`'bench-official-' || ward`)} END,
    filed + interval '5 days', md5('tracking-' || i), open AND dice / 7 % 20 = 1
  FROM rows`

const isOpen = (wards: number) => `(i / ${wards}) % 50 = 0`

/** What was closed long ago, with nothing computed that no queue reads. */
const closedSql = (wards: number) => `
  INSERT INTO dossiers (id, agency_id, procedure_id, procedure_version_id, procedure_code, status, version, code, owner_id, owner_name, owner_name_search, owner_id_hash,
    owner_id_last4_hash, answers_cipher, created_at, updated_at, consented_at, submitted_at, intake_due_at, accepted_at, due_at, completed_at, returned_at, closed_at, urgent_at)
  WITH ward AS MATERIALIZED (SELECT w, ${namedIdSql(`'bench-agency-' || (1 + w)`)} AS agency_id, ${namedIdSql(`'bench-owner-' || w`)} AS owner_id, p.id AS procedure_id, v.id AS version_id, p.code, $3 AS last4
      FROM generate_series(0, ${wards - 1}) w, LATERAL (SELECT v.id, v.procedure_id FROM procedure_versions v WHERE v.state = 'PUBLISHED' AND v.valid_to IS NULL ORDER BY v.id OFFSET w % 5 LIMIT 1) v
      JOIN procedures p ON p.id = v.procedure_id)
  SELECT ('00000000-0000-8000-a000-' || lpad(to_hex(i), 12, '0'))::uuid, agency_id, procedure_id, version_id, ward.code, 'RETURNED', 7,
    'H17.99.' || (11 + ward.w) || '-250101-' || lpad((i / ${wards})::text, 7, '0'), owner_id, 'Người Đo', 'nguoi do', 'x', last4, '\\x00', t, t, t, t, t, t, t, t, t, t, t
  FROM generate_series($1::int, $2::int) i JOIN ward ON ward.w = i % ${wards}, LATERAL (SELECT timestamptz '2026-01-01' - (i % 500000) * interval '1 minute' AS t) moment
  WHERE NOT ${isOpen(wards)}`

const events = `
  INSERT INTO dossier_events (id, dossier_id, agency_id, sequence, at, event, "from", "to", actor_kind)
  SELECT gen_random_uuid(), d.id, d.agency_id, s, d.submitted_at + s * interval '1 hour', e, f::"DossierStatus", t::"DossierStatus", 'system'
  FROM dossiers d, (VALUES (1, 'submit', 'DRAFT', 'REGISTERED'), (2, 'accept', 'REGISTERED', 'ACCEPTED'), (3, 'begin', 'ACCEPTED', 'IN_PROGRESS'), (4, 'forward', 'IN_PROGRESS', 'IN_PROGRESS')) v (s, e, f, t)
  WHERE d.status <> 'DRAFT'`

const steps = 50_000

/** How many dossiers, in how many wards, and what of them. */
type Wanted = {
  readonly count: number
  readonly wards: number
  readonly withEvents: boolean
  /** Answers of one byte, and none of the indexes that only look-up and citizens need: ten million in minutes. */
  readonly slim: boolean
}

const answers = `decode(repeat(md5(i::text), 40), 'hex')`
const forOthers = ['dossiers_owner_search', 'dossiers_code_prefix', 'dossiers_owner_id_hash_idx', 'dossiers_owner_id_updated_at_idx', 'dossiers_tracking_hash_key']

// Checked once a statement by the constraints, not a million times by triggers of foreign keys.
const inBulk = `SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '1GB'`

async function fill(client: pg.Client, databaseUrl: string, { count, wards, withEvents, slim }: Wanted): Promise<void> {
  await client.query(wardsSql(wards))
  await client.query(inBulk)
  const { rows: indexes } = await client.query<{ name: string; sql: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS sql FROM pg_index i
     WHERE i.indrelid = 'dossiers'::regclass AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
  )
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`)
  const statements = slim ? [dossiersSql(wards, `'\\x00'::bytea`, isOpen(wards)), closedSql(wards)] : [dossiersSql(wards, answers)]
  // Two hands: this server writes from as many as there are.
  const parts = Array.from({ length: Math.ceil(count / steps) }, (_, index) => 1 + index * steps)
  const hand = async (worker: pg.Client) => {
    for (let from = parts.shift(); from !== undefined; from = parts.shift()) {
      for (const sql of statements) await worker.query(sql, [from, Math.min(count, from + steps - 1), lookupHash('last-four', lastFour)])
    }
  }
  await Promise.all([hand(client), connected(databaseUrl, async (other) => { await other.query(inBulk); await hand(other) })])
  for (const { name, sql: made } of indexes) if (!slim || !forOthers.includes(name)) await client.query(made)
  if (withEvents) await client.query(events)
  await client.query('VACUUM (ANALYZE) dossiers')
  await client.query('ANALYZE')
}

async function connected(databaseUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await work(client).finally(() => client.end())
}

/**
 * Seeds so many acknowledged dossiers of four wards, two in a hundred open, as rows in bulk, and gives their codes' way of
 * being found: see `seededCode`. Indexes are dropped meanwhile and made again, as a restore does.
 */
export const seedDossiers = (databaseUrl: string, count: number, withEvents: boolean): Promise<void> =>
  connected(databaseUrl, (client) => fill(client, databaseUrl, { count, wards: benchWards, withEvents, slim: false }))

/** The same in fifty wards, each with a supervisor and a colleague: what the views of the queue are measured on. */
export const seedQueue = (databaseUrl: string, count: number): Promise<void> =>
  connected(databaseUrl, async (client) => {
    await fill(client, databaseUrl, { count, wards: manyWards, withEvents: false, slim: true })
    await client.query(officialsSql(manyWards, 'supervisor', `'SUPERVISOR'`, true))
    await client.query(officialsSql(manyWards, 'colleague', `'COUNTER_OFFICER', 'CIVIL_STATUS_OFFICER'`, false))
  })

/** Open dossiers of a ward that its counter may hand over, in a fixed order. */
export async function seededTurn(databaseUrl: string, ward: number, count: number): Promise<readonly string[]> {
  let codes: readonly string[] = []
  await connected(databaseUrl, async (client) => {
    const { rows } = await client.query<{ code: string }>(
      `SELECT code FROM dossiers WHERE agency_id = ${namedIdSql(`'bench-agency-' || $1::int`)} AND step_role = 'CIVIL_STATUS_OFFICER' AND version = 2 ORDER BY id LIMIT $2`,
      [ward, count],
    )
    codes = rows.map(({ code }) => code)
  })
  return codes
}

/** Codes of some of the seeded dossiers, to be looked up. */
export async function seededCodes(databaseUrl: string, count: number): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ code: string }>(`SELECT code FROM dossiers WHERE tracking_hash LIKE 'a%' OR tracking_hash LIKE 'b%' ORDER BY tracking_hash LIMIT $1`, [count])
    return rows.map(({ code }) => code)
  } finally {
    await client.end()
  }
}
