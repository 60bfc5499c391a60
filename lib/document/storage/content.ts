import 'server-only'
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { Tx } from '@/lib/core/db'
import { newId } from '@/lib/core/ids'
import type { StoredContent } from '@/prisma/generated/client'
import { storage } from './chosen'
import { seal, sealedSize, sealedSpan, unseal } from './cipher'
import { incomingFolder, plainFile } from './disk'
import { keyOf, newKey } from './keys'
import { lockContent } from './lock'
import type { Span } from './storage'

type New = { readonly sha256: string; readonly bytes: number; readonly verdict: 'CLEAN' | 'HELD' }

/**
 * The row of a content, made where it is new, and held until the transaction ends: a sweep of the same bytes waits, and
 * finds afterwards that somebody needs them. What was once clean stays so.
 */
export async function contentFor(tx: Tx, { sha256, bytes, verdict }: New): Promise<StoredContent> {
  await lockContent(tx, sha256)
  const known = await tx.storedContent.findUnique({ where: { sha256 } })
  if (known === null) return tx.storedContent.create({ data: { id: newId(), sha256, bytes, verdict, ...newKey(sha256) } })
  return verdict === 'CLEAN' && known.verdict !== 'CLEAN' ? tx.storedContent.update({ where: { sha256 }, data: { verdict } }) : known
}

/**
 * Puts the bytes of a content where they belong, unless they lie there; what a crash cut short is written again. The same
 * key and the same bytes give the same encrypted ones, so two who do it at once do not disturb each other.
 */
export async function keepBytes(content: StoredContent, plain: () => AsyncIterable<Uint8Array>): Promise<void> {
  if (content.keptAt !== null && (await storage.size(content.id)) === sealedSize(content.bytes)) return
  await mkdir(incomingFolder(), { recursive: true })
  const file = path.join(incomingFolder(), randomUUID())
  try {
    const handle = await open(file, 'wx', 0o600)
    try {
      for await (const piece of seal(keyOf(content, content.sha256), plain())) await handle.write(piece)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await storage.keep(content.id, file)
  } finally {
    await rm(file, { force: true })
  }
}

type WithContent = { readonly sha256: string; readonly bytes: number; readonly content: StoredContent | null }

/**
 * The bytes of a stored file, or those of a span of it. Read it to its end, or destroy it.
 * @throws when they are not there; the stream fails when they were changed
 */
export async function openBytes({ sha256, bytes, content }: WithContent, span: Span = { first: 0, last: Math.max(0, bytes - 1) }): Promise<Readable> {
  if (content === null) return openPlain(sha256, span)
  const sealed = await storage.open(content.id, sealedSpan(span, bytes))
  const plain = Readable.from(unseal(keyOf(content, sha256), span, bytes, sealed), { objectMode: false })
  return plain.on('close', () => sealed.destroy())
}

async function openPlain(sha256: string, { first, last }: Span): Promise<Readable> {
  const handle = await open(/* turbopackIgnore: true */ plainFile(sha256), 'r')
  return handle.createReadStream({ start: first, end: last })
}

/** Deletes a content that no row needs any more, in the transaction that holds it. */
export async function removeContent(tx: Tx, sha256: string): Promise<void> {
  const content = await tx.storedContent.findUnique({ where: { sha256 }, select: { id: true } })
  // Before the commit, under the lock: should it fail, the rows stay and the next sweep tries again.
  if (content !== null) await storage.remove(content.id)
  await rm(plainFile(sha256), { force: true })
  await tx.storedContent.deleteMany({ where: { sha256 } })
}

/** The bytes of a local file, to be read when they are needed. */
export const fromFile = (file: string) => () => createReadStream(file)
