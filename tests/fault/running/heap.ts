import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** Settings that make an application tell how much memory it holds. */
export const withProbe = (folder: string): Record<string, string> => ({
  NODE_OPTIONS: `--import=${fileURLToPath(new URL('./heap-probe.mjs', import.meta.url))}`,
  HEAP_FOLDER: folder,
})

/** Bytes that the application still holds after clearing up: objects, and buffers outside the heap. */
export async function heldBytes(pid: number, folder: string): Promise<number> {
  const file = join(folder, `heap-${String(pid)}`)
  rmSync(file, { force: true })
  process.kill(pid, 'SIGUSR2')
  for (let waited = 0; waited < 10_000; waited += 50) {
    if (existsSync(file)) return Number(readFileSync(file, 'utf8'))
    await sleep(50)
  }
  throw new Error('the application does not tell how much it holds')
}
