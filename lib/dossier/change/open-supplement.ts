import 'server-only'
import { decryptJson } from '@/lib/core/crypto'
import type { Tx } from '@/lib/core/db'
import { allFields } from '@/lib/form/model/fields'
import type { FormPage } from '@/lib/form/schema'
import type { SupplementRequest } from '@/prisma/generated/client'
import type { DraftContent } from '../model/draft'
import { type SupplementItem, supplementPage } from '../model/supplement'
import type { Loaded } from './load-dossier'

export type OpenSupplement = {
  readonly request: SupplementRequest
  readonly items: readonly SupplementItem[]
  /** The fields asked for, as one page of the form; null when only papers are. */
  readonly page: FormPage | null
  /** The answers so far: what the dossier says, and over it what was typed since. */
  readonly content: DraftContent
}

/** The open request of a dossier with what was answered so far, or null. */
export async function openSupplement(tx: Pick<Tx, 'supplementRequest'>, dossier: Loaded): Promise<OpenSupplement | null> {
  const request = await tx.supplementRequest.findFirst({ where: { dossierId: dossier.id, state: 'OPEN' } })
  if (!request) return null
  const items = decryptJson(request.itemsCipher) as readonly SupplementItem[]
  const content = decryptJson(request.answersCipher ?? dossier.answersCipher) as DraftContent
  const { form } = dossier.filedUnder.definition
  return { request, items, page: supplementPage(allFields(form ?? { pages: [] }), items), content }
}
