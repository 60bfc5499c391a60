import 'server-only'
import type { Actor } from '@/lib/core/actor'
import type { Tx } from '@/lib/core/db'
import { findVersion, type Version } from '@/lib/procedure/queries'
import type { Dossier } from '@/prisma/generated/client'
import { definitionFor } from '../model/on-behalf'
import { givingAgencyOf, mandateOver, maySee } from '../policy'

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
  return { ...dossier, filedUnder: { ...filedUnder, definition: definitionFor(filedUnder.definition, dossier) } }
}

/**
 * The same for a command: holds the dossier until the transaction ends, so that of two who press at once the second
 * sees what the first did, instead of stumbling over half of it.
 */
export async function lockDossier(tx: Tx, actor: Actor, by: { code: string } | { id: string }): Promise<Loaded | null> {
  if ('id' in by) await tx.$queryRaw`SELECT 1 FROM dossiers WHERE id = ${by.id}::uuid FOR UPDATE`
  else await tx.$queryRaw`SELECT 1 FROM dossiers WHERE code = ${by.code} FOR UPDATE`
  const dossier = await loadDossier(tx, actor, by)
  return dossier && (await stillHolds(tx, actor, dossier)) ? dossier : null
}

/** A mandate that was taken back since the request began counts no more; one that holds cannot be taken back before the end. */
async function stillHolds(tx: Tx, actor: Actor, dossier: Loaded): Promise<boolean> {
  const mandate = mandateOver(actor, dossier)
  if (!mandate) return true
  const held = await tx.$queryRaw<unknown[]>`SELECT 1 FROM mandates WHERE id = ${mandate.id}::uuid AND revoked_at IS NULL FOR SHARE`
  return held.length === 1
}

/** A dossier whose result is given out at a counter of the actor, and at whose. */
export type Given = Loaded & { readonly givingAgencyId: string }

/** A dossier that the actor gives the result of: of their own agency, or taken in there for another, of which they see nothing else. */
export async function loadGiven(tx: Pick<Tx, 'dossier' | 'procedureVersion'>, actor: Actor, code: string): Promise<Given | null> {
  const dossier = await tx.dossier.findUnique({ where: { code } })
  const givingAgencyId = dossier && givingAgencyOf(actor, dossier)
  if (!dossier?.code || !givingAgencyId) return null
  return { ...(await withVersion(tx, actor, { ...dossier, code: dossier.code })), givingAgencyId }
}

/** The same for a command, held as by `lockDossier`. */
export async function lockGiven(tx: Tx, actor: Actor, code: string): Promise<Given | null> {
  await tx.$queryRaw`SELECT 1 FROM dossiers WHERE code = ${code} FOR UPDATE`
  return loadGiven(tx, actor, code)
}
