import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { recordReads } from '@/lib/audit/record-reads'
import type { Actor } from '@/lib/core/actor'
import { decrypt, decryptJson } from '@/lib/core/crypto'
import { db, Prisma } from '@/lib/core/db'
import { longId, shortId } from '@/lib/core/ids'
import { personalClaims } from '@/lib/identity/schema'
import type { ResultDelivery } from '@/prisma/generated/client'
import type { Status } from '../model/statuses'
import { handledAgencies } from '../policy'

/** A line of the dossier log (sổ theo dõi hồ sơ, Mẫu số 07, Thông tư 03/2025/TT-VPCP). */
export type LogRow = {
  readonly code: string
  /** What was asked for: the procedure as it stood when the dossier was filed. */
  readonly content: string
  readonly sector: string
  readonly ownerName: string
  readonly ownerAddress: string
  readonly ownerPhone: string
  readonly acceptedAt: Date
  readonly dueAt: Date | null
  /** When the result was there. */
  readonly completedAt: Date | null
  readonly returnedAt: Date | null
  /** Who handed it over; '' where the portal did. */
  readonly giver: string
  /** Who received it, or the number of the postal item; '' where it went to the owner's own account. */
  readonly receiver: string
  readonly receivedBy: string
  /** How the result was given, or is to be. */
  readonly delivery: ResultDelivery
  readonly channel: string
  readonly status: Status
  readonly supplementRounds: number
}

export type LogSpan = { readonly agencyId: string; readonly start: Date; readonly end: Date }

/** Lines on one screen. */
const logShown = 25

export type LogPage = { readonly rows: readonly LogRow[]; readonly next: string | null }

type Wanted = LogSpan & { readonly after?: string | undefined }

/** The dossiers received in that time, in the order of their receipt. Keyset pages: `next` goes back in as `after`. The reading is recorded. */
export async function listLog(actor: Actor, { agencyId, start, end, after }: Wanted, now: Date): Promise<LogPage | null> {
  if (actor.kind !== 'official' || !handledAgencies(actor).includes(agencyId)) return null
  const detail = { from: start.toISOString(), to: end.toISOString() }
  await recordAudit(db, { actor, at: now, action: 'log.read', subject: { kind: 'agency', id: agencyId }, agencyId, detail })
  const { about, ...shown } = await page({ agencyId, start, end, after, limit: logShown })
  await recordReads(db, { actor, at: now, action: 'log.read', agencyId }, about)
  return shown
}

/** How many lines the log of that time has, or null for who may not read it. */
export async function countLog(actor: Actor, { agencyId, start, end }: LogSpan): Promise<number | null> {
  if (actor.kind !== 'system' && !handledAgencies(actor).includes(agencyId)) return null
  return db.dossier.count({ where: { agencyId, acceptedAt: { gte: start, lt: end } } })
}

/** For which export the rows are read, and which official asked for it. */
export type ReadFor = { readonly exportId: string; readonly officialId: string }

type Batch = LogSpan & { readonly after: string | undefined; readonly limit: number; readonly readFor: ReadFor }

/** The same lines in batches, for the job that sets them as a file; each owner is told of it by a row of the audit. */
export async function readLog(actor: Actor, { readFor, ...wanted }: Batch, now: Date): Promise<LogPage | null> {
  if (actor.kind !== 'system') return null
  const { about, ...shown } = await page(wanted)
  await recordReads(db, { actor, at: now, action: 'export.read', agencyId: wanted.agencyId, detail: readFor }, about)
  return shown
}

type Raw = {
  id: string; code: string; version_id: string; owner_id: string; owner_name: string; accepted_at: Date; due_at: Date | null; completed_at: Date | null
  returned_at: Date | null; delivery: ResultDelivery; channel: string; status: Status; supplement_rounds: number
  received_by: string | null; giver: string | null; delivered_by: ResultDelivery | null; receiver_cipher: Uint8Array | null
}

