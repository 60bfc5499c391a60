/**
 * The append-only tables whose rows are chained by hashes. A column added to one of them later must be null in the rows
 * that were there: what is null is not hashed, so old rows keep their hash.
 */
export const chainedTables = ['audit_entries', 'dossier_events', 'complaint_events'] as const

/** Stands for "no agency" in the name of a chain. */
export const noAgency = '00000000-0000-0000-0000-000000000000'

/** Triggers without which rows could be changed, or never be sealed. */
export const wantedTriggers: readonly string[] = [
  ...[...chainedTables, 'seals', 'audit_roots'].flatMap((table) => [`${table}_append_only`, `${table}_no_truncate`]),
  ...chainedTables.map((table) => `${table}_tell_sealer`),
]

/** After so many minutes a row that is in no chain is more than the tail that is just being sealed. */
export const sealingLag = 5

/** JSON with one spelling (RFC 8785): keys in order, no spaces. Undefined and null members of objects are left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).filter(([, one]) => one !== null && one !== undefined)
  return `{${members.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}

/** The end of one chain, as a root keeps it. `hash` in hex. */
export type Head = { readonly agency: string; readonly table: string; readonly sequence: number; readonly hash: string }

/** What is signed: the ends of all chains, and the hash (hex) of the root before; '' before the first. */
export type RootDocument = {
  readonly format: 'mot-cua-audit-root-1'
  readonly sequence: number
  readonly signedAt: string
  readonly previous: string
  readonly heads: readonly Head[]
}

/** A root as an outsider keeps it. `document` is the text that was signed; key and signature in base64url. */
export type SignedRoot = { readonly document: string; readonly signature: string; readonly publicKey: string }

/** What can be wrong; each is named by what is there, not by who did it. */
export const findingKinds = [
  /** A trigger is not there or switched off. */
  'trigger',
  /** The row is not as it was sealed. */
  'changed',
  /** The row was sealed and is not there. */
  'missing',
  /** The link does not follow from the one before it: links were exchanged or written anew. */
  'reordered',
  /** A link is not there, though later ones are. */
  'gap',
  /** The row is in no chain, and nobody was told to seal it. */
  'inserted',
  /** The row waits for its seal for longer than it may. */
  'unsealed',
  /** A signed root saw more links in this chain than there are. */
  'truncated',
  /** A signed root saw another hash at this place of the chain. */
  'rewritten',
  /** A root is not signed by the known key, or does not follow from the one before it. */
  'root',
  /** A root that was exported is not in the database. */
  'root-missing',
] as const
export type FindingKind = (typeof findingKinds)[number]

export type Finding = {
  readonly kind: FindingKind
  /** Table, trigger or 'audit_roots'. */
  readonly table: string
  /** Null where the chain belongs to no agency, or there is no chain. */
  readonly agency: string | null
  readonly sequence: number | null
  /** The row. */
  readonly entry: string | null
}

export type Verification = {
  /** Links recounted. */
  readonly sealed: number
  /** Chains, and roots in the database and in files. */
  readonly chains: number
  readonly roots: number
  /** Rows that wait for their seal. */
  readonly tail: number
  /** How many things are wrong; `findings` names the first of them. */
  readonly wrong: number
  readonly findings: readonly Finding[]
  /** Base64url; what the roots are held against. */
  readonly publicKey: string
}
