import 'server-only'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/lib/core/env'
import type { Storage } from './storage'

const root = () => path.resolve(env.DATA_DIR, 'files')

/** Where uploads are written before they are known to be good; on the same disk, so that keeping is a rename. */
export const incomingFolder = () => path.join(root(), '.incoming')

function placeOf(sha256: string) {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256')
  const first = path.join(root(), sha256.slice(0, 2))
  const second = path.join(first, sha256.slice(2, 4))
  return { first, second, file: path.join(second, sha256) }
}

/** A name is only durable once the folder that holds it is. */
async function syncFolder(folder: string) {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const sizeOf = (file: string) =>
  stat(file).then(
    ({ size }) => size,
    () => null,
  )

/** DATA_DIR/files/ab/cd/<sha256>. */
export const disk: Storage = {
  async keep(sha256, from) {
    const { first, second, file } = placeOf(sha256)
    // The same name is the same content, unless a crash or a disk cut it short.
    if ((await sizeOf(file)) === (await sizeOf(from))) {
      await rm(from)
      return
    }
    await mkdir(second, { recursive: true })
    await rename(from, file)
    for (const folder of [second, first, root()]) await syncFolder(folder)
  },

  async open(sha256) {
    // Turbopack would otherwise take the name for one in the project and trace all of it.
    const handle = await open(/* turbopackIgnore: true */ placeOf(sha256).file, 'r')
    return handle.createReadStream()
  },

  async remove(sha256) {
    await rm(placeOf(sha256).file, { force: true })
  },
}
