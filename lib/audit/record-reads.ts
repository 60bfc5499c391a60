import 'server-only'
import type { Tx } from '@/lib/core/db'
import { auditRow, type Entry } from './recording/audit-row'

type Read = Omit<Entry, 'subject' | 'ownerId'>
type About = { readonly subject: Entry['subject']; readonly ownerId: string }

/** That a list was read which shows data of several people: a row for each of them, in one insert. */
export async function recordReads(tx: Pick<Tx, 'auditEntry'>, read: Read, about: readonly About[]): Promise<void> {
  if (about.length > 0) await tx.auditEntry.createMany({ data: about.map((one) => auditRow({ ...read, ...one })) })
}
