import 'server-only'
import type { Readable } from 'node:stream'

/** Bytes `first` to `last`, both of them read, counted from 0. */
export type Span = { readonly first: number; readonly last: number }

/**
 * Where encrypted bytes lie, under the id of their content. One name is written with one content only, so writing it again
 * after a crash does no harm. What a disk and an S3 server must do alike is in storage.test.ts.
 */
export type Storage = {
  /** Takes the local file at `path` over; when it returns, the bytes survive a power cut. */
  readonly keep: (name: string, path: string) => Promise<void>
  /** @throws when the bytes are not there */
  readonly open: (name: string, span: Span) => Promise<Readable>
  /** How many bytes lie there; null for none. */
  readonly size: (name: string) => Promise<number | null>
  /** What is not there is gone already. */
  readonly remove: (name: string) => Promise<void>
  /** Every name there is, with the time it was written. */
  readonly list: () => AsyncIterable<{ readonly name: string; readonly writtenAt: Date }>
}

/** "ab/cd/…": by the random end of the id, for its beginning is the time. Both stores use it, so one can be copied to the other. */
export function placeOf(name: string): string {
  if (!/^[0-9a-f-]{36}$/.test(name)) throw new Error('not the id of a content')
  return `${name.slice(-2)}/${name.slice(-4, -2)}/${name}`
}
