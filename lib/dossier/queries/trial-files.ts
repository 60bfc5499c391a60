import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { grantFile } from '@/lib/document/grant-file'
import type { FileGrant } from '@/lib/document/model'
import { describeFiles } from '@/lib/document/queries'
import { ownTrial } from '../trial/own-trial'
import type { ComponentFile } from './mine'

/** Nobody checks a trial's files, and none is kept beside the one that replaces it. */
const inTrial = { replacedAt: null, hasPreview: false, checkedAt: null, supplementRequestId: null, replaces: null, vaultEntry: null, kept: null }

/** What was handed in while the administrator's own trial was played, in that order. */
export async function listTrialFiles(actor: Actor, code: string, now: Date): Promise<readonly ComponentFile[]> {
  const trial = await ownTrial(db, actor, code, now)
  if (!trial) return []
  const rows = await db.procedureTrialFile.findMany({ where: { trialId: trial.id }, orderBy: { id: 'asc' } })
  const described = await describeFiles(actor, rows.map(({ fileId }) => grantFile(fileId)))
  return rows.flatMap(({ componentKey, fileId, addedAt }) => {
    const file = described.get(fileId)
    if (!file) return []
    const { name, bytes, mediaType, sha256, verdict } = file
    return [{ name, bytes, mediaType, sha256, verdict, componentKey, file: shortId(fileId), addedAt, ...inTrial }]
  })
}

/** Leave to read a file of the administrator's own trial, or null. */
export async function grantTrialFile(actor: Actor, { code, fileId }: { readonly code: string; readonly fileId: string }, now: Date): Promise<FileGrant | null> {
  const trial = await ownTrial(db, actor, code, now)
  const own = trial ? await db.procedureTrialFile.count({ where: { trialId: trial.id, fileId } }) : 0
  return own > 0 ? grantFile(fileId) : null
}