async function page({ agencyId, start, end, after, limit }: LogSpan & { after: string | undefined; limit: number }) {
  const cursor = readCursor(after)
  const behind = cursor ? Prisma.sql`AND (d.accepted_at, d.id) > (${cursor.at}::timestamptz, ${cursor.id}::uuid)` : Prisma.empty
  const by = (event: string) => Prisma.sql`(SELECT o.full_name FROM dossier_events e JOIN officials o ON o.id = e.actor_id::uuid
    WHERE e.dossier_id = d.id AND e.event = ${event} AND e.actor_kind = 'official' ORDER BY e.sequence DESC LIMIT 1)`
  const found = await db.$queryRaw<Raw[]>`
    SELECT d.id, d.code, d.procedure_version_id AS version_id, d.owner_id, d.owner_name, d.accepted_at, d.due_at, d.completed_at, d.returned_at, d.delivery,
      d.channel, d.status, d.supplement_rounds, ${by('accept')} AS received_by, ${by('handOver')} AS giver, r.delivered_by, r.receiver_cipher
    FROM dossiers d LEFT JOIN LATERAL (SELECT delivered_by, receiver_cipher FROM result_documents
      WHERE dossier_id = d.id AND kind = 'result' ORDER BY issued_at DESC LIMIT 1) r ON true
    WHERE d.agency_id = ${agencyId}::uuid AND d.accepted_at IS NOT NULL AND d.accepted_at >= ${start}::timestamptz AND d.accepted_at < ${end}::timestamptz ${behind}
    ORDER BY d.accepted_at, d.id LIMIT ${limit + 1}`
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  return {
    rows: await told(shown),
    next: last ? `${String(last.accepted_at.getTime())}.${shortId(last.id)}` : null,
    about: shown.map(({ id, owner_id: ownerId }) => ({ subject: { kind: 'dossier', id }, ownerId })),
  }
}

function readCursor(after: string | undefined): { at: Date; id: string } | null {
  const [at = '', short = ''] = (after ?? '').split('.')
  const id = longId(short)
  return id && /^\d{1,15}$/.test(at) ? { at: new Date(Number(at)), id } : null
}

async function told(found: readonly Raw[]): Promise<LogRow[]> {
  const versions = await namesOf([...new Set(found.map(({ version_id: id }) => id))])
  const owners = await ownersOf([...new Set(found.map(({ owner_id: id }) => id))])
  return found.map((row) => ({
    code: row.code,
    content: versions.get(row.version_id)?.name ?? '',
    sector: versions.get(row.version_id)?.sector ?? '',
    ownerName: row.owner_name,
    ...(owners.get(row.owner_id) ?? { ownerAddress: '', ownerPhone: '' }),
    acceptedAt: row.accepted_at,
    dueAt: row.due_at,
    completedAt: row.completed_at,
    returnedAt: row.returned_at,
    giver: row.giver ?? '',
    receiver: row.receiver_cipher ? decrypt(row.receiver_cipher) : '',
    receivedBy: row.received_by ?? '',
    delivery: row.delivered_by ?? row.delivery,
    channel: row.channel,
    status: row.status,
    supplementRounds: row.supplement_rounds,
  }))
}

// A definition is large, and a batch has few versions: their names are read once, not with every row.
async function namesOf(ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { name: string; sector: string }>()
  const rows = await db.$queryRaw<{ id: string; name: string; sector: string | null }[]>`
    SELECT id, name, definition->'sector'->'name'->>'vi' AS sector FROM procedure_versions WHERE id IN (${Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`))})`
  return new Map(rows.map(({ id, name, sector }) => [id, { name, sector: sector ?? '' }]))
}

async function ownersOf(ids: readonly string[]) {
  const rows = await db.person.findMany({ where: { id: { in: [...ids] } }, select: { id: true, phoneCipher: true, claimsCipher: true } })
  return new Map(rows.map(({ id, phoneCipher, claimsCipher }) => {
    const claims = personalClaims.safeParse(decryptJson(claimsCipher))
    return [id, { ownerAddress: (claims.success && claims.data.ThuongTru?.dayDu) || '', ownerPhone: phoneCipher ? decrypt(phoneCipher) : '' }]
  }))
}
