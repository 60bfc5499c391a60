import 'server-only'
import { mkdir, open, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { incomingFolder } from './disk'

/** Where the pieces of an upload come together; swept with whatever else was left half received. */
export const partialFile = (uploadId: string): string => path.join(incomingFolder(), `upload-${uploadId}`)

/** How many bytes of an upload are there; 0 where none are, or another machine has them: its sender begins anew. */
export const partialBytes = (uploadId: string): Promise<number> => stat(partialFile(uploadId)).then(({ size }) => size, () => 0)

/**
 * Writes a piece where the one before ended. What came in before the line was cut stays, and the next piece goes on behind it.
 * @returns how many bytes are there now
 */
export async function writePartial(uploadId: string, offset: number, content: AsyncIterable<Uint8Array>): Promise<number> {
  await mkdir(incomingFolder(), { recursive: true })
  const handle = await open(partialFile(uploadId), offset === 0 ? 'w' : 'r+', 0o600)
  let at = offset
  try {
    for await (const chunk of content) {
      // At its place, not at the end: should two write the same piece at once, they write the same.
      await handle.write(chunk, 0, chunk.byteLength, at)
      at += chunk.byteLength
    }
    return at
  } finally {
    await handle.close()
  }
}

/** What is not there is gone already. */
export const removePartial = (uploadId: string): Promise<void> => rm(partialFile(uploadId), { force: true })
