import 'server-only'
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/lib/core/env'
import { placeOf, type Storage } from './storage'

const root = () => path.resolve(env.DATA_DIR, 'files')

/** Where uploads are written before they are known to be good; on the same disk, so that keeping is a rename. */
export const incomingFolder = () => path.join(root(), '.incoming')

const fileOf = (name: string) => path.join(root(), placeOf(name))

/** Where versions that did not encrypt put a content: under its SHA-256. */
export function plainFile(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256')
  return path.join(root(), sha256.slice(0, 2), sha256.slice(2, 4), sha256)
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

const missing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** DATA_DIR/files/ab/cd/<id>. */
export const disk: Storage = {
  async keep(name, from) {
    const file = fileOf(name)
    const second = path.dirname(file)
    await mkdir(second, { recursive: true })
    await rename(from, file)
    for (const folder of [second, path.dirname(second), root()]) await syncFolder(folder)
  },

  async open(name, { first, last }) {
    // Turbopack would otherwise take the name for one in the project and trace all of it.
    const handle = await open(/* turbopackIgnore: true */ fileOf(name), 'r')
    return handle.createReadStream({ start: first, end: last })
  },

  async size(name) {
    return stat(fileOf(name)).then(({ size }) => size, (error: unknown) => (missing(error) ? null : Promise.reject(error as Error)))
  },

  async remove(name) {
    await rm(fileOf(name), { force: true })
  },

  async *list() {
    const folder = await opendir(root(), { recursive: true }).catch(() => null)
    if (folder === null) return
    for await (const { name, parentPath } of folder) {
      if (!/^[0-9a-f-]{36}$/.test(name) || path.join(parentPath, name) !== fileOf(name)) continue
      const found = await stat(fileOf(name)).catch(() => null)
      if (found !== null) yield { name, writtenAt: found.mtime }
    }
  },
}
