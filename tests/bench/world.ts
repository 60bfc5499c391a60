import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { type Application, Parts } from '../support/parts'
import { buildFloorApp } from './floor-app'
import { type Measured } from './load'
import type { Round } from './rounds'

/** What the cases stand on; each part is prepared when a case first asks for it. */
export type World = {
  readonly parts: Parts
  /** The portal on 10,000 dossiers, its jobs beside it, no proxy before it. */
  readonly portal: () => Promise<Application>
  /** A second portal on 1,000,000 dossiers. */
  readonly million: () => Promise<Application>
  /** The bare application. */
  readonly floor: () => Promise<Application>
  /** Rounds of the queue's SQL on the database of either portal. */
  readonly queueSql: (size: '10k' | '1m') => Promise<{ readonly ours: Round; readonly floor: Round }>
}

const lazily = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}

/** Starts the database; nothing else yet. `say` hears what is being prepared. */
export async function openWorld(say: (line: string) => void): Promise<World> {
  const parts = await Parts.start({ LOOKUP_LIMIT: '1000000000' })

  const portalUrl = lazily(async () => {
    say('migrating and filling in a database, 10,000 dossiers')
    const url = await parts.database('portal', 'portal')
    process.env.DATABASE_URL = url
    await parts.built(url)
    // Only now: the settings of the portal's code are read when it is first imported.
    const { seedDossiers } = await import('./seed-dossiers')
    await seedDossiers(url, 10_000, true)
    return url
  })

  const millionUrl = lazily(async () => {
    await portalUrl()
    say('filling in 1,000,000 dossiers (a minute or two)')
    const url = await parts.database('million', 'portal')
    const { seedDossiers } = await import('./seed-dossiers')
    await seedDossiers(url, 1_000_000, false)
    return url
  })

  const portal = lazily(async () => {
    const url = await portalUrl()
    await parts.jobs(url)
    return parts.next({ databaseUrl: url })
  })

  const million = lazily(async () => parts.next({ databaseUrl: await millionUrl() }))

  const floor = lazily(async () => {
    say('building the bare application')
    const url = await parts.database('floor', 'empty')
    const folder = join(parts.dataDir, 'floor')
    await buildFloorApp(folder, url)
    return parts.next({ databaseUrl: url, folder, probe: '/done' })
  })

  return { parts, portal, million, floor, queueSql: async (size) => queueProcess(parts, await (size === '10k' ? portalUrl() : millionUrl())) }
}

/** The queue is asked in a process per database, so that both can be measured in turn. */
async function queueProcess(parts: Parts, databaseUrl: string): Promise<{ ours: Round; floor: Round }> {
  const child = parts.helper('tests/bench/queue-sql.ts', { DATABASE_URL: databaseUrl, NODE_ENV: 'production' })
  const { stdin, stdout } = child
  if (!stdin || !stdout) throw new Error('the process of the queue has no voice')
  const lines = createInterface({ input: stdout })
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`the process of the queue ended: ${parts.said('helper')}`)))
  ended.catch(() => undefined)
  const line = async () => ((await Promise.race([once(lines, 'line'), ended])) as [string])[0]
  await line()
  const round = (what: 'ours' | 'floor') => async (seconds: number) => {
    stdin.write(`${what} ${seconds}\n`)
    return JSON.parse(await line()) as Measured
  }
  return { ours: round('ours'), floor: round('floor') }
}
