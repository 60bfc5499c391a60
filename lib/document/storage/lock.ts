import 'server-only'
import type { Tx } from '@/lib/core/db'

/** Holds one content (by its SHA-256) against other processes until the transaction ends. */
export async function lockContent(tx: Tx, sha256: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`stored-file:${sha256}`}, 0))`
}
