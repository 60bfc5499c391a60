import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { incomingFolder } from './disk'

/** A web stream or a Node stream of bytes. */
export type Source = AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>

export type Received = { readonly path: string; readonly bytes: number; readonly sha256: string }

/**
 * Writes a stream to a file of its own and hashes it on the way. What exceeds `limit` bytes is read to its end and
 * dropped, because behind it in the same request stand the other fields of a form.
 * @returns the file, or null when the limit was exceeded: then nothing is left on the disk
 */
export async function receive(source: Source, limit: number): Promise<Received | null> {
  await mkdir(incomingFolder(), { recursive: true })
  const file = path.join(incomingFolder(), randomUUID())
  const handle = await open(file, 'wx', 0o600)
  const hash = createHash('sha256')
  let bytes = 0
  try {
    // Node's web streams can be iterated; the type of the browser's does not say so.
    for await (const chunk of source as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength
      if (bytes > limit) continue
      hash.update(chunk)
      await handle.write(chunk)
    }
    if (bytes <= limit) await handle.sync()
  } catch (error) {
    await rm(file, { force: true })
    throw error
  } finally {
    await handle.close()
  }
  if (bytes <= limit) return { path: file, bytes, sha256: hash.digest('hex') }
  await rm(file, { force: true })
  return null
}

/** A local file with what is known of it once it was read. */
export async function measure(file: string): Promise<Received> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(file)) {
    hash.update(chunk as Uint8Array)
    bytes += (chunk as Uint8Array).byteLength
  }
  return { path: file, bytes, sha256: hash.digest('hex') }
}

/** Deletes what a crash left half received before `before`. */
export async function sweepIncoming(before: Date): Promise<void> {
  const names = await readdir(incomingFolder()).catch(() => [])
  for (const name of names) {
    const file = path.join(incomingFolder(), name)
    const modified = await stat(file).then(({ mtime }) => mtime, () => null)
    if (modified !== null && modified < before) await rm(file, { force: true })
  }
}
