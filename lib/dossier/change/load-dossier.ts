import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { findVersion, type Version } from '@/lib/procedure/queries'
import type { Dossier } from '@/prisma/generated/client'
import { maySee } from '../policy'

/** An acknowledged dossier and the version it was filed under. */
export type Loaded = Dossier & { readonly code: string; readonly filedUnder: Version }

/** What the actor may not see is not there. */
export async function loadDossier(tx: Pick<Tx, 'dossier' | 'procedureVersion'>, actor: Actor, by: { code: string } | { id: string }): Promise<Loaded | null> {
  const dossier = await tx.dossier.findUnique({ where: by })
  if (!dossier?.code || !maySee(actor, dossier)) return null
  const filedUnder = await findVersion(actor, dossier.procedureVersionId, tx)
  if (!filedUnder) throw new Error(`dossier ${dossier.id} was filed under a version that is not published`)
  return { ...dossier, code: dossier.code, filedUnder }
}
