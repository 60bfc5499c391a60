import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import { type Actor, hasSteppedUp } from '@/lib/core/actor'
import { inTransaction, type Tx } from '@/lib/core/db'
import { newId, shortId } from '@/lib/core/ids'
import { addJob } from '@/lib/core/queue'
import { ok, refuse } from '@/lib/core/result'
import { mostPdfRows } from './model/exports'
import { spanOf } from './model/period'
import { agenciesFor } from './policy'
import type { RequestExportInput } from './schema'

/**
 * Asks for a file of data, and says what for; a job makes it. Who asked, for what and why is kept.
 * Refuses 'too-long-for-pdf': so many rows are for a spreadsheet.
 */
export function requestExport(actor: Actor, input: RequestExportInput, now: Date) {
  return inTransaction(async (tx) => {
    const subject = await subjectOf(tx, input)
    if (!subject || actor.kind !== 'official' || !agenciesFor(actor, input.kind).includes(subject.agencyId)) return refuse('not-found')
    if (!hasSteppedUp(actor)) return refuse('step-up')
    if (input.format === 'PDF' && subject.rows > mostPdfRows) return refuse('too-long-for-pdf')
    const id = newId()
    const { agencyId, bookId } = subject
    const period = input.kind === 'REGISTER_BOOK' ? {} : { fromDay: input.from, toDay: input.to }
    await tx.dataExport.create({
      data: {
        id, agencyId, bookId, ...period, kind: input.kind, format: input.format, purpose: input.purpose,
        requestedById: actor.officialId, requestedAt: now, state: 'QUEUED',
      },
    })
    await addJob(tx, 'make-export', { exportId: id }, { key: `export-${id}` })
    const detail = { kind: input.kind, format: input.format, ...period, ...(bookId && { bookId }) }
    await recordAudit(tx, { actor, at: now, action: 'export.request', subject: { kind: 'export', id }, agencyId, detail })
    return ok({ export: shortId(id) })
  })
}

async function subjectOf(tx: Tx, input: RequestExportInput) {
  if (input.kind === 'REGISTER_BOOK') {
    const book = input.book === '' ? null : await tx.registerBook.findUnique({ where: { id: input.book } })
    return book && { agencyId: book.agencyId, bookId: book.id, rows: book.lastNumber }
  }
  const { start, end } = spanOf(input)
  const counted = input.kind === 'DOSSIER_LOG' && input.format === 'PDF'
  const rows = counted ? await tx.dossier.count({ where: { agencyId: input.agencyId, acceptedAt: { gte: start, lt: end } } }) : 0
  return { agencyId: input.agencyId, bookId: null, rows }
}
