import 'server-only'
import type { Tx } from '@/lib/core/db'
import { isSingleWord, searchFormat, termsOf } from '../model/search/terms'
import type { ProcedureDefinition } from '../schema'

export type IndexedVersion = { readonly id: string; readonly procedureId: string; readonly definition: ProcedureDefinition; readonly now: Date }

/** Puts a published version into the search, in the transaction that publishes it; versions that ended leave it. */
export async function indexVersion(tx: Tx, { id, procedureId, definition, now }: IndexedVersion): Promise<void> {
  const terms = termsOf(definition)
  const words = terms.map(({ term }) => term).filter(isSingleWord).sort()
  await tx.procedureSearchEntry.deleteMany({ where: { OR: [{ versionId: id }, { version: { procedureId, validTo: { lte: now } } }] } })
  await tx.procedureSearchEntry.create({ data: { versionId: id, format: searchFormat } })
  await tx.$executeRaw`
    INSERT INTO procedure_search_terms (term, version_id, weight)
    SELECT term, ${id}::uuid, weight FROM unnest(${terms.map(({ term }) => term)}::text[], ${terms.map(({ weight }) => weight)}::real[]) AS made (term, weight)`
  await tx.$executeRaw`INSERT INTO procedure_search_words (word) SELECT unnest(${words}::text[]) ON CONFLICT DO NOTHING`
}
