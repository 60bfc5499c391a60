import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decryptJson, encryptJson } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import type { ProposalKind, ProposalState } from '@/prisma/generated/client'
import type { StopProposal, SupplementProposal } from '../model/proposals'
import type { Loaded } from './load-dossier'

type Contents = { readonly SUPPLEMENT: SupplementProposal; readonly STOP: StopProposal }

/** Writes a proposal; false where one of that kind is open. */
export async function propose<K extends ProposalKind>(tx: Tx, actor: Extract<Actor, { kind: 'official' }>, dossier: Loaded, { kind, content }: { kind: K; content: Contents[K] }, now: Date): Promise<boolean> {
  const of = { dossierId: dossier.id, kind }
  if ((await tx.dossierProposal.count({ where: { ...of, state: 'PROPOSED' } })) > 0) return false
  const contentCipher = encryptJson(content)
  await tx.dossierProposal.create({ data: { ...of, id: newId(), agencyId: dossier.agencyId, state: 'PROPOSED', contentCipher, proposedAt: now, proposedById: actor.officialId } })
  return true
}

/** The open proposal of that kind with what it would do, or null. */
export async function openProposal<K extends ProposalKind>(from: Pick<Tx, 'dossierProposal'>, dossierId: string, kind: K) {
  const row = await from.dossierProposal.findFirst({ where: { dossierId, kind, state: 'PROPOSED' } })
  return row && { id: row.id, proposedAt: row.proposedAt, proposedById: row.proposedById, content: decryptJson(row.contentCipher) as Contents[K] }
}

/** Ends open proposals: as decided by an official, or because the dossier went on. */
export async function closeProposals(tx: Tx, dossierId: string, as: { state: Exclude<ProposalState, 'PROPOSED'>; kind?: ProposalKind; decidedById?: string }, now: Date): Promise<void> {
  const { state, kind, decidedById = null } = as
  await tx.dossierProposal.updateMany({ where: { dossierId, state: 'PROPOSED', ...(kind && { kind }) }, data: { state, decidedAt: now, decidedById } })
}
