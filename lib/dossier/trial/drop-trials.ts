import 'server-only'
import type { Tx } from '@/lib/core/db'
import { releaseFile } from '@/lib/document/release-file'
import type { Prisma } from '@/prisma/generated/client'

/** As if given up long ago: the next sweep takes the bytes too. */
const longAgo = new Date(0)

/** Gives a trial's file up. */
export const dropTrialFile = (tx: Tx, fileId: string) => releaseFile(tx, fileId, longAgo)

/** Deletes those trials with what was handed in while they were played; gives how many. */
export async function dropTrials(tx: Tx, where: Prisma.ProcedureTrialWhereInput): Promise<number> {
  const files = await tx.procedureTrialFile.findMany({ where: { trial: where }, select: { fileId: true } })
  for (const { fileId } of files) await dropTrialFile(tx, fileId)
  const { count } = await tx.procedureTrial.deleteMany({ where })
  return count
}
