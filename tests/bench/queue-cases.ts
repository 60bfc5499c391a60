import type { Application } from '../support/parts'
import { floorEntry } from './floor-app'
import { type Call, load } from './load'
import { type Case, inTurn, resultOf, type Round } from './rounds'
import type { World } from './world'

const longest = 10
const growth = 1.5

/** The queue of officials at 10,000 dossiers, at 1,000,000, or at both in turn: its SQL, then its page. */
export async function queue(world: World, sizes: readonly ('10k' | '1m')[]): Promise<Case[]> {
  // The smaller one is the measure of the larger one.
  const needed = sizes.includes('1m') ? (['10k', '1m'] as const) : (['10k'] as const)
  const sides: Record<string, Round> = {}
  for (const size of needed) {
    const { ours, floor } = await world.queueSql(size)
    Object.assign(sides, { [`floor-${size}`]: floor, [`ours-${size}`]: ours })
  }
  const sql = await inTurn('queue', sides)
  const pages = await inTurn('queue page', await pageSides(world, needed))
  const least = sql['ours-10k']?.p95 ?? 0
  return sizes.flatMap((size): Case[] => {
    const result = resultOf(`queue-${size}`, sql[`ours-${size}`], sql[`floor-${size}`])
    const page = resultOf(`queue-page-${size}`, pages[size], pages['floor'])
    const grown = result.p95 / least
    const case_: Case = size === '10k'
      ? { result, target: '', met: null, note: 'SQL, four officials at once' }
      : { result, target: `p95 ≤ ${longest} ms and ≤ ${growth} × 10k`, met: result.p95 <= longest && grown <= growth, note: `${grown.toFixed(2)} × the p95 at 10k` }
    return [case_, { result: page, target: '', met: null, note: 'HTTP, ten at once' }]
  })
}

async function pageSides(world: World, sizes: readonly ('10k' | '1m')[]): Promise<Record<string, Round>> {
  const { benchWards, officialCookie } = await import('./seed-dossiers')
  const floor = await world.floor()
  const at = (app: Application, call: (n: number) => Call): Round => (seconds) => load({ ...app, concurrency: 10, seconds, call })
  const sides: Record<string, Round> = { floor: at(floor, () => ({ path: `/one/${floorEntry}`, expect: 200 })) }
  for (const size of sizes) {
    const app = await (size === '10k' ? world.portal() : world.million())
    sides[size] = at(app, (n) => ({ path: '/can-bo/hang-doi', headers: { cookie: officialCookie(1 + (n % benchWards)) }, expect: 200, contains: 'H17.99.' }))
  }
  return sides
}
