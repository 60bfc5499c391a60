import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { decryptJson, encryptJson } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { findVersion, type Version } from '@/lib/procedure/queries'
import type { Dossier } from '@/prisma/generated/client'
import { type DraftContent, draftExpiry } from '../model/draft'

export type OpenDraft = Dossier & { readonly content: DraftContent; readonly filedUnder: Version }

/** The citizen's own draft for a procedure, or null. */
export async function openDraft(actor: Actor, procedureCode: string, now: Date): Promise<OpenDraft | null> {
  if (actor.kind !== 'citizen') return null
  const row = await db.dossier.findFirst({ where: { ownerId: actor.personId, procedureCode, status: 'DRAFT', draftExpiresAt: { gt: now } } })
  const filedUnder = row && (await findVersion(actor, row.procedureVersionId))
  if (!row || !filedUnder) return null
  return { ...row, filedUnder, content: decryptJson(row.answersCipher) as DraftContent }
}

/** Writes only if nobody saved in between; the caller reads again and tries once more. */
export async function writeDraft(draft: OpenDraft, content: DraftContent, now: Date): Promise<boolean> {
  const { count } = await db.dossier.updateMany({
    where: { id: draft.id, status: 'DRAFT', revision: draft.revision },
    data: { answersCipher: encryptJson(content), revision: { increment: 1 }, updatedAt: now, draftExpiresAt: draftExpiry(now), draftWarnedAt: null },
  })
  return count === 1
}
