import { Agent } from 'node:http'
import type { Application } from '../support/parts'
import { floorEntry } from './floor-app'
import { type Fields, formFields, formPost } from './forms'
import { ask, type Call, load, type Measured } from './load'
import { type Case, inTurn, resultOf, type Round } from './rounds'
import type { World } from './world'

const longest = 10
const growth = 1.5

/** How many dossiers: BENCH_QUEUE_SIZES names others, the smallest first, for a machine with less room. */
const sizes = (process.env.BENCH_QUEUE_SIZES ?? '1000000,10000000').split(',').map(Number)
const short = (count: number) => (count >= 1_000_000 ? `${String(count / 1_000_000)}m` : `${String(count / 1000)}k`)

/** Each view of the queue at both sizes, and the page with twenty officials at work at once. */
export async function queueViews(world: World): Promise<Case[]> {
  // Everything is filled in before anything is measured.
  await world.floor()
  const sides: Record<string, Round> = {}
  const names = new Set<string>()
  for (const size of sizes) {
    for (const [name, round] of Object.entries(await world.viewsSql(size))) {
      sides[`${name}-${short(size)}`] = round
      names.add(name)
    }
  }
  names.delete('floor')
  const measured = await inTurn('queue', sides)
  return [...[...names].flatMap((name) => viewCases(name, measured)), ...(await atWork(world))]
}

function viewCases(name: string, measured: Readonly<Record<string, Measured>>): Case[] {
  const [smallest = 0] = sizes
  const least = measured[`${name}-${short(smallest)}`]?.p95 ?? Number.NaN
  return sizes.map((size): Case => {
    const result = resultOf(`queue-${name}-${short(size)}`, measured[`${name}-${short(size)}`], measured[`floor-${short(size)}`])
    const [quick, grown] = [result.p95 <= longest, result.p95 / least]
    if (size === smallest) return { result, target: `p95 ≤ ${String(longest)} ms`, met: quick, note: 'SQL, four at once' }
    const target = `p95 ≤ ${String(longest)} ms and ≤ ${String(growth)} × ${short(smallest)}`
    return { result, target, met: quick && grown <= growth, note: `${grown.toFixed(2)} × the p95 at ${short(smallest)}` }
  })
}

const officials = 20

/** Twenty officials of twenty wards: of five things one does four are looking, at one view after the other, and one is handing a dossier over. */
async function atWork(world: World): Promise<Case[]> {
  const floor = await world.floor()
  const sides: Record<string, Round> = { floor: (seconds) => load({ ...floor, concurrency: officials, seconds, call: () => ({ path: `/one/${floorEntry}`, expect: 200 }) }) }
  for (const size of sizes) sides[short(size)] = await officialsAt(world, size)
  const measured = await inTurn('queue page', sides)
  return sizes.map((size): Case => {
    const ours = measured[short(size)]
    const { page, command } = ours?.kinds ?? {}
    const against = (ours?.p95 ?? Number.NaN) / (measured['floor']?.p95 ?? Number.NaN)
    return {
      result: resultOf(`queue-at-work-${short(size)}`, ours, measured['floor']), target: '', met: null,
      note: `20 at once; p95 ${against.toFixed(1)} × the floor's; of the page ${page?.p95.toFixed(1) ?? '?'}, of a command ${command?.p95.toFixed(1) ?? '?'}`,
    }
  })
}

const views = ['', '?xem=dang-giu', '?xem=hom-nay', '?xem=qua-han', '?xem=cho-nguoi-dan', '?xem=cho-nop-phi', '?xem=cho-co-quan']

async function officialsAt(world: World, size: number): Promise<Round> {
  const { officialCookie, seededTurn } = await import('./seed-dossiers')
  const { url, app } = await world.wards(size)
  const portal = await app()
  const wards = Array.from({ length: officials }, (_, index) => index + 1)
  const left = await Promise.all(wards.map(async (ward) => [...(await seededTurn(url, ward, 5000))]))
  const cookies = wards.map(officialCookie)
  const { fields, colleague } = await handOverForm(portal, cookies[0] ?? '', left[0]?.[0] ?? '')
  const turns = wards.map(() => 0)
  return (seconds) => load({ ...portal, concurrency: officials, seconds, call: (_, worker) => {
    const turn = (turns[worker] = (turns[worker] ?? 0) + 1)
    const cookie = cookies[worker] ?? ''
    const code = turn % 5 === 0 ? left[worker]?.shift() : undefined
    if (code !== undefined) return command(portal, fields, { code, official: colleague(worker + 1), cookie })
    return { path: `/can-bo/hang-doi${views[turn % views.length] ?? ''}`, headers: { cookie }, expect: 200, contains: 'Hàng đợi', kind: 'page' }
  } })
}

type Press = { readonly code: string; readonly official: string; readonly cookie: string }

const command = (portal: Application, fields: Fields, { code, official, cookie }: Press): Call => ({
  ...formPost('/can-bo/hang-doi/ban-giao', portal.port, fields, { dossiers: `${code}@2`, official, reason: 'Đo' }, cookie), expect: 303, leadsTo: 'xong=1', kind: 'command',
})

/** The form by which dossiers are handed over, as it stands on the page. */
async function handOverForm(portal: Application, cookie: string, code: string): Promise<{ fields: Fields; colleague: (ward: number) => string }> {
  const agent = new Agent()
  const { status, body } = await ask(portal.port, agent, { path: `/can-bo/hang-doi/ban-giao?ho-so=${code}`, headers: { cookie }, expect: 200 }).finally(() => agent.destroy())
  if (status !== 200) throw new Error(`the page of handing over answered ${String(status)}`)
  const [{ namedId }, { shortId }] = await Promise.all([import('./drafts'), import('@/lib/core/ids')])
  return { fields: formFields(body.toString(), 'official'), colleague: (ward) => shortId(namedId(`bench-colleague-${String(ward)}`)) }
}
