import 'server-only'
import type { Tx } from '@/lib/core/db'
import { auditRow, type Entry } from './recording/audit-row'

/** Takes the caller's transaction: an act and its trace are kept together or not at all. */
export async function recordAudit(tx: Pick<Tx, 'auditEntry'>, entry: Entry): Promise<void> {
  await tx.auditEntry.create({ data: auditRow(entry) })
}
