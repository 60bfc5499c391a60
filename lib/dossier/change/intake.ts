import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decryptJson } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { findVersion, type Version } from '@/lib/procedure/queries'
import type { CounterIntake, CounterSitting } from '@/prisma/generated/client'
import type { IntakeContent, SittingDetail } from '../model/intake'
import { mayTakeIn } from '../policy'

export type OpenIntake = CounterIntake & {
  readonly sitting: CounterSitting
  readonly files: readonly { readonly componentKey: string; readonly fileId: string }[]
  readonly content: IntakeContent
  readonly detail: SittingDetail
  readonly version: Version
}

/** A sitting belongs to the official who began it, while they stand at that counter. */
export const ownSitting = (actor: Actor, sitting: Pick<CounterSitting, 'officialId' | 'agencyId' | 'expiresAt'>, now: Date): boolean =>
  actor.kind === 'official' && actor.officialId === sitting.officialId && mayTakeIn(actor, sitting.agencyId) && sitting.expiresAt > now

type From = Pick<Tx, 'counterIntake' | 'procedureVersion'>

/** The official's own intake, or null. */
export async function findOwnIntake(from: From, actor: Actor, id: string, now: Date): Promise<OpenIntake | null> {
  const row = await from.counterIntake.findUnique({ where: { id }, include: { sitting: true, files: { select: { componentKey: true, fileId: true }, orderBy: { id: 'asc' } } } })
  if (!row || !ownSitting(actor, row.sitting, now)) return null
  const version = await findVersion(actor, row.procedureVersionId, from)
  if (!version) throw new Error(`intake ${id} is under a version that is not published`)
  return { ...row, version, content: decryptJson(row.contentCipher) as IntakeContent, detail: decryptJson(row.sitting.detailCipher) as SittingDetail }
}

/** The same for a command: two presses at once come one after the other, and the second sees what the first did. */
export async function lockIntake(tx: Tx, actor: Actor, id: string, now: Date): Promise<OpenIntake | null> {
  await tx.$queryRaw`SELECT 1 FROM counter_intakes WHERE id = ${id}::uuid FOR UPDATE`
  return findOwnIntake(tx, actor, id, now)
}
