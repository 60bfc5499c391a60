import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sharedPool } from './db'
import { env } from './env'

const parts = ['database', 'queue', 'storage'] as const

/** What the portal cannot work without. */
export type HealthPart = (typeof parts)[number]

/** A part that does not answer within this many milliseconds counts as down. */
const patience = 500

const probes: Readonly<Record<HealthPart, () => Promise<unknown>>> = {
  database: () => sharedPool.query('SELECT 1'),
  queue: () => sharedPool.query('SELECT 1 FROM graphile_worker.migrations LIMIT 1'),
  storage: writeProbe,
}

async function writeProbe(): Promise<void> {
  const folder = join(env.DATA_DIR, 'files')
  const file = join(folder, `.probe-${randomUUID()}`)
  await mkdir(folder, { recursive: true })
  await writeFile(file, '')
  await rm(file)
}

async function works(part: HealthPart): Promise<boolean> {
  const done = new AbortController()
  try {
    const late = sleep(patience, false, { signal: done.signal, ref: false }).catch(() => false)
    return await Promise.race([probes[part]().then(() => true), late])
  } catch {
    return false
  } finally {
    done.abort()
  }
}

/** The parts that are down at this moment; none means ready. Takes half a second at most. */
export async function failingParts(): Promise<readonly HealthPart[]> {
  const answers = await Promise.all(parts.map(works))
  return parts.filter((_, index) => answers[index] === false)
}
