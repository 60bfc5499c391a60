import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { loadDossier } from '../change/load-dossier'
import { blankIssue, drawResult, type ResultWords } from '../change/result'
import { may } from '../policy'
import type { PreviewResultInput } from '../schema'

/** The PDF of the result as it would be drafted now, for the official whose turn it is; kept nowhere. Null for others. */
export async function previewResult(actor: Actor, input: PreviewResultInput, now: Date, words: ResultWords): Promise<Uint8Array<ArrayBuffer> | null> {
  const dossier = await loadDossier(db, actor, { code: input.code })
  if (!dossier || actor.kind !== 'official' || !may(actor, 'draftResult', dossier)) return null
  await recordAudit(db, { actor, at: now, action: 'dossier.read', subject: { kind: 'dossier', id: dossier.id }, agencyId: dossier.agencyId, ownerId: dossier.ownerId })
  return new Uint8Array(await drawResult(db, dossier, { corrected: input.values, issue: blankIssue, words }, now))
}
