import 'server-only'
import type { Actor } from '@/lib/core/actor'
import { db, Prisma, type Tx } from '@/lib/core/db'
import { chainedTables, type Finding, sealingLag, type SignedRoot, type Verification, wantedTriggers } from '../model/chains'
import { recount } from '../sealing/recount'
import { judgeRoots } from '../sealing/roots'
import { publicKey } from '../sealing/signing'

/** Findings that are named; of the rest it is said how many there are. */
const named = 200
/** Hours of one reading of everything. */
const patience = 4

async function missingTriggers(tx: Tx): Promise<string[]> {
  const found = await tx.$queryRaw<{ name: string }[]>`
    SELECT tgname::text AS name FROM pg_trigger WHERE tgname = ANY(${[...wantedTriggers]}::text[]) AND tgenabled IN ('O', 'A') AND NOT tgisinternal`
  return wantedTriggers.filter((wanted) => !found.some(({ name }) => name === wanted))
}

/** Rows of a table that are in no chain and that nobody was told to seal. */
const uncalled = (tx: Tx, table: string) => tx.$queryRaw<{ id: string; agency: string | null }[]>`
  SELECT t.id::text AS id, to_jsonb(t)->>'agency_id' AS agency FROM ${Prisma.raw(`"${table}"`)} t
  WHERE NOT EXISTS (SELECT FROM seals s WHERE s.table_name = ${table} AND s.entry_id = t.id)
    AND NOT EXISTS (SELECT FROM unsealed_rows u WHERE u.table_name = ${table} AND u.entry_id = t.id)
  ORDER BY t.id LIMIT ${named}`

async function unchained(tx: Tx, now: Date, note: (finding: Finding) => void): Promise<number> {
  for (const table of chainedTables) {
    for (const { id, agency } of await uncalled(tx, table)) note({ kind: 'inserted', table, agency, sequence: null, entry: id })
  }
  const due = new Date(now.getTime() - sealingLag * 60_000)
  const late = await tx.unsealedRow.findMany({ where: { addedAt: { lt: due } }, orderBy: { addedAt: 'asc' }, take: named })
  for (const { tableName, entryId } of late) note({ kind: 'unsealed', table: tableName, agency: null, sequence: null, entry: entryId })
  return tx.unsealedRow.count()
}

type Given = {
  /** Roots that somebody kept outside of the database. */
  readonly roots: readonly SignedRoot[]
  /** Public keys of the portal beside the present one: what was signed before the key was changed. */
  readonly keys: readonly string[]
}

/**
 * Recounts everything that is sealed, in one view of the database, and names what was changed, taken out, exchanged or
 * put in beside the portal. Null for whoever is not the system.
 */
export async function verifyChains(actor: Actor, { roots, keys }: Given, now: Date): Promise<Verification | null> {
  if (actor.kind !== 'system') return null
  const findings: Finding[] = []
  let wrong = 0
  const note = (finding: Finding) => {
    wrong += 1
    if (findings.length < named) findings.push(finding)
  }
  return db.$transaction(
    async (tx) => {
      for (const trigger of await missingTriggers(tx)) note({ kind: 'trigger', table: trigger, agency: null, sequence: null, entry: null })
      const { heads, count } = await judgeRoots(tx, roots, [publicKey, ...keys], note)
      const counted = await recount(tx, heads, note)
      const tail = await unchained(tx, now, note)
      return { ...counted, roots: count, tail, wrong, findings, publicKey }
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, timeout: patience * 3_600_000, maxWait: 10_000 },
  )
}
