import 'server-only'
import { type DayRow, type HoursRow, type WorkingCalendar, workingCalendar } from '@/lib/calendar/model/calendar'
import type { Actor } from '@/lib/core/actor'
import { decryptJson } from '@/lib/core/crypto'
import { dayOf } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import type { Dossier } from '@/prisma/generated/client'
import type { DraftContent } from '../model/draft'
import type { OnBehalf } from '../model/on-behalf'
import type { LyingPaper } from '../model/paper-faults'

type Row = OnBehalf & Pick<Dossier, 'id' | 'code' | 'mandateId' | 'revision' | 'procedureVersionId' | 'delivery' | 'deliveryCipher' | 'answersCipher'> & {
  readonly agencyCode: string
  readonly claimsCipher: Uint8Array
  /** When the version the draft is under ends, or ended; null while no successor is known. */
  readonly versionEndsAt: Date | null
  readonly papers: readonly LyingPaper[]
  /** A file for it is coming in, or being looked at. */
  readonly isReceiving: boolean
  /** The components that the registries were asked for, and about whom. */
  readonly lookUps: readonly { readonly componentKey: string; readonly subjectHash: string }[]
  readonly hours: readonly HoursRow[]
  readonly days: readonly DayRow[]
}

/** All that filing a draft asks of the database, besides the version. */
export type Filing = Omit<Row, 'answersCipher' | 'claimsCipher' | 'hours' | 'days'> & {
  /** Only what is decided asks for these: a repeated press needs neither. */
  readonly content: () => DraftContent
  readonly claims: () => Readonly<Record<string, unknown>>
  /** Of the time in which the intake is due; no farther. */
  readonly calendar: () => WorkingCalendar
}

/** Milliseconds within which eight working hours pass, whatever holidays lie there: a quarter of a year. */
const intakeWindow = 92 * 86_400_000

/**
 * The citizen's own draft (or what has become of it) with its papers, the claims of whom its answers are about (`applicantClaims`) and its
 * agency's calendar, in one round trip: on the last day of a deadline everybody presses this button.
 */
export async function loadFiling(actor: Extract<Actor, { kind: 'citizen' }>, id: string, now: Date): Promise<Filing | null> {
  const [row] = await db.$queryRaw<Row[]>`/* kept */
    SELECT d.id, d.code, d.mandate_id AS "mandateId", d.ground::text AS ground, d.proof::text AS proof, d.revision, d.procedure_version_id AS "procedureVersionId", v.valid_to AS "versionEndsAt", d.delivery, d.delivery_cipher AS "deliveryCipher",
      d.answers_cipher AS "answersCipher", a.code AS "agencyCode", p.claims_cipher AS "claimsCipher",
      EXISTS (SELECT FROM uploads WHERE for_id = d.id AND state IN ('RECEIVING', 'CHECKING') AND expires_at > ${now}::timestamptz) AS "isReceiving",
      (SELECT coalesce(json_agg(json_build_object('componentKey', c.component_key, 'mediaType', f.media_type, 'bytes', f.bytes, 'verdict', coalesce(b.verdict, 'CLEAN'),
          'kept', CASE WHEN e.id IS NOT NULL THEN json_build_object('revoked', e.revoked_at IS NOT NULL, 'validUntil', e.valid_until) END)), '[]')
        FROM dossier_components c JOIN stored_files f ON f.id = c.file_id LEFT JOIN stored_contents b ON b.id = f.content_id
          LEFT JOIN vault_entries e ON e.id = c.vault_entry_id WHERE c.dossier_id = d.id) AS papers,
      (SELECT coalesce(json_agg(json_build_object('componentKey', component_key, 'subjectHash', subject_hash)), '[]')
        FROM component_look_ups WHERE dossier_id = d.id) AS "lookUps",
      (SELECT coalesce(json_agg(json_build_object('weekday', weekday, 'opensMinute', opens_minute, 'closesMinute', closes_minute,
        'validFrom', valid_from, 'validTo', valid_to)), '[]') FROM working_hours WHERE agency_id = d.agency_id) AS hours,
      (SELECT coalesce(json_agg(json_build_object('agencyId', agency_id, 'day', day, 'kind', kind)), '[]')
        FROM calendar_days WHERE (agency_id IS NULL OR agency_id = d.agency_id)
          AND day BETWEEN ${dayOf(now)}::date AND ${dayOf(new Date(now.getTime() + intakeWindow))}::date) AS days
    FROM dossiers d JOIN agencies a ON a.id = d.agency_id LEFT JOIN mandates m ON m.id = d.mandate_id
      JOIN persons p ON p.id = CASE WHEN m.ground = 'REPRESENTATIVE' THEN d.owner_id ELSE coalesce(m.owner_id, d.owner_id) END
      JOIN procedure_versions v ON v.id = d.procedure_version_id
    WHERE d.id = ${id}::uuid AND (d.owner_id = ${actor.personId}::uuid OR d.submitter_id = ${actor.personId}::uuid)
      AND (${actor.helpedBy?.assistanceId ?? null}::uuid IS NULL OR d.assistance_id = ${actor.helpedBy?.assistanceId ?? null}::uuid)`
  if (!row) return null
  const { answersCipher, claimsCipher, hours, days, ...filing } = row
  return {
    ...filing,
    content: () => decryptJson(answersCipher) as DraftContent,
    claims: () => decryptJson(claimsCipher) as Readonly<Record<string, unknown>>,
    calendar: () => workingCalendar({ hours, days }),
  }
}
