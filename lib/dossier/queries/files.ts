import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { grantFile } from '@/lib/document/grant-file'
import type { FileGrant } from '@/lib/document/model'
import { isVouchedFor, provedLately } from '@/lib/identity/policy'
import { loadDossier } from '../change/load-dossier'
import { mandateOver, mayOpenFiled, ownDraft } from '../policy'

/**
 * Leave to read one file of a dossier, or null: the file must be the dossier's (a paper handed in, a result, an official
 * paper, a draft of the result, what was filed) and the dossier visible. An official's reading is recorded, and that of whoever
 * acts for the owner. Of a result, see `mustProve`.
 */
export async function grantDossierFile(actor: Actor, { code, fileId }: { code: string; fileId: string }, now: Date): Promise<FileGrant | null> {
  const dossier = await loadDossier(db, actor, { code })
  if (!dossier) return null
  const [component, result, confirmation, sent] = await Promise.all([
    db.dossierComponent.count({ where: { dossierId: dossier.id, fileId } }),
    db.resultDocument.count({ where: { dossierId: dossier.id, fileId } }),
    db.confirmationRequest.count({ where: { dossierId: dossier.id, fileId } }),
    db.threadAttachment.count({ where: { fileId, message: { dossierId: dossier.id } } }),
  ])
  if (component + result + confirmation + sent === 0 && !(dossier.filedFileId === fileId && mayOpenFiled(actor, dossier))) return null
  if (result > 0 && mustProve(actor, now) && (await isResult(dossier.id, fileId))) return null
  if (actor.kind === 'official' || mandateOver(actor, dossier)) {
    await recordAudit(db, { actor, at: now, action: 'dossier.file.read', subject: { kind: 'file', id: fileId }, agencyId: dossier.agencyId, ownerId: dossier.ownerId, detail: { dossierId: dossier.id } })
  }
  return grantFile(fileId)
}

/** A result opens for a citizen of level 2 who proved not long ago who they are. */
const mustProve = (actor: Actor, now: Date): boolean => actor.kind === 'citizen' && !(isVouchedFor(actor) && provedLately(actor, now))

const isResult = async (dossierId: string, fileId: string): Promise<boolean> =>
  (await db.resultDocument.count({ where: { dossierId, fileId, kind: { in: ['result', 'replaced-result'] } } })) > 0

/** Whether the file is a result that the citizen may open once they proved to VNeID anew who they are. */
export async function awaitsProof(actor: Actor, { code, fileId }: { code: string; fileId: string }, now: Date): Promise<boolean> {
  const dossier = mustProve(actor, now) ? await loadDossier(db, actor, { code }) : null
  return dossier !== null && isResult(dossier.id, fileId)
}

/** Leave to read a file of the citizen's own draft, or null. */
export async function grantDraftFile(actor: Actor, { procedureCode, fileId }: { procedureCode: string; fileId: string }): Promise<FileGrant | null> {
  if (actor.kind !== 'citizen') return null
  const own = await db.dossierComponent.count({ where: { fileId, dossier: ownDraft(actor, procedureCode) } })
  return own > 0 ? grantFile(fileId) : null
}
