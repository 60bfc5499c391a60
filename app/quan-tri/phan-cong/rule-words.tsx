import type { Rule } from '@/lib/routing/model/rules'
import { officialText } from '@/lib/text/text'

const { rules: words } = officialText.assignment

export type Names = {
  readonly officials: ReadonlyMap<string, string>
  readonly procedures: ReadonlyMap<string, string>
  readonly sectors: ReadonlyMap<string, string>
}

/** For which dossiers a rule is, a line for each thing it says. */
export function WhichDossiers({ rule, names }: { readonly rule: Rule; readonly names: Names }) {
  const { procedureCode, sectorKey, groups, commune } = rule
  const lines = [
    procedureCode === null ? null : words.procedureIs(names.procedures.get(procedureCode) ?? procedureCode),
    sectorKey === null ? null : words.sectorIs(names.sectors.get(sectorKey) ?? sectorKey),
    groups === null ? null : words.groupsAre(groups),
    commune === null ? null : words.communeIs(commune),
  ].filter((line) => line !== null)
  return (lines.length === 0 ? [words.every] : lines).map((line) => <div key={line}>{line}</div>)
}

/** Whom a rule names. */
export const namesOf = ({ officialIds }: Rule, { officials }: Names): string => officialIds.map((id) => officials.get(id) ?? '–').join(', ')
