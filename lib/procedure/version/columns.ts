import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { searchKey } from '../model/search'
import { type ProcedureDefinition, procedureDefinition } from '../schema'

/**
 * The columns of a version that repeat what its definition says, for lists and the search.
 * @throws where the definition is not one
 */
export function columnsOf(definition: ProcedureDefinition) {
  const checked = procedureDefinition.parse(definition)
  return {
    definition: checked as unknown as Prisma.InputJsonObject,
    name: checked.name.vi,
    sector: checked.sector.key,
    onlineLevel: checked.level,
    searchText: searchTextOf(checked),
  }
}

/** Name, sector, code, what citizens call it and what it is about, in both languages, as the search compares it. */
function searchTextOf({ code, name, sector, synonyms, summary }: ProcedureDefinition): string {
  const parts = [name.vi, name.en, code, ...synonyms, sector.name.vi, sector.name.en, summary.vi, summary.en]
  return searchKey(parts.filter((part) => part !== undefined).join(' '))
}
