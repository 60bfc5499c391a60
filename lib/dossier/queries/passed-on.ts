import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { grantFile } from '@/lib/document/grant-file'
import type { FileGrant } from '@/lib/document/model'
import { findVersion } from '@/lib/procedure/queries'
import { mayGiveOut, passingAgencies } from '../policy'

/** What a taking counter is told of a dossier that another agency works: its state and its dates, nothing of what is in it. */
const status = {
  id: true, code: true, agencyId: true, intakeAgencyId: true, ownerId: true, ownerName: true, procedureVersionId: true, status: true, version: true,
  submittedAt: true, dueAt: true, completedAt: true, delivery: true,
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

/** What the actor's counters took in for other agencies, the latest first; `after` is the code of the last one seen. */
export async function listPassedOn(actor: Actor, { after }: { readonly after?: string | undefined }) {
  const agencies = passingAgencies(actor)
  if (agencies.length === 0) return { rows: [], more: null }
  const last = after === undefined ? null : await db.dossier.findFirst({ where: { code: after, ...passedOn(actor) }, select: { submittedAt: true, id: true } })
  const from = last?.submittedAt ?? null
  // A partial index holds nothing but these.
  const ids = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM dossiers WHERE intake_agency_id = ANY (${agencies}::uuid[]) AND intake_agency_id IS NOT NULL AND intake_agency_id <> agency_id
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

/** How one of them goes; with its results once they are there and this counter is to give them out. Null where it is not theirs. */
export async function findPassedOn(actor: Actor, code: string) {
  const row = await findRow(actor, code)
  if (!row) return null
  const given = mayGiveOut(actor, row) && row.status === 'COMPLETED' && row.delivery === 'COUNTER'
  const ofResult = { where: { dossierId: row.id, kind: 'result' }, select: { fileId: true }, orderBy: { issuedAt: 'asc' } } as const
  const results = given ? await db.resultDocument.findMany(ofResult) : []
  return {
    ...(await named(actor, row)),
    ownerName: row.ownerName, status: row.status, version: row.version, submittedAt: row.submittedAt, dueAt: row.dueAt, completedAt: row.completedAt,
    mayHandOver: given,
    results: results.map(({ fileId }) => shortId(fileId)),
  }
}

type Wanted = { readonly code: string; readonly fileId: string }

/** Leave to read a result that this counter is to give out, or null; the reading is recorded. */
export async function grantPassedOnResult(actor: Actor, { code, fileId }: Wanted, now: Date): Promise<FileGrant | null> {
  const row = await findRow(actor, code)
  if (!row || !mayGiveOut(actor, row) || row.status !== 'COMPLETED' || row.delivery !== 'COUNTER') return null
  if ((await db.resultDocument.count({ where: { dossierId: row.id, kind: 'result', fileId } })) === 0) return null
  const of = { agencyId: row.agencyId, ownerId: row.ownerId }
  await recordAudit(db, { actor, at: now, action: 'dossier.file.read', subject: { kind: 'file', id: fileId }, ...of, detail: { dossierId: row.id } })
  return grantFile(fileId)
}
