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
  /** A portal on so many dossiers of fifty wards, and its database. */
  readonly wards: (count: number) => Promise<{ readonly url: string; readonly app: () => Promise<Application> }>
  /** Rounds of each view's SQL on that database, by name; 'floor' is one row by its key. */
  readonly viewsSql: (count: number) => Promise<Readonly<Record<string, Round>>>
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

  const known = new Map<number, Promise<{ readonly url: string; readonly app: () => Promise<Application> }>>()
  const filledWards = async (count: number) => {
    await portalUrl()
    say(`filling in ${count.toLocaleString('en')} dossiers of fifty wards`)
    const url = await parts.database(`wards_${String(count)}`, 'portal')
    const { seedQueue } = await import('./seed-dossiers')
    await seedQueue(url, count)
    return { url, app: lazily(() => parts.next({ databaseUrl: url })) }
  }
  const wards = (count: number) => {
    const found = known.get(count) ?? filledWards(count)
    known.set(count, found)
    return found
  }
  const viewsSql = async (count: number) => {
    const { url } = await wards(count)
    say(`asking for the views at ${count.toLocaleString('en')}`)
    const { first, round } = await queueProcess(parts, url, 'tests/bench/queue-views-sql.ts')
    return Object.fromEntries([...(JSON.parse(first) as string[]), 'floor'].map((name) => [name, round(name)]))
  }

  const floor = lazily(async () => {
    say('building the bare application')
    const url = await parts.database('floor', 'empty')
    const folder = join(parts.dataDir, 'floor')
    await buildFloorApp(folder, url)
    return parts.next({ databaseUrl: url, folder, probe: '/done' })
  })

  const queueSql = async (size: '10k' | '1m') => {
    const { round } = await queueProcess(parts, await (size === '10k' ? portalUrl() : millionUrl()), 'tests/bench/queue-sql.ts')
    return { ours: round('ours'), floor: round('floor') }
  }
  return { parts, portal, million, floor, wards, viewsSql, queueSql }
}

/** The queue is asked in a process per database, so that both can be measured in turn. */
async function queueProcess(parts: Parts, databaseUrl: string, program: string): Promise<{ first: string; round: (what: string) => Round }> {
  const child = parts.helper(program, { DATABASE_URL: databaseUrl, NODE_ENV: 'production' })
  const { stdin, stdout } = child
  if (!stdin || !stdout) throw new Error('the process of the queue has no voice')
  const lines = createInterface({ input: stdout })
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`the process of the queue ended: ${parts.said('helper')}`)))
  ended.catch(() => undefined)
  const line = async () => ((await Promise.race([once(lines, 'line'), ended])) as [string])[0]
  const first = await line()
  const round = (what: string) => async (seconds: number) => {
    stdin.write(`${what} ${seconds}\n`)
    return JSON.parse(await line()) as Measured
  }
  return { first, round }
}
