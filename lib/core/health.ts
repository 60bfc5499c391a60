import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'pg'
import { sharedPool } from './db'
import { env } from './env'

const parts = ['database', 'queue', 'storage'] as const

/** What the portal cannot work without. */
export type HealthPart = (typeof parts)[number]

/** `failing`: answers with an error, or not at all. `slow`: works, but keeps people waiting. */
export type Health = { readonly failing: readonly HealthPart[]; readonly slow: readonly HealthPart[] }

/** Milliseconds. After the first a part is slow, after the second it counts as broken. */
const patience = { slow: 500, broken: 5000 }

// Connections of its own: to stand in line behind the requests of a busy portal says nothing about the database.
const ownPool = new Pool({
  connectionString: env.DATABASE_URL,
  max: 2,
  idleTimeoutMillis: 1000,
  allowExitOnIdle: true,
  connectionTimeoutMillis: patience.broken,
  query_timeout: patience.broken,
})
ownPool.on('error', () => undefined)

const probes: Readonly<Record<HealthPart, () => Promise<unknown>>> = {
  database: () => ownPool.query('SELECT 1'),
  queue: () => ownPool.query('SELECT 1 FROM graphile_worker.migrations LIMIT 1'),
  storage: writeProbe,
}

async function writeProbe(): Promise<void> {
  const folder = join(env.DATA_DIR, 'files')
  const file = join(folder, `.probe-${randomUUID()}`)
  await mkdir(folder, { recursive: true })
  await writeFile(file, '')
  await rm(file)
  // Any answer will do: whether it lets us in is not for a probe that everybody may ask for.
  if (env.S3_ENDPOINT !== undefined) await fetch(env.S3_ENDPOINT, { method: 'HEAD', signal: AbortSignal.timeout(patience.broken) })
}

type Finding = 'works' | 'slow' | 'failing'

// What this process last learnt; others learn for themselves.
const lastFinished: Partial<Record<HealthPart, Finding>> = {}
const underWay = new Map<HealthPart, Promise<Finding>>()

/** One look at a part; whoever asks meanwhile waits for the same one, so that asking adds no load to a loaded part. */
function look(part: HealthPart): Promise<Finding> {
  const given = new AbortController()
  const late = sleep(patience.broken, undefined, { signal: given.signal, ref: false }).then(() => Promise.reject(new Error('no answer')))
  const finding = Promise.race([probes[part](), late])
    .then((): Finding => 'works', (): Finding => 'failing')
    .then((found) => {
      given.abort()
      lastFinished[part] = found
      underWay.delete(part)
      return found
    })
  // The loser of the race ends unheard.
  late.catch(() => undefined)
  underWay.set(part, finding)
  return finding
}

/** A part found broken stays so until it answers; one that worked and keeps us waiting is slow. */
async function findingOf(part: HealthPart): Promise<Finding> {
  const given = new AbortController()
  const waited = sleep(patience.slow, undefined, { signal: given.signal, ref: false }).then(
    (): Finding => (lastFinished[part] === 'failing' ? 'failing' : 'slow'),
    (): Finding => 'slow',
  )
  const found = await Promise.race([underWay.get(part) ?? look(part), waited])
  given.abort()
  return found
}

/**
 * How the portal is at this moment; takes half a second at most. The database is slow too while requests of this
 * process stand in line for a connection: the portal has more to do than it can, and nothing is broken.
 */
export async function healthNow(): Promise<Health> {
  const findings = await Promise.all(parts.map(findingOf))
  const crowded = sharedPool.waitingCount > 0
  return {
    failing: parts.filter((_, index) => findings[index] === 'failing'),
    slow: parts.filter((part, index) => findings[index] === 'slow' || (crowded && part === 'database' && findings[index] === 'works')),
  }
}
