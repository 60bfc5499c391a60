import { knownNames } from '@/lib/dossier/model/known-names'
import { mintActor } from '@/lib/identity/mint-actor'
import { type ImportOutcome, importProcedure } from '@/lib/procedure/import-procedure'
import { readRecord } from '@/lib/procedure/model/catalogue/read'
import { listSectors } from '@/lib/procedure/queries'
import { catalogueRecord } from '@/lib/procedure/schema/catalogue'
import type { Doubt } from '@/lib/procedure/schema'
import { report as words, written } from '@/lib/text/official/catalogue-import'
import { lifecycle } from '@/lib/text/official/lifecycle'

const actor = mintActor({ kind: 'system', job: 'catalogue-import' })

export type ImportLine = {
  readonly code: string
  readonly name: string
  readonly outcome: ImportOutcome | 'unreadable' | 'refused'
  /** Where a record cannot be read, what is wrong with it; else the parts an administrator keeps. */
  readonly detail: string
  readonly doubts: readonly Doubt[]
}

const partName = (part: string): string => lifecycle.parts[part] ?? part

const wordOf = (value: unknown, key: string): string => {
  const found = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined
  return typeof found === 'string' ? found : '?'
}

async function importOne(record: unknown, sectors: ReadonlyMap<string, string>, now: Date): Promise<ImportLine> {
  const parsed = catalogueRecord.safeParse(record)
  const line = { code: wordOf(record, 'code'), name: wordOf(record, 'name') }
  if (!parsed.success) {
    return { ...line, outcome: 'unreadable', detail: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '), doubts: [] }
  }
  const definition = readRecord(parsed.data, written, sectors)
  const result = await importProcedure(actor, { definition, reason: words.reason }, now, knownNames)
  if (!result.ok) return { ...line, outcome: 'refused', detail: result.code, doubts: definition.doubts }
  const { outcome, kept } = result.value
  return { ...line, outcome, detail: kept.length > 0 ? words.kept(kept.map(partName).join(', ')) : '', doubts: outcome === 'not-ours' ? [] : definition.doubts }
}

/**
 * Imports a copy of the national catalogue, each procedure in a transaction of its own; what cannot be read is told and
 * the others go on. Null where it is no list.
 */
export async function importCatalogue(content: unknown, now: Date): Promise<readonly ImportLine[] | null> {
  if (!Array.isArray(content)) return null
  const sectors = new Map((await listSectors(actor, { at: now })).map(({ key, name }) => [name.vi, key]))
  const lines: ImportLine[] = []
  for (const record of content) lines.push(await importOne(record, sectors, now))
  return lines
}

const outcomeWords = (outcome: ImportLine['outcome']) =>
  outcome === 'unreadable' ? words.unreadable : outcome === 'refused' ? words.refused : words.outcomes[outcome]

const countsOf = <T extends string>(values: readonly T[]) => [...new Set(values)].map((value) => [value, values.filter((one) => one === value).length] as const)

/** The report, from the short to the long: how many, what became of them, every doubtful value. */
export function reportOf(lines: readonly ImportLine[]): { readonly short: string; readonly long: string } {
  const taken = lines.filter(({ outcome }) => outcome !== 'unreadable' && outcome !== 'refused').length
  const doubts = lines.flatMap(({ code, doubts: own }) => own.map((doubt) => ({ ...doubt, at: code })))
  const short = [
    words.heading(lines.length, taken),
    ...countsOf(lines.map(({ outcome }) => outcome)).map(([outcome, count]) => `  ${String(count).padStart(5)}  ${outcomeWords(outcome)}`),
    words.doubtsHeading(doubts.length),
    ...countsOf(doubts.map(({ code }) => code)).sort(([, a], [, b]) => b - a).map(([code, count]) => `  ${String(count).padStart(5)}  ${words.doubts[code]}`),
    ...lines.filter(({ outcome }) => outcome === 'unreadable' || outcome === 'refused').map(({ code, outcome, detail }) => `  ${code}: ${outcomeWords(outcome)}: ${detail}`),
  ]
  const long = lines.map(({ code, name, outcome, detail, doubts: own }) => [
    `${code}  ${name}`, `    ${outcomeWords(outcome)}${detail === '' ? '' : `: ${detail}`}`,
    ...own.map((doubt) => `    - ${partName(doubt.part)}: ${words.doubts[doubt.code]}${doubt.value === '' ? '' : `: “${doubt.value.replaceAll(/\s+/g, ' ').slice(0, 300)}”`}`),
  ].join('\n'))
  return { short: `${short.join('\n')}\n`, long: `${short.join('\n')}\n\n${long.join('\n\n')}\n` }
}
