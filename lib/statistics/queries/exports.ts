import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { type Actor, agenciesWhere } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { grantFile } from '@/lib/document/grant-file'
import type { FileGrant } from '@/lib/document/model'
import { officialNames } from '@/lib/identity/queries'
import type { RegisterKind } from '@/lib/register/model'
import type { ExportFormat, ExportKind, ExportState } from '../model/exports'
import type { Period } from '../model/period'
import { mayFetch } from '../policy'

export type ExportRow = {
  /** Stands in addresses. */
  readonly key: string
  readonly kind: ExportKind
  readonly format: ExportFormat
  readonly period: Period | null
  readonly book: { readonly kind: RegisterKind; readonly year: number } | null
  readonly purpose: string
  readonly state: ExportState
  readonly rowsDone: number
  /** Null until it was counted. */
  readonly rowsTotal: number | null
  readonly requestedAt: Date
  readonly expiresAt: Date | null
  readonly requestedBy: string
  readonly mine: boolean
}

/** The latest hundred exports that the actor asked for, or, as a supervisor, that anybody of the agency did. */
export async function listExports(actor: Actor): Promise<readonly ExportRow[]> {
  if (actor.kind !== 'official') return []
  const rows = await db.dataExport.findMany({
    where: { OR: [{ requestedById: actor.officialId }, { agencyId: { in: [...agenciesWhere(actor, ['SUPERVISOR'])] } }] },
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    take: 100,
  })
  const [names, books] = await Promise.all([
    officialNames(actor, [...new Set(rows.map(({ requestedById }) => requestedById))]),
    db.registerBook.findMany({ where: { id: { in: rows.flatMap(({ bookId }) => bookId ?? []) } }, select: { id: true, kind: true, year: true } }),
  ])
  return rows.map(({ id, kind, format, fromDay, toDay, bookId, purpose, state, rowsDone, rowsTotal, requestedAt, expiresAt, requestedById }) => {
    const book = books.find((one) => one.id === bookId)
    return {
      key: shortId(id), kind, format, purpose, state, rowsDone, rowsTotal, requestedAt, expiresAt,
      period: fromDay && toDay ? { from: fromDay, to: toDay } : null,
      book: book ? { kind: book.kind as RegisterKind, year: book.year } : null,
      requestedBy: names.get(requestedById)?.fullName ?? '',
      mine: requestedById === actor.officialId,
    }
  })
}

/** Leave to fetch the file of an export, or null; each fetching is recorded. */
export async function grantExportFile(actor: Actor, id: string, now: Date): Promise<FileGrant | null> {
  const found = await db.dataExport.findUnique({ where: { id } })
  if (found?.state !== 'DONE' || !found.fileId || (found.expiresAt && found.expiresAt <= now) || !mayFetch(actor, found)) return null
  await recordAudit(db, { actor, at: now, action: 'export.fetch', subject: { kind: 'export', id }, agencyId: found.agencyId, detail: { kind: found.kind, format: found.format } })
  return grantFile(found.fileId)
}
