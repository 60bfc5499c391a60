import 'server-only'
import { decrypt, decryptJson } from '@/lib/core/crypto'
import { db } from '@/lib/core/db'
import { shortId } from '@/lib/core/ids'
import { resultTemplateFor } from '@/lib/procedure/model/results'
import type { Loaded } from '../change/load-dossier'
import type { DraftContent } from '../model/draft'

/** One result as a paper names it. */
export type NamedResult = { readonly title: string; readonly number: string | null; readonly issuedAt: Date; readonly file: string }

/** The results of a dossier that count, oldest first. */
export async function resultsOf(dossier: Loaded): Promise<NamedResult[]> {
  const rows = await db.resultDocument.findMany({ where: { dossierId: dossier.id, kind: 'result' }, orderBy: { issuedAt: 'asc' } })
  const { answers } = decryptJson(dossier.answersCipher) as DraftContent
  const { definition } = dossier.filedUnder
  const title = resultTemplateFor(definition, answers)?.title.vi ?? definition.name.vi
  return rows.map(({ number, issuedAt, fileId }) => ({ title, number, issuedAt, file: shortId(fileId) }))
}

/** Whom the owner named to collect, as the counter and the owner read it. */
export async function proxyOf(dossierId: string) {
  const row = await db.collectionProxy.findFirst({ where: { dossierId, revokedAt: null } })
  return row && { name: decrypt(row.nameCipher), idNumber: decrypt(row.idCipher), namedAt: row.namedAt }
}
