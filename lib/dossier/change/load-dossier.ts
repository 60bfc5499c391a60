import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { findVersion, type Version } from '@/lib/procedure/queries'
import type { Dossier } from '@/prisma/generated/client'
import { mayGiveOut, maySee } from '../policy'

/** An acknowledged dossier and the version it was filed under. */
export type Loaded = Dossier & { readonly code: string; readonly filedUnder: Version }

/** What the actor may not see is not there. */
export async function loadDossier(tx: Pick<Tx, 'dossier' | 'procedureVersion'>, actor: Actor, by: { code: string } | { id: string }): Promise<Loaded | null> {
  // Callers hand in their whole input: only the name of the dossier may reach the query.
  const dossier = await tx.dossier.findUnique({ where: 'id' in by ? { id: by.id } : { code: by.code } })
  if (!dossier?.code || !maySee(actor, dossier)) return null
  return withVersion(tx, actor, { ...dossier, code: dossier.code })
}

async function withVersion(tx: Pick<Tx, 'procedureVersion'>, actor: Actor, dossier: Dossier & { readonly code: string }): Promise<Loaded> {
  const filedUnder = await findVersion(actor, dossier.procedureVersionId, tx)
  if (!filedUnder) throw new Error(`dossier ${dossier.id} was filed under a version that is not published`)
  return { ...dossier, filedUnder }
}

/**
 * The same for a command: holds the dossier until the transaction ends, so that of two who press at once the second
 * sees what the first did, instead of stumbling over half of it.
 */
export async function lockDossier(tx: Tx, actor: Actor, by: { code: string } | { id: string }): Promise<Loaded | null> {
  if ('id' in by) await tx.$queryRaw`SELECT 1 FROM dossiers WHERE id = ${by.id}::uuid FOR UPDATE`
  else await tx.$queryRaw`SELECT 1 FROM dossiers WHERE code = ${by.code} FOR UPDATE`
  return loadDossier(tx, actor, by)
}

/** Holds a dossier that the actor's counter took in for another agency and gives out; they see nothing else of it. */
export async function lockPassedOn(tx: Tx, actor: Actor, code: string): Promise<Loaded | null> {
  await tx.$queryRaw`SELECT 1 FROM dossiers WHERE code = ${code} FOR UPDATE`
  const dossier = await tx.dossier.findUnique({ where: { code } })
  return dossier?.code && mayGiveOut(actor, dossier) ? withVersion(tx, actor, { ...dossier, code: dossier.code }) : null
}
