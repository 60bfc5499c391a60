import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decryptJson, encryptJson } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { mayEditProcedures } from '@/lib/procedure/policy'
import { type ProcedureDefinition, procedureDefinition } from '@/lib/procedure/schema'
import { type TrialState, trialExpiry } from '../model/trial'

export type OwnTrial = {
  readonly id: string
  readonly code: string
  readonly agencyId: string
  readonly revision: number
  /** Of the draft version it froze. */
  readonly draftNumber: number
  readonly draftRevision: number
  readonly definition: ProcedureDefinition
  readonly state: TrialState
  readonly expiresAt: Date
}

/** The administrator's own trial of a procedure's draft; null for anybody else, and where its time is over. */
export async function ownTrial(from: Pick<Tx, 'procedureTrial'>, actor: Actor, code: string, now: Date): Promise<OwnTrial | null> {
  if (actor.kind !== 'official' || !mayEditProcedures(actor)) return null
  const row = await from.procedureTrial.findUnique({
    where: { administratorId_procedureCode: { administratorId: actor.officialId, procedureCode: code }, expiresAt: { gt: now } },
  })
  if (!row) return null
  const { id, agencyId, revision, draftNumber, draftRevision, expiresAt } = row
  const state = decryptJson(row.stateCipher) as TrialState
  return { id, code, agencyId, revision, draftNumber, draftRevision, expiresAt, definition: procedureDefinition.parse(row.definition), state }
}

/** Writes only if nobody did in between; false where somebody was faster. */
export async function writeTrial(tx: Pick<Tx, 'procedureTrial'>, { id, revision }: OwnTrial, state: TrialState, now: Date): Promise<boolean> {
  const { count } = await tx.procedureTrial.updateMany({
    where: { id, revision },
    data: { stateCipher: encryptJson(state), revision: { increment: 1 }, expiresAt: trialExpiry(now) },
  })
  return count === 1
}
