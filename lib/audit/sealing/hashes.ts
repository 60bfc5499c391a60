import 'server-only'
import { createHash } from 'node:crypto'
import { canonical } from '../model/chains'

const sha256 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(createHash('sha256').update(text, 'utf8').digest())

/** The hash of a row, as `readRows` gives it. A row that is not there has one too. */
export const entryHash = (table: string, row: unknown) => sha256(canonical(['mot-cua-entry-1', table, row ?? null]))

type Link = { readonly agencyId: string; readonly tableName: string; readonly sequence: number; readonly entryId: string; readonly entryHash: Uint8Array }

/** The hash of a link after the one with the hash `previous`; null before the first. */
export const linkHash = (previous: Uint8Array | null, { agencyId, tableName, sequence, entryId, entryHash: hash }: Link) =>
  sha256(canonical(['mot-cua-link-1', previous === null ? '' : hex(previous), agencyId, tableName, sequence, entryId, hex(hash)]))

/** The hash (hex) by which a root names the one before it. */
export const rootHash = (document: string) => hex(sha256(document))

/** Hex, as it stands in files and on pages. */
export const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
