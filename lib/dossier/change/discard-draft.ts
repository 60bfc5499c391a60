import 'server-only'
import type { Tx } from '@/lib/core/db'
import { releaseFile } from '@/lib/document/release-file'

/** Deletes a draft and gives its files up. False when it is no draft (any more). */
export async function discardDraft(tx: Tx, dossierId: string, now: Date): Promise<boolean> {
  const components = await tx.dossierComponent.findMany({ where: { dossierId, dossier: { status: 'DRAFT' } }, select: { fileId: true } })
  await tx.dossierComponent.deleteMany({ where: { dossierId, dossier: { status: 'DRAFT' } } })
  for (const { fileId } of components) await releaseFile(tx, fileId, now)
  const { count } = await tx.dossier.deleteMany({ where: { id: dossierId, status: 'DRAFT' } })
  return count === 1
}
