import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { hashToken, lookupHash } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { maskName } from '../model/codes'
import type { Status } from '../model/statuses'
import type { DossierEvent } from '../model/transitions'
import type { LookUpInput } from '../schema'

/** What a look-up without signing in shows: status and dates, names masked. */
export type PublicStatus = {
  readonly code: string
  readonly procedureCode: string
  readonly procedureName: string
  readonly maskedName: string
  readonly status: Status
  readonly submittedAt: Date
  readonly acceptedAt: Date | null
  readonly dueAt: Date | null
  readonly completedAt: Date | null
  readonly returnedAt: Date | null
  readonly steps: readonly { readonly at: Date; readonly event: DossierEvent; readonly to: Status }[]
}

/** By code and the last four digits of the applicant's personal id; wrong digits look like an unknown code. The door limits guessing. */
export async function lookUpDossier(_actor: Actor, { code, lastFour }: LookUpInput): Promise<PublicStatus | null> {
  const found = await findRow({ code })
  return found?.lastFourHash === lookupHash('last-four', lastFour) ? publicStatus(found) : null
}

/** By the random token of a link or QR code. */
export async function trackDossier(_actor: Actor, token: string): Promise<PublicStatus | null> {
  const found = await findRow({ trackingHash: hashToken(token) })
  return found && publicStatus(found)
}

type Row = Omit<PublicStatus, 'maskedName' | 'steps'> & {
  readonly ownerName: string
  readonly lastFourHash: string
  readonly steps: readonly { readonly at: string; readonly event: DossierEvent; readonly to: Status }[]
}

/** Everything in one round trip: this is asked by everybody, all day. Steps inside the office are not the public's. */
async function findRow({ code = null, trackingHash = null }: { code?: string | null; trackingHash?: string | null }): Promise<Row | null> {
  const [row] = await db.$queryRaw<Row[]>`/* kept */
    SELECT d.code, d.procedure_code AS "procedureCode", v.name AS "procedureName", d.status::text AS status,
      d.owner_name AS "ownerName", d.owner_id_last4_hash AS "lastFourHash", coalesce(d.submitted_at, d.created_at) AS "submittedAt",
      d.accepted_at AS "acceptedAt", d.due_at AS "dueAt", d.completed_at AS "completedAt", d.returned_at AS "returnedAt",
      (SELECT coalesce(json_agg(json_build_object('at', e.at, 'event', e.event, 'to', e."to") ORDER BY e.sequence), '[]')
        FROM dossier_events e WHERE e.dossier_id = d.id AND e."from" IS DISTINCT FROM e."to") AS steps
    FROM dossiers d JOIN procedure_versions v ON v.id = d.procedure_version_id
    WHERE d.code = ${code} OR d.tracking_hash = ${trackingHash}`
  return row?.code ? row : null
}

function publicStatus({ ownerName, lastFourHash: _, steps, ...shown }: Row): PublicStatus {
  return { ...shown, maskedName: maskName(ownerName), steps: steps.map((step) => ({ ...step, at: new Date(step.at) })) }
}
