import 'server-only'
import type { Tx } from '@/lib/core/db'

type Waiting = { readonly id: string; readonly waitsForAgency: boolean }

/** Nobody needs to answer, or to go through its papers, any more: the dossier is done. */
export async function closeOpinions(tx: Tx, { id, waitsForAgency }: Waiting, now: Date): Promise<void> {
  await tx.checklistDraft.deleteMany({ where: { dossierId: id } })
  await tx.opinionRequest.updateMany({ where: { dossierId: id, state: 'OPEN' }, data: { state: 'WITHDRAWN', closedAt: now } })
  if (waitsForAgency) await tx.dossier.update({ where: { id }, data: { waitsForAgency: false } })
}

/** Whether another agency or an outside body has still to answer; the queue shows it. For whoever holds the dossier's row. */
export async function noteWaiting(tx: Tx, dossierId: string): Promise<void> {
  const open = await tx.opinionRequest.count({ where: { dossierId, state: 'OPEN', askedOf: { in: ['AGENCY', 'OUTSIDE'] } } })
  await tx.dossier.update({ where: { id: dossierId }, data: { waitsForAgency: open > 0 } })
}
