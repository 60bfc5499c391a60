import 'server-only'
import type { Actor, Grant, Helping, Mandate } from '@/lib/core/actor'
import { hashToken } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { mintActor } from '../mint-actor'
import { provedUntil, sessionLife } from '../model'
import { keepClaims } from './kept-claims'

type Row = {
  id: string
  person_id: string | null
  official_id: string | null
  last_seen_at: Date
  expires_at: Date
  stepped_up_at: Date | null
  assurance_level: number | null
  claims_cipher: Uint8Array | null
  grants: Grant[] | null
  mandates: Mandate[] | null
  helping: Helping | null
}

const before = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000)

/**
 * Who holds this token now; null when nobody does. One query: a revoked or idle session, a disabled account, a changed
 * role and how long ago a second factor was proved count from the next request on. What a page asks by itself (`isUse` false) does not keep a session open.
 */
export async function actorOfToken(token: string, now: Date, isUse = true): Promise<{ actor: Actor; sessionId: string } | null> {
  const [row] = await db.$queryRaw<Row[]>`/* kept */
    SELECT s.id, s.person_id, s.official_id, s.last_seen_at, s.expires_at, s.stepped_up_at, s.assurance_level, p.claims_cipher,
      CASE WHEN s.person_id IS NOT NULL THEN (
        SELECT json_agg(json_build_object('id', m.id, 'ownerId', m.owner_id, 'ground', m.ground) ORDER BY m.id)
        FROM mandates m WHERE m.agent_id = s.person_id AND m.confirmed_at IS NOT NULL AND m.revoked_at IS NULL
          AND (m.ends_at IS NULL OR m.ends_at > ${now}::timestamptz)
      ) END AS mandates,
      CASE WHEN s.person_id IS NOT NULL THEN (
        SELECT json_build_object('assistanceId', h.id, 'ownerId', h.owner_id, 'procedureCode', h.procedure_code)
        FROM assistances h JOIN team_members t ON t.id = h.member_id AND t.revoked_at IS NULL
        WHERE h.helper_id = s.person_id AND h.state = 'OPEN' AND h.expires_at > ${now}::timestamptz
      ) END AS helping,
      CASE WHEN s.official_id IS NOT NULL THEN (
        SELECT coalesce(json_agg(json_build_object('agencyId', g.agency_id, 'role', g.role) ORDER BY g.agency_id, g.role), '[]')
        FROM official_grants g WHERE g.official_id = s.official_id AND g.revoked_at IS NULL
      ) END AS grants
    FROM sessions s
    LEFT JOIN persons p ON p.id = s.person_id
    LEFT JOIN officials o ON o.id = s.official_id
    WHERE s.token_hash = ${hashToken(token)} AND s.revoked_at IS NULL AND s.expires_at > ${now}::timestamptz
      AND s.last_seen_at > CASE WHEN s.person_id IS NULL
        THEN ${before(now, sessionLife.idleMinutes.official)}::timestamptz
        ELSE ${before(now, sessionLife.idleMinutes.citizen)}::timestamptz END
      AND o.disabled_at IS NULL`
  const actor = row ? actorOf(row, now) : null
  if (!row || !actor) return null

  // Once a minute is enough to measure idleness, and spares a write per page.
  if (isUse && row.last_seen_at < before(now, 1)) {
    await db.session.updateMany({ where: { id: row.id, lastSeenAt: row.last_seen_at }, data: { lastSeenAt: now } })
  }
  return { actor, sessionId: row.id }
}

function actorOf(row: Row, now: Date): Actor | null {
  if (row.official_id) {
    const steppedUp = row.stepped_up_at !== null && row.stepped_up_at > before(now, env.STEP_UP_MINUTES)
    return mintActor({ kind: 'official', officialId: row.official_id, grants: row.grants ?? [], steppedUp })
  }
  if (!row.person_id) return null
  const until = provedUntil(row.stepped_up_at, env.CITIZEN_STEP_UP_MINUTES, row.expires_at)
  const citizen = mintActor({
    kind: 'citizen', personId: row.person_id, assuranceLevel: row.assurance_level === 2 ? 2 : 1,
    ...(until && { provedUntil: until }), ...(row.mandates && { mandates: row.mandates }), ...(row.helping && { helping: row.helping }),
  })
  if (row.claims_cipher) keepClaims(citizen, row.claims_cipher)
  return citizen
}
