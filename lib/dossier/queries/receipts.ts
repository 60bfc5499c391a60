import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { findVersion } from '@/lib/procedure/queries'
import { ownSitting } from '../change/intake'
import { paperMatter, type PaperMatter } from '../reading/paper-matter'

/**
 * What the receipt of a sitting says, one matter per dossier in the order they were taken in; with codes, of those alone.
 * For the official whose sitting it is, also of what was passed on; empty for others. Each reading is recorded.
 */
export async function findReceipts(actor: Actor, { sitting: id, codes }: { readonly sitting: string; readonly codes: readonly string[] }, now: Date) {
  const sitting = await db.counterSitting.findUnique({ where: { id }, include: { intakes: { orderBy: { takenInAt: 'asc' }, select: { dossierId: true } } } })
  if (!sitting || !ownSitting(actor, sitting, now)) return []
  const matters: PaperMatter[] = []
  for (const { dossierId } of sitting.intakes) {
    const dossier = dossierId === null ? null : await db.dossier.findUnique({ where: { id: dossierId } })
    if (!dossier?.code || (codes.length > 0 && !codes.includes(dossier.code))) continue
    const filedUnder = await findVersion(actor, dossier.procedureVersionId)
    const accepted = await db.dossierEvent.findFirst({ where: { dossierId: dossier.id, event: 'accept' }, orderBy: { sequence: 'asc' } })
    const matter = filedUnder && accepted && (await paperMatter(actor, { ...dossier, code: dossier.code, filedUnder }, accepted.id))
    if (!matter) continue
    matters.push(matter)
    const of = { agencyId: dossier.agencyId, ownerId: dossier.ownerId }
    await recordAudit(db, { actor, at: now, action: 'dossier.receipt', subject: { kind: 'dossier', id: dossier.id }, ...of })
  }
  return matters
}
