import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { db, Prisma } from '@/lib/core/db'
import { grantFile } from '@/lib/document/grant-file'
import type { FileGrant } from '@/lib/document/model'
import { findVersion } from '@/lib/procedure/queries'
import type { PassedOnView } from '../model/passed-on'
import { givingAgencyOf, mayGiveOut, passingAgencies } from '../policy'

/** What a taking counter is told of a dossier that another agency works: its state and its dates, nothing of what is in it. */
const status = {
  id: true, code: true, agencyId: true, intakeAgencyId: true, ownerId: true, ownerName: true, procedureVersionId: true, status: true,
  submittedAt: true, dueAt: true, completedAt: true, closedAt: true, delivery: true,
} as const

/** So many of them stand on one page. */
const onePage = 50

const passedOn = (actor: Actor) => ({ intakeAgencyId: { in: [...passingAgencies(actor)] } })

type Row = { readonly code: string | null; readonly agencyId: string; readonly procedureVersionId: string }

async function named(actor: Actor, row: Row) {
  const version = await findVersion(actor, row.procedureVersionId)
  const agency = await db.agency.findUniqueOrThrow({ where: { id: row.agencyId }, select: { name: true, hotline: true } })
  return { code: row.code ?? '', procedure: version?.definition.name.vi ?? '', agency: agency.name, hotline: agency.hotline }
}

/**
 * What each view holds. A dossier waits for the other agency until that has a result or has ended it: its state alone says so,
 * whoever that agency waits for in turn (`Dossier.waitsForAgency` is theirs, and follows from the opinions they asked for).
 */
const conditions: Readonly<Record<PassedOnView, Prisma.Sql>> = {
  waiting: Prisma.sql`completed_at IS NULL AND closed_at IS NULL`,
  ready: Prisma.sql`completed_at IS NOT NULL AND closed_at IS NULL AND delivery = 'COUNTER'`,
  all: Prisma.sql`true`,
}

// A partial index holds nothing but these.
const takenInFor = (agencies: readonly string[]) =>
  Prisma.sql`intake_agency_id = ANY (${agencies}::uuid[]) AND intake_agency_id IS NOT NULL AND intake_agency_id <> agency_id`

/** How many wait for another agency, and how many results are here to be given out. */
export async function countPassedOn(actor: Actor) {
  const [counted] = await db.$queryRaw<{ waiting: number; ready: number }[]>`
    SELECT (count(*) FILTER (WHERE ${conditions.waiting}))::int AS waiting, (count(*) FILTER (WHERE ${conditions.ready}))::int AS ready
    FROM dossiers WHERE ${takenInFor(passingAgencies(actor))} AND closed_at IS NULL`
  return counted ?? { waiting: 0, ready: 0 }
}

type Listed = { readonly view: PassedOnView; readonly after?: string | undefined }

/** What the actor's counters took in for other agencies, the latest first; `after` is the code of the last one seen. */
export async function listPassedOn(actor: Actor, { view, after }: Listed) {
  const agencies = passingAgencies(actor)
  if (agencies.length === 0) return { rows: [], more: null }
  const last = after === undefined ? null : await db.dossier.findFirst({ where: { code: after, ...passedOn(actor) }, select: { submittedAt: true, id: true } })
  const from = last?.submittedAt ?? null
  const ids = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM dossiers WHERE ${takenInFor(agencies)} AND ${conditions[view]}
      AND (${from}::timestamptz IS NULL OR (submitted_at, id) < (${from}::timestamptz, ${last?.id ?? null}::uuid))
    ORDER BY submitted_at DESC, id DESC LIMIT ${onePage + 1}`
  const where = { id: { in: ids.slice(0, onePage).map(({ id }) => id) } }
  const rows = await db.dossier.findMany({ where, select: status, orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }] })
  const shown = []
  for (const row of rows) {
    const { ownerName, status: state, submittedAt, dueAt } = row
    shown.push({ ...(await named(actor, row)), ownerName, status: state, submittedAt, dueAt })
  }
  return { rows: shown, more: ids.length > onePage ? (shown.at(-1)?.code ?? null) : null }
}

async function findRow(actor: Actor, code: string) {
  const row = await db.dossier.findFirst({ where: { code, ...passedOn(actor) }, select: status })
  return row && row.intakeAgencyId !== row.agencyId ? row : null
}

/** How one of them goes, and whether this counter gives its result out. Null where it is not theirs. The reading is recorded. */
export async function findPassedOn(actor: Actor, code: string, now: Date) {
  const row = await findRow(actor, code)
  if (!row) return null
  await recordAudit(db, { actor, at: now, action: 'dossier.state.read', subject: { kind: 'dossier', id: row.id }, agencyId: row.agencyId, ownerId: row.ownerId })
  return {
    ...(await named(actor, row)),
    ownerName: row.ownerName, status: row.status, submittedAt: row.submittedAt, dueAt: row.dueAt, completedAt: row.completedAt,
    waits: row.completedAt === null && row.closedAt === null,
    mayHandOver: row.status === 'COMPLETED' && givesOut(actor, row),
  }
}

/** The counter that took it in gives it out; who stands at the competent agency's has the whole dossier. */
const givesOut = (actor: Actor, row: Parameters<typeof givingAgencyOf>[1]) => mayGiveOut(actor, row) && givingAgencyOf(actor, row) !== null

type Wanted = { readonly code: string; readonly fileId: string }

/** Leave to read a result that this counter is to give out, or null; the reading is recorded. */
export async function grantPassedOnResult(actor: Actor, { code, fileId }: Wanted, now: Date): Promise<FileGrant | null> {
  const row = await findRow(actor, code)
  if (!row || row.status !== 'COMPLETED' || !givesOut(actor, row)) return null
  if ((await db.resultDocument.count({ where: { dossierId: row.id, kind: 'result', fileId } })) === 0) return null
  const of = { agencyId: row.agencyId, ownerId: row.ownerId }
  await recordAudit(db, { actor, at: now, action: 'dossier.file.read', subject: { kind: 'file', id: fileId }, ...of, detail: { dossierId: row.id } })
  return grantFile(fileId)
}
