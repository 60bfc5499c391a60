import 'server-only'
import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto'
import type { Span } from './storage'

// AES-256-GCM in frames, so that a part can be read without the rest. The nonce of a frame is its number and whether it is
// the last: none can be moved, left out or added, and the end cannot be cut off. No key ever encrypts a second content
// (docs/decisions), so no nonce is used twice for different words.

const frame = 64 * 1024
const tag = 16

const framesOf = (bytes: number) => Math.max(1, Math.ceil(bytes / frame))

/** How many bytes so many become. */
export const sealedSize = (bytes: number): number => bytes + framesOf(bytes) * tag

function nonceOf(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(index, 0, 6)
  nonce[11] = last ? 1 : 0
  return nonce
}

function sealFrame(key: KeyObject, index: number, last: boolean, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index, last))
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function openFrame(key: KeyObject, index: number, last: boolean, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index, last), { authTagLength: tag })
  decipher.setAuthTag(sealed.subarray(-tag))
  return Buffer.concat([decipher.update(sealed.subarray(0, -tag)), decipher.final()])
}

/** The same bytes in pieces of `size`, the last of which may be shorter. */
async function* pieces(source: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Buffer> {
  let parts: Uint8Array[] = []
  let held = 0
  for await (const chunk of source) {
    parts.push(chunk)
    held += chunk.byteLength
    if (held < size) continue
    const all = Buffer.concat(parts, held)
    let start = 0
    for (; held - start >= size; start += size) yield all.subarray(start, start + size)
    parts = [all.subarray(start)]
    held -= start
  }
  if (held > 0) yield Buffer.concat(parts, held)
}

/** The bytes encrypted. */
export async function* seal(key: KeyObject, source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let index = 0
  let waiting: Buffer = Buffer.alloc(0)
  for await (const piece of pieces(source, frame)) {
    if (waiting.length > 0) yield sealFrame(key, index++, false, waiting)
    waiting = piece
  }
  yield sealFrame(key, index, true, waiting)
}

/** What must be read of the encrypted bytes to know these of the plain ones. */
export function sealedSpan({ first, last }: Span, bytes: number): Span {
  const end = (Math.floor(last / frame) + 1) * (frame + tag) - 1
  return { first: Math.floor(first / frame) * (frame + tag), last: Math.min(end, sealedSize(bytes) - 1) }
}

/**
 * Bytes `first` to `last` of a content of `bytes`, from the encrypted ones that `sealedSpan` told.
 * @throws when they were changed, cut short or belong to another content
 */
export async function* unseal(key: KeyObject, { first, last }: Span, bytes: number, sealed: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let index = Math.floor(first / frame)
  const until = Math.floor(last / frame)
  for await (const piece of pieces(sealed, frame + tag)) {
    const plain = openFrame(key, index, index === framesOf(bytes) - 1, piece)
    const start = index * frame
    yield plain.subarray(Math.max(0, first - start), Math.min(plain.length, last + 1 - start))
    index += 1
  }
  if (index !== until + 1) throw new Error('the bytes end too early')
}
