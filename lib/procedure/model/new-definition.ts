import type { LocalizedText } from '@/lib/form/schema'
import type { ProcedureDefinition } from '../schema'
import { procedureDefinition } from '../schema'
import { searchKey } from './search'

export type NewDefinition = {
  readonly code: string
  readonly name: LocalizedText
  readonly sector: { readonly key: string; readonly name: LocalizedText }
  readonly audience: LocalizedText
}

/** What a procedure says before anybody has written more than its name: information only, no limit set. */
export const newDefinition = ({ code, name, sector, audience }: NewDefinition): ProcedureDefinition =>
  procedureDefinition.parse({ code, name, sector, audience, summary: name, level: 'INFO', timeLimits: [{ limit: { unit: 'NONE' } }] })

/** A key for a sector that has none yet: "Người có công" → "nguoiCoCong"; one of no letters is "khac". */
export function sectorKey(name: string): string {
  const words = searchKey(name).replaceAll('.', ' ').split(' ').map((word) => word.replace(/[^a-z0-9]/g, '')).filter((word) => word !== '')
  const joined = words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('').replace(/^\d+/, '').slice(0, 50)
  return joined === '' ? 'khac' : joined.charAt(0).toLowerCase() + joined.slice(1)
}
