import 'server-only'
import { recordAudit } from '@/lib/audit/record-audit'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/lib/core/db'
import { longId } from '@/lib/core/ids'
import { grantFile } from '@/lib/document/grant-file'
import type { FileText } from '@/lib/document/model'
import { readTexts } from '@/lib/document/queries'
import { loadDossier } from '../change/load-dossier'
import { type Excerpt, excerptsOf } from '../model/excerpts'
import { papersAndChanges } from '../reading/changes'

/** One paper, and where the words stand in it; `state` says why there may be nothing. */
export type SearchedPaper = { readonly file: string; readonly name: string; readonly state: FileText['state']; readonly places: readonly Excerpt[] }

type PaperSearch = { readonly code: string; readonly words: string }

/**
 * Looks for words in the papers of one dossier, for officials who may read it; null for anybody else. The text is decrypted
 * for this alone, and that it was looked through is recorded (docs/decisions/0024).
 */
export async function searchPapers(actor: Actor, { code, words }: PaperSearch, now: Date): Promise<readonly SearchedPaper[] | null> {
  const dossier = await loadDossier(db, actor, { code })
  if (!dossier || actor.kind !== 'official') return null
  const { id, agencyId, ownerId } = dossier
  const { files } = await papersAndChanges(dossier)
  const texts = await readTexts(actor, files.map(({ file }) => grantFile(longId(file) ?? '')))
  await recordAudit(db, { actor, at: now, action: 'dossier.text.search', subject: { kind: 'dossier', id }, agencyId, ownerId, detail: { papers: files.length } })
  return files.map(({ file, name }) => {
    const { state, pages } = texts.get(longId(file) ?? '') ?? { state: 'WAITING' as const, pages: [] }
    return { file, name, state, places: excerptsOf(pages, words) }
  })
}

/** The files of a dossier's papers that nobody has read the text of; for the worker only. */
export async function unreadPapers(actor: Actor, dossierId: string): Promise<readonly string[]> {
  if (actor.kind !== 'system') return []
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT f.id FROM dossier_components c JOIN stored_files f ON f.id = c.file_id
    WHERE c.dossier_id = ${dossierId}::uuid AND NOT EXISTS (SELECT FROM file_texts t WHERE t.file_id = f.id) ORDER BY f.id`
  return rows.map(({ id }) => id)
}

/** Those of which no picture was drawn yet, and that may be opened; for the worker only. */
export async function undrawnPapers(actor: Actor, dossierId: string): Promise<readonly string[]> {
  if (actor.kind !== 'system') return []
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT f.id FROM dossier_components c JOIN stored_files f ON f.id = c.file_id LEFT JOIN stored_contents b ON b.id = f.content_id
    WHERE c.dossier_id = ${dossierId}::uuid AND coalesce(b.verdict, 'CLEAN') = 'CLEAN'
      AND NOT EXISTS (SELECT FROM file_previews p WHERE p.file_id = f.id) ORDER BY f.id`
  return rows.map(({ id }) => id)
}
