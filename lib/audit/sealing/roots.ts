import 'server-only'
import { z } from 'zod'
import type { Tx } from '@/lib/core/db'
import type { Finding, FindingKind, Head, RootDocument, SignedRoot } from '../model/chains'
import { rootHash } from './hashes'
import { isSigned } from './signing'

const head = z.object({ agency: z.string(), table: z.string(), sequence: z.number().int(), hash: z.string() })
const shape: z.ZodType<RootDocument> = z.object({
  format: z.literal('mot-cua-audit-root-1'), sequence: z.number().int(), signedAt: z.string(), previous: z.string(), heads: z.array(head),
})

function read(document: string): RootDocument | null {
  try {
    return shape.parse(JSON.parse(document))
  } catch {
    return null
  }
}

const about = (kind: FindingKind, sequence: number | null): Finding => ({ kind, table: 'audit_roots', agency: null, sequence, entry: null })

/**
 * Judges the roots of the database and those that were exported: signatures, the chain from each to the next, and that
 * what was exported is still there. Gives the ends of chains that trustworthy roots saw.
 */
export async function judgeRoots(tx: Tx, exported: readonly SignedRoot[], keys: readonly string[], note: (finding: Finding) => void) {
  const kept = await tx.auditRoot.findMany({ orderBy: { sequence: 'asc' } })
  const heads: Head[] = []
  const take = (root: SignedRoot, sequence: number | null) => {
    const document = isSigned(root, keys) ? read(root.document) : null
    if (document === null || (sequence !== null && document.sequence !== sequence)) note(about('root', sequence))
    else heads.push(...document.heads)
    return document
  }
  let previous = ''
  for (const [index, root] of kept.entries()) {
    const document = take(root, root.sequence)
    const follows = root.sequence === index + 1 && document?.previous === previous
    if (document && !follows) note(about('root', root.sequence))
    previous = rootHash(root.document)
  }
  const there = new Set(kept.map(({ document }) => document))
  for (const root of exported) {
    if (there.has(root.document)) continue
    const document = take(root, null)
    if (document) note(about('root-missing', document.sequence))
  }
  return { heads, count: new Set([...there, ...exported.map(({ document }) => document)]).size }
}
