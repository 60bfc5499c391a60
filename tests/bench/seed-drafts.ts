import pg from 'pg'
import { encrypt, encryptJson, lookupHash } from '@/lib/core/crypto'
import { addDays, type Day, dayOf } from '@/lib/core/dates'
import type { Answers } from '@/lib/form/schema'
import { deathOnTime } from '@/prisma/seed/procedures/sample-answers'
import { draftProcedure, draftRevision, emailOf, namedIdSql, readyDraft } from './drafts'

/** The answers of a draft, 25 of them, as true on that day as on any other. */
function draftAnswers(today: Day): Answers {
  const { deathTime: _, requesterPhone: __, ...kept } = deathOnTime
  return { ...kept, deathDate: addDays(today, -4), noticeDate: addDays(today, -3), deathProof: 'electronicNotice' }
}

export type Series = { readonly series: string; readonly count: number; readonly now: Date; readonly emailEvery?: number }

/**
 * Seeds citizens 1 to `count` of a series, each signed in, each with a ready draft. Rows in bulk: a benchmark has no time
 * to let ten thousand people type. Every `emailEvery`-th citizen has a confirmed e-mail.
 */
export async function seedDrafts(databaseUrl: string, { series, count, now, emailEvery }: Series): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const claims = encryptJson({ SoDinhDanh: '048192009001', HoVaTen: 'Trần Thị Mai Hạnh', NgayThangNamSinh: '1992-04-18', GioiTinh: '1' })
    await client.query(
      `INSERT INTO persons (id, issuer, subject, assurance_level, full_name, personal_id_cipher, personal_id_hash, personal_id_last4_hash, claims_cipher, created_at, signed_in_at)
       SELECT ${namedIdSql(`$1 || '-person-' || i`)}, 'bench', $1 || i, 2, 'Trần Thị Mai Hạnh', $3, md5($1 || i), $4, $5, $6, $6 FROM generate_series(1, $2::int) i`,
      [series, count, encrypt('048192009001'), lookupHash('last-four', '9001'), claims, now],
    )
    await client.query(
      `INSERT INTO sessions (id, token_hash, person_id, created_at, last_seen_at, expires_at, stepped_up_at, assurance_level)
       SELECT gen_random_uuid(), encode(sha256(($1 || '-token-' || i)::bytea), 'hex'), ${namedIdSql(`$1 || '-person-' || i`)}, $3, $3::timestamptz + interval '50 minutes', $3::timestamptz + interval '12 hours',
         $3::timestamptz + interval '50 minutes', 2
       FROM generate_series(1, $2::int) i`,
      [series, count, now],
    )
    await client.query(
      `INSERT INTO dossiers (id, agency_id, procedure_id, procedure_version_id, procedure_code, status, revision, owner_id, owner_name, owner_name_search,
         owner_id_hash, owner_id_last4_hash, answers_cipher, created_at, updated_at, draft_expires_at)
       SELECT ${namedIdSql(`$1 || '-dossier-' || i`)}, a.id, v.procedure_id, v.id, $3, 'DRAFT', $4, ${namedIdSql(`$1 || '-person-' || i`)}, 'Trần Thị Mai Hạnh', 'tran thi mai hanh',
         md5($1 || i), $5, $6, $7, $7, $7::timestamptz + interval '30 days'
       FROM generate_series(1, $2::int) i, (SELECT id FROM agencies WHERE code = 'H17.99.01') a,
         (SELECT v.id, v.procedure_id FROM procedure_versions v JOIN procedures p ON p.id = v.procedure_id WHERE p.code = $3 AND v.state = 'PUBLISHED' ORDER BY v.number DESC LIMIT 1) v`,
      [series, count, draftProcedure, draftRevision, lookupHash('last-four', '9001'), encryptJson({ answers: draftAnswers(dayOf(now)), raw: {} }), now],
    )
    for (let n = emailEvery ?? count + 1; n <= count; n += emailEvery ?? count) {
      const email = emailOf(series, n)
      await client.query('UPDATE persons SET email_cipher = $2, email_hash = $3, email_confirmed_at = $4 WHERE id = $1', [
        readyDraft(series, n).personId, encrypt(email), lookupHash('email', email), now,
      ])
    }
    await client.query('ANALYZE')
  } finally {
    await client.end()
  }
}
