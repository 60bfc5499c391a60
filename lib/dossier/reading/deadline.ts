import 'server-only'
import { decrypt } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import type { Dossier } from '@/prisma/generated/client'
import type { DelayReasonCode } from '../model/deadlines'
import { runningClock } from '../model/deadlines'

// Parts of a dossier's deadline that several reads share. They take no actor: only reads that have asked call them.

/** The latest extension, proposed or decided; null where nobody asked for one. */
export async function latestExtension(dossierId: string) {
  const row = await db.dueExtension.findFirst({ where: { dossierId }, orderBy: { proposedAt: 'desc' } })
  if (!row) return null
  const { state, reasonCode, reasonCipher, dueBefore, due, proposedAt, decidedAt } = row
  return { state, reasonCode: reasonCode as DelayReasonCode, reason: decrypt(reasonCipher), dueBefore, due, proposedAt, decidedAt }
}

/** The date promised before it was put off; null where it never was. */
export async function promisedBefore(dossierId: string): Promise<Date | null> {
  const first = await db.dueExtension.findFirst({ where: { dossierId, state: 'APPROVED' }, orderBy: { decidedAt: 'asc' }, select: { dueBefore: true } })
  return first?.dueBefore ?? null
}

/** The largest share of its time of which officials were warned, for the deadline that runs; null before the first. */
export async function warnedPercent(dossier: Dossier): Promise<number | null> {
  const clock = runningClock(dossier)
  if (!clock) return null
  const { _max } = await db.dueWarning.aggregate({ where: { dossierId: dossier.id, dueAt: clock.due }, _max: { percent: true } })
  return _max.percent
}

/** Why the dossier is late, as last recorded; null where nobody has said. */
export async function delayReasonOf(dossierId: string): Promise<DelayReasonCode | null> {
  const row = await db.delayReason.findFirst({ where: { dossierId }, orderBy: { recordedAt: 'desc' }, select: { reasonCode: true } })
  return (row?.reasonCode ?? null) as DelayReasonCode | null
}
