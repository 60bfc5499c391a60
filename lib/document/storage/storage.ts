import 'server-only'
import type { Readable } from 'node:stream'

/** Where the bytes of files lie, under their SHA-256 (hex). Another place (an S3) is another implementation of this. */
export type Storage = {
  /** Takes over the local file at `path`; when it returns, the bytes survive a power cut. Twice the same is once. */
  readonly keep: (sha256: string, path: string) => Promise<void>
  /** @throws when the bytes are not there */
  readonly open: (sha256: string) => Promise<Readable>
  /** What is not there is gone already. */
  readonly remove: (sha256: string) => Promise<void>
}
