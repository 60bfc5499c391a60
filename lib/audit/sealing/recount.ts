import 'server-only'
import type { Tx } from '@/lib/core/db'
import { type Finding, type FindingKind, type Head, noAgency } from '../model/chains'
import { entryHash, hex, linkHash } from './hashes'
import { agencyOf, readRows } from './rows'

type Link = {
  readonly agencyId: string
  readonly tableName: string
  readonly sequence: number
  readonly entryId: string
  readonly entryHash: Uint8Array<ArrayBuffer>
  readonly hash: Uint8Array<ArrayBuffer>
}
type Note = (finding: Finding) => void
type Expected = ReadonlyMap<string, readonly string[]>

const step = 2_000

const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0
const placeOf = ({ agency, table, sequence }: Omit<Head, 'hash'>) => `${agency} ${table} ${String(sequence)}`

/** A finding about a link. */
const about = (kind: FindingKind, link: Omit<Link, 'entryHash' | 'hash'>): Finding => ({
  kind, table: link.tableName, agency: link.agencyId === noAgency ? null : link.agencyId, sequence: link.sequence, entry: link.entryId || null,
})

/** Hashes that roots saw, by place. */
function expectedOf(heads: readonly Head[]): Expected {
  const expected = new Map<string, string[]>()
  for (const head of heads) expected.set(placeOf(head), [...(expected.get(placeOf(head)) ?? []), head.hash])
  return expected
}

/** All links, chain by chain, in batches of a size that fits in memory. */
async function* batches(tx: Tx): AsyncGenerator<Link[]> {
  let last: Link | undefined
  for (;;) {
    const batch: Link[] = await tx.seal.findMany({
      orderBy: [{ agencyId: 'asc' }, { tableName: 'asc' }, { sequence: 'asc' }],
      take: step,
      ...(last && { cursor: { agencyId_tableName_sequence: { agencyId: last.agencyId, tableName: last.tableName, sequence: last.sequence } }, skip: 1 }),
    })
    if (batch.length > 0) yield batch
    if (batch.length < step) return
    last = batch.at(-1)
  }
}

async function rowsOf(tx: Tx, batch: readonly Link[]) {
  const rows = new Map<string, Awaited<ReturnType<typeof readRows>>>()
  for (const table of new Set(batch.map(({ tableName }) => tableName))) {
    rows.set(table, await readRows(tx, table, batch.filter(({ tableName }) => tableName === table).map(({ entryId }) => entryId)))
  }
  return ({ tableName, entryId }: Link) => rows.get(tableName)?.get(entryId)
}

/** What is wrong with one link after the one before it in its chain. */
function faultOfLink(link: Link, before: Link | undefined): FindingKind | null {
  const expected = (before?.sequence ?? 0) + 1
  if (link.sequence !== expected) return 'gap'
  return same(link.hash, linkHash(before?.hash ?? null, link)) ? null : 'reordered'
}

function faultOfRow(link: Link, row: Readonly<Record<string, unknown>> | undefined): FindingKind | null {
  if (!row) return 'missing'
  return agencyOf(row) === link.agencyId && same(link.entryHash, entryHash(link.tableName, row)) ? null : 'changed'
}

/** Everything that is wrong about one link, its row and its place. */
function judge(link: Link, before: Link | undefined, row: Readonly<Record<string, unknown>> | undefined, seen: readonly string[], note: Note): void {
  const broken = faultOfLink(link, before)
  if (broken === 'gap') note(about('gap', { ...link, sequence: (before?.sequence ?? 0) + 1, entryId: '' }))
  else if (broken) note(about(broken, link))
  const fault = faultOfRow(link, row)
  if (fault) note(about(fault, link))
  if (seen.some((hash) => hash !== hex(link.hash))) note(about('rewritten', link))
}

/**
 * Reads every link and the row it stands for, and tells `note` what does not agree: with the row, with the link before,
 * with what signed roots saw. Says how many links and chains there were.
 */
export async function recount(tx: Tx, heads: readonly Head[], note: Note): Promise<{ sealed: number; chains: number }> {
  const expected = expectedOf(heads)
  const [met, chains] = [new Set<string>(), new Set<string>()]
  let sealed = 0
  let before: Link | undefined
  for await (const batch of batches(tx)) {
    const rowOf = await rowsOf(tx, batch)
    for (const link of batch) {
      const place = placeOf({ agency: link.agencyId, table: link.tableName, sequence: link.sequence })
      const follows = before?.agencyId === link.agencyId && before.tableName === link.tableName
      judge(link, follows ? before : undefined, rowOf(link), expected.get(place) ?? [], note)
      if (expected.has(place)) met.add(place)
      chains.add(`${link.agencyId} ${link.tableName}`)
      before = link
      sealed += 1
    }
  }
  for (const head of new Map(heads.map((one) => [placeOf(one), one])).values()) {
    if (!met.has(placeOf(head))) note(about('truncated', { agencyId: head.agency, tableName: head.table, sequence: head.sequence, entryId: '' }))
  }
  return { sealed, chains: chains.size }
}
